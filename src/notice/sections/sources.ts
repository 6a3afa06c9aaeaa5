/** GDPR 14(2)(f): where the data comes from, the person's own dealings first (M10). */

import { upperFirst } from '../../ground/wording.ts';
import { type ComposeSection, type Composing, type SectionDraft, said } from '../composing.ts';
import { dataPhrase } from '../data-phrase.ts';

const kinds = [
  { id: 'sources-you', fromPerson: true, title: 'fromYou' },
  { id: 'sources-elsewhere', fromPerson: false, title: 'fromElsewhere' },
] as const;

const kind = (c: Composing, { id, fromPerson, title }: (typeof kinds)[number]): SectionDraft | undefined => {
  const sources = c.declaration.sources.filter((source) => source.from_person === fromPerson);
  if (sources.length === 0) return undefined;
  return {
    id,
    title: c.say(title),
    from: 'sources',
    blocks: [
      ...said(fromPerson ? '' : c.say('fromElsewhereLead')),
      {
        kind: 'table',
        caption: c.say(title),
        columns: [c.say('source'), c.say('how'), c.say('data')],
        rows: sources.map((source) => [
          c.of(source.title),
          c.of(source.explanation),
          upperFirst(dataPhrase(c, source.categories)),
        ]),
        from: sources.map(({ key }) => `sources.${key}`),
      },
    ],
  };
};

export const sources: ComposeSection = (c) => {
  const sections = kinds.map((one) => kind(c, one));
  if (sections.every((section) => section === undefined)) return undefined;
  return { id: 'sources', title: c.say('sources'), from: 'sources', blocks: [], sections };
};
