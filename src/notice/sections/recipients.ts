/** GDPR 13(1)(e): who gets the data, named, for what and which (M11). Those who act for us stand apart from outsiders. */
import { countryName } from '../../ground/country.ts';
import { upperFirst } from '../../ground/wording.ts';
import type { Recipient } from '../../policy/declaration.ts';
import { type ComposeSection, type Composing, paragraphs, type SectionDraft } from '../composing.ts';
import { dataPhrase, purposesPhrase } from '../data-phrase.ts';

/** `Tilitoimisto: Esimerkkitilit Oy`, `Palvelinten ylläpitäjä: Beispiel GmbH (Saksa)`. */
export const recipientName = (c: Composing, { name, title, country }: Recipient): string => {
  const who = [c.of(title), name.trim()].filter(Boolean).join(': ');
  return country === 'FI' ? who : `${who} (${countryName(country, c.language)})`;
};

const group = (
  c: Composing,
  { id, title, isOurs }: { id: string; title: string; isOurs: boolean },
): SectionDraft | undefined => {
  const chosen = c.declaration.recipients.filter(({ role }) => (role === 'processor') === isOurs);
  if (chosen.length === 0) return undefined;
  return {
    id,
    title,
    from: 'recipients',
    blocks: [
      {
        kind: 'table',
        caption: title,
        columns: [c.say('recipient'), c.say('why'), c.say('data')],
        rows: chosen.map((recipient) => [
          recipientName(c, recipient),
          upperFirst(purposesPhrase(c, recipient.purposes)),
          upperFirst(dataPhrase(c, recipient.categories)),
        ]),
        from: chosen.map(({ key }) => `recipients.${key}`),
      },
    ],
  };
};

const list = (c: Composing): SectionDraft | undefined => {
  const blocks = paragraphs(c, c.declaration.published_list);
  return blocks.length === 0
    ? undefined
    : { id: 'published-list', title: c.say('list'), from: 'published_list', blocks };
};

export const recipients: ComposeSection = (c) => ({
  id: 'recipients',
  title: c.say('recipients'),
  from: 'disclosure_principle',
  blocks: paragraphs(c, c.declaration.disclosure_principle),
  sections: [
    group(c, { id: 'processors', title: c.say('actForUs'), isOurs: true }),
    group(c, { id: 'disclosures', title: c.say('disclosedTo'), isOurs: false }),
    list(c),
  ],
});
