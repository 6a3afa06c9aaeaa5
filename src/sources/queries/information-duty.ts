/** The duty to tell the people of an import where their data came from. GDPR 14. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Import } from './imports.ts';

export type InformationDuty = Readonly<{
  received_on: string;
  due_on: string;
  people: number;
  fulfilled_at: Date | null;
}>;

/** Organisations are no persons; the people who represent them are. */
const peopleOf = (importId: number) => sql`select count(distinct d.customer_id) from import_decisions d
  join customers c on c.id = d.customer_id and c.kind <> 'organisation'
  where d.import_id = ${importId} and (d.decision = 'new' or d.decision = 'update')`;

export const insertDuty = async (
  tx: Tx,
  { id, source }: Import,
  { received, due }: { received: string; due: string },
): Promise<void> => {
  await sql`insert into information_duties (import_id, source, received_on, due_on)
    values (${id}, ${source}, ${received}, ${due}) on conflict (import_id) do nothing`.execute(tx.db);
};

export const countPeople = async (tx: Tx, importId: number): Promise<void> => {
  await sql`update information_duties set people = (${peopleOf(importId)}) where import_id = ${importId}`.execute(
    tx.db,
  );
};

/** Nobody is left who would have to be told. */
export const deleteDuty = async (tx: Tx, importId: number): Promise<void> => {
  await sql`delete from information_duties where import_id = ${importId}`.execute(tx.db);
};

export const informationDutyOf = async (tx: Tx, importId: number): Promise<InformationDuty | undefined> => {
  const { rows } = await sql<InformationDuty>`select received_on, due_on, people, fulfilled_at
    from information_duties where import_id = ${importId}`.execute(tx.db);
  return rows[0];
};
