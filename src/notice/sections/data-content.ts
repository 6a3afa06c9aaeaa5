/** GDPR 14(1)(d) and 13(2)(e): which data, whether it must be given, and what follows when it is not (M7, M10). */

import { lowerFirst, sentence } from '../../ground/wording.ts';
import type { Declaration, ExtraField } from '../../policy/declaration.ts';
import { type ComposeSection, type Composing, facts, langOf, type SectionDraft, said } from '../composing.ts';
import { purposesPhrase, shownCategories } from '../data-phrase.ts';
import { keptPhrase } from '../periods.ts';

type DataCategory = Declaration['categories'][number];

const groups = [
  { required: 'contract', title: 'dataForContract', lead: 'dataForContractLead' },
  { required: 'law', title: 'dataByLaw', lead: 'dataByLawLead' },
  { required: 'voluntary', title: 'dataVoluntary', lead: 'dataVoluntaryLead' },
] as const;

const fact = (c: Composing, { key, title, explanation, consequence }: DataCategory) => ({
  term: c.of(title),
  text: [explanation, consequence]
    .filter((text) => text !== undefined)
    .map((text) => sentence(c.of(text)))
    .filter(Boolean)
    .join(' '),
  from: `categories.${key}`,
  ...langOf(c, explanation),
});

const group = (
  c: Composing,
  { required, title, lead }: (typeof groups)[number],
): SectionDraft | undefined => {
  const categories = shownCategories(c.declaration).filter((category) => category.required === required);
  if (categories.length === 0) return undefined;
  return {
    id: `data-${required}`,
    title: c.say(title),
    from: 'categories',
    blocks: [...said(c.say(lead)), ...facts(categories.map((category) => fact(c, category)))],
  };
};

const choices = (c: Composing, { choices }: ExtraField): string =>
  choices.length === 0
    ? ''
    : `${c.say('choices')}: ${choices.map((choice) => lowerFirst(c.of(choice))).join(', ')}.`;

const extraFact = (c: Composing, field: ExtraField) => {
  const rule = c.declaration.retention.find(({ key }) => key === field.retention);
  const parts = [
    sentence(c.of(field.explanation)),
    choices(c, field),
    `${c.say('purpose')}: ${purposesPhrase(c, field.purposes)}.`,
    rule ? `${c.say('kept')}: ${keptPhrase(c, rule)}.` : '',
  ];
  return {
    term: c.of(field.title),
    text: parts.filter(Boolean).join(' '),
    from: `extra_fields.${field.key}`,
    ...langOf(c, field.explanation),
  };
};

const extraFields = (c: Composing): SectionDraft | undefined => {
  const fields = c.declaration.extra_fields;
  if (fields.length === 0) return undefined;
  return {
    id: 'extra-fields',
    title: c.say('extraFields'),
    from: 'extra_fields',
    blocks: facts(fields.map((field) => extraFact(c, field))),
  };
};

export const dataContent: ComposeSection = (c) => ({
  id: 'data',
  title: c.say('content'),
  from: 'categories',
  blocks: [],
  sections: [...groups.map((one) => group(c, one)), extraFields(c)],
});
