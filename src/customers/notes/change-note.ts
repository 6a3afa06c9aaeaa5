import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiClock, helsinkiDate } from '../../ground/calendar.ts';
import { Problem } from '../../ground/problem.ts';
import { mergeTyped, type Typed } from '../merge-typed.ts';
import { changedMeanwhile } from '../problems.ts';
import { confirmField, demandRight } from '../wrong-fields.ts';
import { confirmSensitive, type NoteKind, noteNotFound, type TypedNote, wrongNote } from './note.ts';
import { keepVersion, lockNote, type NoteKey, type NoteRow, updateNote } from './queries.ts';

export const noteTexts = ['kind', 'on', 'time', 'body'] as const;

/** As a form shows it. */
export const typedOfNote = ({
  kind,
  happened_at,
  body,
}: NoteRow): Record<(typeof noteTexts)[number], string> => ({
  kind,
  on: helsinkiDate(happened_at),
  time: helsinkiClock(happened_at),
  body,
});

/** Returns the names of what changed; what stood there is kept with the note. Throws `WrongFields`. */
export const changeNote = async (tx: Tx, key: NoteKey, typed: Typed): Promise<string[]> => {
  const row = await lockNote(tx, key);
  if (!row) throw new Problem(noteNotFound);
  const now = typedOfNote(row);
  const { values, conflicts } = mergeTyped(noteTexts, typed, now);
  demandRight(conflicts.map((field) => ({ field, problem: new Problem(changedMeanwhile) })));
  const note: TypedNote = {
    kind: values.kind as NoteKind,
    on: values.on ?? '',
    time: values.time ?? '',
    body: values.body ?? '',
    confirmed: typed[confirmField] === 'yes',
    confirmedSensitive: typed[confirmSensitive] === 'yes',
  };
  demandRight(wrongNote(note));
  const changed = noteTexts.filter((field) => note[field].trim() !== now[field]);
  if (changed.length === 0) return [];
  await keepVersion(tx, key);
  await Promise.all([
    updateNote(tx, key, note, changed.includes('on') || changed.includes('time')),
    wrote(tx, 'change-note', { customerId: key.customerId, about: `note:${key.id}`, fields: changed }),
  ]);
  return changed;
};
