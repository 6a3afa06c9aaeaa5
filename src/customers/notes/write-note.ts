import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { demandSeen } from '../is-seen.ts';
import { writesOf } from '../reads.ts';
import { demandRight } from '../wrong-fields.ts';
import { type TypedNote, wrongNote } from './note.ts';
import { insertNote, noteContact } from './queries.ts';

/** Returns the note's key; a note of a contact moves the day of the last one on. Throws `WrongFields`. */
export const writeNote = async (
  tx: Tx,
  declaration: Declaration,
  customerId: number,
  note: TypedNote,
): Promise<number> => {
  demandRight(wrongNote(note));
  await demandSeen(tx, customerId);
  const id = await insertNote(tx, customerId, note);
  const isContact = note.kind !== 'other' && writesOf(declaration, tx.purpose).has('provenance');
  await Promise.all([
    isContact ? noteContact(tx, customerId, note.on) : undefined,
    wrote(tx, 'write-note', { customerId, about: `note:${id}`, fields: [note.kind] }),
  ]);
  return id;
};
