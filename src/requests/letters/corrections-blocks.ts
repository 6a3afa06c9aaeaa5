/** What was asked field by field, what stood there, and what was decided, with the reason of what was not changed. */
import { fieldShown } from '../../customers/field-shown.ts';
import { type Correction, correctionTitle, typedOf } from '../rectification/correction.ts';
import type { LetterBlock } from './letter.ts';
import type { Told } from './told.ts';

const words = {
  field: { fi: 'Tieto', sv: 'Uppgift', en: 'Data' },
  before: { fi: 'Meillä oli', sv: 'Vi hade', en: 'We had' },
  asked: { fi: 'Pyysit', sv: 'Du bad om', en: 'You asked for' },
  decision: { fi: 'Päätös', sv: 'Beslut', en: 'Decision' },
  changed: { fi: 'korjattu: {value}', sv: 'rättat: {value}', en: 'corrected: {value}' },
  refused: { fi: 'ei muutettu: {reason}', sv: 'inte ändrat: {reason}', en: 'not changed: {reason}' },
  added: { fi: 'lisätty tietojesi yhteyteen', sv: 'tillagt till dina uppgifter', en: 'added to your data' },
  none: { fi: '–', sv: '–', en: '–' },
  removed: { fi: 'tieto poistettu', sv: 'uppgiften borttagen', en: 'removed' },
} as const;

const rowOf = ({ say, language }: Told, one: Correction): string[] => {
  const shown = (value: string): string => fieldShown(one, typedOf(one, value), language);
  const decided =
    one.decision === 'refused'
      ? say(words.refused, { reason: one.reason })
      : one.place === 'statement'
        ? say(words.added)
        : one.decided_value === ''
          ? say(words.removed)
          : say(words.changed, { value: shown(one.decided_value) });
  return [
    say(correctionTitle(one)),
    shown(one.old_value) || say(words.none),
    shown(one.asked_value),
    decided,
  ];
};

export const correctionsBlocks = (told: Told, corrections: readonly Correction[]): LetterBlock[] => [
  {
    kind: 'table',
    columns: [words.field, words.before, words.asked, words.decision].map((title) => told.say(title)),
    rows: corrections.map((one) => rowOf(told, one)),
  },
];
