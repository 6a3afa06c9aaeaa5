/** GDPR 13(1)(c)–(d): each purpose with its ground, the data it uses and what the person can do about it (M1). */
import { formatDate } from '../../ground/format-date.ts';
import { lawWithin } from '../../ground/wording.ts';
import type { Purpose } from '../../policy/declaration.ts';
import {
  type ComposeSection,
  type Composing,
  facts,
  langOf,
  paragraphs,
  type SectionDraft,
  titled,
} from '../composing.ts';
import { dataPhrase } from '../data-phrase.ts';
import type { Fact } from '../document.ts';
import { groundPhrase } from '../phrases.ts';
import { purposeId } from '../references.ts';
import { remedyPhrase } from '../remedies.ts';

const groundFacts = (c: Composing, { key, ground }: Purpose): Fact[] => {
  const from = `purposes.${key}.ground`;
  const phrase = groundPhrase(ground, c.language);
  if (ground.kind === 'legal_obligation') {
    const law = lawWithin(c.of(ground.statute), c.language);
    const text = law === '' ? phrase : `${phrase}: ${law}`;
    return [{ term: c.say('ground'), text, from, ...langOf(c, ground.statute) }];
  }
  const basis: Fact = { term: c.say('ground'), text: phrase, from };
  if (ground.kind !== 'legitimate_interest') return [basis];
  const { interest, balancing } = ground;
  return [
    basis,
    { term: c.say('interest'), text: c.of(interest), from: `${from}.interest`, ...langOf(c, interest) },
    { term: c.say('balancing'), text: c.of(balancing), from: `${from}.balancing`, ...langOf(c, balancing) },
  ];
};

const purposeSection = (c: Composing, purpose: Purpose): SectionDraft => ({
  id: purposeId(purpose.key),
  ...titled(c, purpose.title),
  from: `purposes.${purpose.key}`,
  blocks: [
    ...paragraphs(c, purpose.explanation),
    ...facts([
      {
        term: c.say('begins'),
        text: purpose.begins_on ? formatDate(purpose.begins_on, c.language) : '',
        from: `purposes.${purpose.key}.begins_on`,
      },
      ...groundFacts(c, purpose),
      {
        term: c.say('usedData'),
        text: dataPhrase(c, [...purpose.reads, ...purpose.writes]),
        from: `purposes.${purpose.key}.reads`,
      },
      { term: c.say('youCan'), text: remedyPhrase(c, purpose), from: `purposes.${purpose.key}.objection` },
    ]),
  ],
});

export const purposes: ComposeSection = (c) => ({
  id: 'purposes',
  title: c.say('purposes'),
  from: 'purposes',
  blocks: [],
  sections: c.declaration.purposes.map((purpose) => purposeSection(c, purpose)),
});
