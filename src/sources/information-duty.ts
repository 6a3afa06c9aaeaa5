/**
 * GDPR 14: whoever is not the source themself is told where the data came from, within a month of its coming.
 * The duty is one for each import; its people are the customers that the import made or changed.
 */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { dueDate } from '../ground/due-date.ts';
import { enqueue } from '../jobs/job.ts';
import type { Import } from './queries/imports.ts';

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

/** Made when the run begins, so that a crash cannot lose it; counted when it ends. */
export const writeInformationDuty = async (tx: Tx, found: Import): Promise<void> => {
  if (found.from_person) return;
  const received = helsinkiDate(found.uploaded_at);
  await sql`insert into information_duties (import_id, source, received_on, due_on)
    values (${found.id}, ${found.source}, ${received}, ${dueDate(received, 1)}) on conflict (import_id) do nothing`.execute(
    tx.db,
  );
};

export const countInformationDuty = async (tx: Tx, found: Import): Promise<void> => {
  if (found.from_person) return;
  await sql`update information_duties set people = (${peopleOf(found.id)}) where import_id = ${found.id}`.execute(
    tx.db,
  );
  await enqueue(tx, 'prepare_mailings', {}, 'now');
};

export const informationDutyOf = async (tx: Tx, importId: number): Promise<InformationDuty | undefined> => {
  const { rows } = await sql<InformationDuty>`select received_on, due_on, people, fulfilled_at
    from information_duties where import_id = ${importId}`.execute(tx.db);
  return rows[0];
};
