/** The module's statements about notes. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { pastMoment } from '../past-moment.ts';
import type { TypedNote } from './note.ts';

export type NoteKey = Readonly<{ customerId: number; id: number }>;
export type NoteRow = Readonly<{
  id: number;
  kind: string;
  happened_at: Date;
  body: string;
  recorded_at: Date;
  recorded_by: string;
}>;
export type NoteVersion = Readonly<{
  kind: string;
  happened_at: Date;
  body: string;
  changed_at: Date;
  recorded_by: string;
}>;

export const insertNote = async (tx: Tx, customerId: number, note: TypedNote): Promise<number> => {
  const { id } = await tx.db
    .insertInto('notes')
    .values({
      customer_id: customerId,
      kind: note.kind,
      happened_at: pastMoment(note),
      body: note.body.trim(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** The customer has been in touch: from that day their data is kept on (retention rule `last_contact`). */
export const noteContact = async (tx: Tx, customerId: number, on: string): Promise<void> => {
  await sql`update customers set last_contact_on = ${on}::date
    where id = ${customerId} and last_contact_on < ${on}::date`.execute(tx.db);
};

export const lockNote = async (tx: Tx, { customerId, id }: NoteKey): Promise<NoteRow | undefined> => {
  const { rows } = await sql<NoteRow>`select id, kind, happened_at, body, recorded_at, recorded_by from notes
    where customer_id = ${customerId} and id = ${id} for update`.execute(tx.db);
  return rows[0];
};

/** The newest first. */
export const noteVersions = async (tx: Tx, { customerId, id }: NoteKey): Promise<readonly NoteVersion[]> => {
  const { rows } =
    await sql<NoteVersion>`select kind, happened_at, body, changed_at, recorded_by from note_versions
    where customer_id = ${customerId} and note_id = ${id} order by id desc limit 100`.execute(tx.db);
  return rows;
};

export const keepVersion = async (tx: Tx, { customerId, id }: NoteKey): Promise<void> => {
  await sql`insert into note_versions (customer_id, note_id, kind, happened_at, body)
    select customer_id, id, kind, happened_at, body from notes where customer_id = ${customerId} and id = ${id}`.execute(
    tx.db,
  );
};

export const updateNote = async (
  tx: Tx,
  { customerId, id }: NoteKey,
  note: TypedNote,
  isMoved: boolean,
): Promise<void> => {
  await tx.db
    .updateTable('notes')
    .set({ kind: note.kind, body: note.body.trim(), ...(isMoved ? { happened_at: pastMoment(note) } : {}) })
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .execute();
};

/** Its earlier versions go with it. True where there was one. */
export const deleteNoteRow = async (tx: Tx, { customerId, id }: NoteKey): Promise<boolean> => {
  const { numDeletedRows } = await tx.db
    .deleteFrom('notes')
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
};
