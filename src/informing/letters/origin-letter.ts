/** GDPR 14(1)–(2): who we are, from where which data came and when, and what becomes of it. */

import type { Category } from '../../ground/columns.ts';
import type { Language, Text } from '../../ground/language.ts';
import { listed } from '../../ground/wording.ts';
import type { Declaration, Purpose, Source } from '../../policy/declaration.ts';
import { type Fact, facts, type LetterText, text } from '../../requests/letters/letter.ts';
import { type Composer, composerOf, type Writing } from './composing-of.ts';
import { obtainedPlace } from './filled.ts';
import {
  complaintPart,
  decisionsPart,
  keptPart,
  marketingPart,
  noticePart,
  purposesPart,
  recipientsPart,
  rightsPart,
} from './parts.ts';

const words = {
  title: {
    fi: 'Olemme saaneet tietojasi muualta',
    sv: 'Vi har fått uppgifter om dig från annat håll',
    en: 'We have received data about you from elsewhere',
  },
  lead: {
    fi: 'Rekisterissämme ({register}) on tietojasi, joita et ole antanut meille itse. Kerromme tässä, mistä saimme ne ja mihin niitä käytetään. Sinun ei tarvitse tehdä mitään, ellet halua.',
    sv: 'I vårt register ({register}) finns uppgifter om dig som du inte själv har gett oss. Här berättar vi varifrån vi fick dem och vad de används till. Du behöver inte göra något om du inte vill.',
    en: 'Our register ({register}) holds data about you that you did not give us yourself. Here we tell you where we got it and what it is used for. You need not do anything unless you wish to.',
  },
  where: { fi: 'Mistä saimme tiedot', sv: 'Varifrån vi fick uppgifterna', en: 'Where we got the data' },
  when: { fi: 'Milloin', sv: 'När', en: 'When' },
  which: { fi: 'Mitä tietoja', sv: 'Vilka uppgifter', en: 'Which data' },
  who: { fi: 'Rekisterinpitäjä', sv: 'Personuppgiftsansvarig', en: 'Controller' },
  officer: { fi: 'Tietosuojavastaava', sv: 'Dataskyddsombud', en: 'Data protection officer' },
  why: { fi: 'Miksi kerromme tämän', sv: 'Varför vi berättar detta', en: 'Why we tell you this' },
  law: {
    fi: 'Tietosuoja-asetuksen 14 artikla velvoittaa meidät siihen.',
    sv: 'Artikel 14 i dataskyddsförordningen ålägger oss att göra det.',
    en: 'Article 14 of the GDPR obliges us to.',
  },
} as const satisfies Record<string, Text>;

type Contact = Declaration['contact_person'];
const contactLine = ({ name, street, postcode, town, phone, email }: Contact): string =>
  [name, street, `${postcode} ${town}`.trim(), phone, email].filter(Boolean).join(', ');

const about = (c: Composer, { title, explanation, categories }: Source): Fact[] => {
  const { controller, data_protection_officer: officer } = c.declaration;
  const which = c.declaration.categories.filter(({ key }) => categories.includes(key));
  return [
    { term: c.tell(words.where), text: `${c.of(title)}. ${c.of(explanation)}` },
    { term: c.tell(words.when), text: obtainedPlace },
    { term: c.tell(words.which), text: listed(which.map((one) => c.of(one.title))) },
    {
      term: c.tell(words.who),
      text: `${contactLine(controller)} (${c.say('businessId')} ${controller.business_id})`,
    },
    ...(officer ? [{ term: c.tell(words.officer), text: contactLine(officer) }] : []),
    { term: c.tell(words.why), text: c.tell(words.law) },
  ];
};

/** Whom the data makes no customer-owner is not told of their register. */
const concerns =
  (categories: readonly Category[]) =>
  ({ reads, register }: Purpose): boolean =>
    reads.some((one) => categories.includes(one)) &&
    (register !== 'customer_owners' || categories.includes('membership'));

/** A source that the notice in force names no more is told by its key: what came from it is still here. */
const unnamed = (key: string, declaration: Declaration): Source => ({
  key,
  title: { fi: key },
  explanation: { fi: '' },
  from_person: false,
  categories: declaration.categories.map((one) => one.key),
});

export const originLetter = (writing: Writing, source: string, language: Language): LetterText => {
  const c = composerOf(writing, language);
  const { declaration } = writing;
  const found = declaration.sources.find(({ key }) => key === source) ?? unnamed(source, declaration);
  const purposes = declaration.purposes.filter(concerns(found.categories));
  const recipients = declaration.recipients.filter(
    ({ categories, purposes: of }) =>
      categories.some((one) => found.categories.includes(one)) &&
      purposes.some(({ key }) => of.includes(key)),
  );
  return {
    title: c.tell(words.title),
    blocks: [
      text(c.tell(words.lead, { register: c.of(declaration.register_name) })),
      facts(about(c, found)),
      ...purposesPart(c, purposes),
      ...keptPart(c, purposes),
      ...recipientsPart(c, recipients),
      ...rightsPart(c),
      ...marketingPart(c, purposes),
      ...decisionsPart(c, purposes),
      ...complaintPart(c),
      ...noticePart(c),
    ],
  };
};
