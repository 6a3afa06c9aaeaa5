/**
 * The record of processing activities, GDPR 30(1)(a)–(g), from the same declaration as the notice. Beside what the
 * article demands it holds the ground, the balancing test, the system and the person in charge.
 */
import { countryName } from '../ground/country.ts';
import type { Language } from '../ground/language.ts';
import { textIn } from '../ground/language.ts';
import { lawWithin } from '../ground/wording.ts';
import type { Declaration, Purpose } from '../policy/declaration.ts';
import { type Composing, composing } from './composing.ts';
import { shownCategories } from './data-phrase.ts';
import { impactPhrase } from './impact-phrase.ts';
import { keptPhrase, keptWhat } from './periods.ts';
import { groundPhrase, safeguardPhrase } from './phrases.ts';
import { recordWords } from './record-words.ts';
import { recipientName } from './sections/recipients.ts';

export type Activity = Readonly<{
  number: string;
  register: string;
  purpose: string;
  explanation: string;
  ground: string;
  interest: string;
  balancing: string;
  subjects: string;
  data: readonly string[];
  recipients: readonly string[];
  transfers: readonly string[];
  retention: string;
  statute: string;
  automated: string;
  impact: string;
  system: string;
  owner: string;
}>;

export type Party = Readonly<{ role: 'controller' | 'jointController' | 'contactPerson' | 'officer' }> &
  Declaration['contact_person'] &
  Readonly<{ business_id?: string }>;

export type ProcessingRecord = Readonly<{
  language: Language;
  title: string;
  version: number;
  updatedOn: string;
  parties: readonly Party[];
  activities: readonly Activity[];
  security: readonly Readonly<{ title: string; explanation: string }>[];
}>;

const groundText = (c: Composing, { ground }: Purpose): string => {
  const phrase = groundPhrase(ground, c.language);
  return ground.kind === 'legal_obligation'
    ? `${phrase}: ${lawWithin(c.of(ground.statute), c.language)}`
    : phrase;
};

const recipientsOf = (c: Composing, purpose: string) =>
  c.declaration.recipients.filter(({ purposes }) => purposes.includes(purpose));

const transfersOf = (c: Composing, purpose: string): string[] => {
  const keys = new Set(recipientsOf(c, purpose).map(({ key }) => key));
  return c.declaration.transfers
    .filter(({ recipient }) => keys.has(recipient))
    .map(
      ({ country, safeguard }) =>
        `${countryName(country, c.language)}: ${safeguardPhrase(safeguard, c.language)}`,
    );
};

const activity = (c: Composing, purpose: Purpose, index: number): Activity => {
  const { registers, retention, contact_person } = c.declaration;
  const register = registers.find(({ key }) => key === purpose.register);
  const rule = retention.find(({ key }) => key === purpose.retention);
  const used = new Set([...purpose.reads, ...purpose.writes]);
  const interest = purpose.ground.kind === 'legitimate_interest' ? purpose.ground : undefined;
  return {
    number: `3.${index + 1}`,
    register: register ? c.of(register.title) : '',
    purpose: c.of(purpose.title),
    explanation: c.of(purpose.explanation),
    ground: groundText(c, purpose),
    interest: interest ? c.of(interest.interest) : '',
    balancing: interest ? c.of(interest.balancing) : '',
    subjects: register ? c.of(register.subjects) : '',
    data: shownCategories(c.declaration)
      .filter(({ key }) => used.has(key))
      .map(({ title }) => c.of(title)),
    recipients: recipientsOf(c, purpose.key).map((recipient) => recipientName(c, recipient)),
    transfers: transfersOf(c, purpose.key),
    retention: rule ? `${keptWhat(c, rule)}: ${keptPhrase(c, rule)}` : '',
    statute: rule?.statute ? c.of(rule.statute) : '',
    automated: purpose.automated_decision ? c.of(purpose.automated_decision.logic) : '',
    impact: impactPhrase(c, purpose),
    system: 'Seloste',
    owner: contact_person.name,
  };
};

const partiesOf = (declaration: Declaration): Party[] => [
  { role: 'controller', ...declaration.controller },
  ...declaration.joint_controllers.map((joint) => ({ role: 'jointController' as const, ...joint })),
  { role: 'contactPerson', ...declaration.contact_person },
  ...(declaration.data_protection_officer
    ? [{ role: 'officer' as const, ...declaration.data_protection_officer }]
    : []),
];

export const recordOfProcessing = (
  declaration: Declaration,
  about: { language: Language; version: number },
): ProcessingRecord => {
  const c = composing(declaration, about, () => '');
  const { paper, system } = declaration.protection;
  return {
    ...about,
    title: recordWords.title[about.language],
    updatedOn: declaration.updated_on,
    parties: partiesOf(declaration),
    activities: declaration.purposes.map((purpose, index) => activity(c, purpose, index)),
    security: [...paper, ...system].map(({ title, explanation }) => ({
      title: textIn(title, about.language),
      explanation: textIn(explanation, about.language),
    })),
  };
};
