import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { leaveTrace } from '../removal.ts';
import { noteNotFound } from './note.ts';
import { deleteNoteRow, type NoteKey } from './queries.ts';

/** The note goes with all it ever said. The trace says that a note was deleted, and no more. */
export const deleteNote = async (tx: Tx, key: NoteKey): Promise<void> => {
  const { customerId, id } = key;
  if (!(await deleteNoteRow(tx, key))) throw new Problem(noteNotFound);
  await Promise.all([
    leaveTrace(tx, customerId, 'note'),
    wrote(tx, 'delete-note', { customerId, about: `note:${id}` }),
  ]);
};
