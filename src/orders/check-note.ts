import { forbiddenText } from '../customers/forbidden-text.ts';
import { fieldTooLong } from '../customers/problems.ts';
import { demandRight } from '../customers/wrong-fields.ts';
import type { Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { longest } from './order-fields.ts';

export const noteTitle: Text = { fi: 'Syy', sv: 'Orsak', en: 'Reason' };

/** The reason that stands beside an event: short, and no identity code in it. */
export const demandNote = (note: string): void => {
  const max = longest.eventNote;
  demandRight([
    ...(note.length > max
      ? [{ field: 'note', problem: new Problem(fieldTooLong, { field: noteTitle, max }) }]
      : []),
    ...forbiddenText([{ field: 'note', title: noteTitle, text: note }], false),
  ]);
};
