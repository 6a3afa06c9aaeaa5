/** What was asked field by field, what stood there, and what was decided, with the reason of what was not changed. */
import { type Correction, correctionTitle } from '../rectification/correction.ts';
import type { LetterBlock } from './letter.ts';
import type { Told } from './told.ts';

const words = {
  field: { fi: 'Tieto', sv: 'Uppgift', en: 'Data' },
  before: { fi: 'Meillä oli', sv: 'Vi hade', en: 'We had' },
  asked: { fi: 'Pyysit', sv: 'Du bad om', en: 'You asked' },
  decision: { fi: 'Päätös', sv: 'Beslut', en: 'Decision' },
  changed: { fi: 'korjattu: {value}', sv: 'rättat: {value}', en: 'corrected: {value}' },
  refused: { fi: 'ei muutettu: {reason}', sv: 'inte ändrat: {reason}', en: 'not changed: {reason}' },
  added: { fi: 'lisätty tietojesi yhteyteen', sv: 'tillagt till dina uppgifter', en: 'added to your data' },
  none: { fi: '–', sv: '–', en: '–' },
} as const;

export const correctionsBlocks = ({ say }: Told, corrections: readonly Correction[]): LetterBlock[] => [
  {
    kind: 'table',
    columns: [words.field, words.before, words.asked, words.decision].map((title) => say(title)),
    rows: corrections.map((one) => [
      say(correctionTitle(one)),
      one.old_value || say(words.none),
      one.asked_value,
      one.decision === 'refused'
        ? say(words.refused, { reason: one.reason })
        : one.place === 'statement'
          ? say(words.added)
          : say(words.changed, { value: one.decided_value }),
    ]),
  },
];
