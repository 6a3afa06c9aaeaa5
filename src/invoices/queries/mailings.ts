/** Invoices and reminders on their way by mail. */

import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { StoredFile } from '../../files/store-file.ts';
import type { Place } from '../queries.ts';

export const insertMailing = async (
  tx: Tx,
  { customerId, id }: Place,
  { reminderId, to }: Readonly<{ reminderId: number | undefined; to: string }>,
): Promise<number> => {
  const mailing = await tx.db
    .insertInto('invoice_mailings')
    .values({ customer_id: customerId, invoice_id: id, reminder_id: reminderId ?? null, to_address: to })
    .returning('id')
    .executeTakeFirstOrThrow();
  return mailing.id;
};

export type Waiting = Readonly<{
  invoice_id: number;
  reminder_id: number | null;
  to_address: string;
  file_id: number | null;
}>;

/** Locked, so that two workers cannot mail it both. */
export const waitingMailing = async (tx: Tx, { customerId, id }: Place): Promise<Waiting | undefined> => {
  const { rows } =
    await sql<Waiting>`select invoice_id, reminder_id, to_address, file_id from invoice_mailings
    where customer_id = ${customerId} and id = ${id} for update`.execute(tx.db);
  return rows[0];
};

export const keepMailedFile = async (tx: Tx, { id, sha256 }: StoredFile): Promise<void> => {
  await sql`select keep_mailed_file(${id}, ${sha256})`.execute(tx.db);
};

export const noteMailed = async (
  tx: Tx,
  { customerId, id }: Place,
  { mailId, fileId }: Readonly<{ mailId: number; fileId: number }>,
): Promise<void> => {
  await tx.db
    .updateTable('invoice_mailings')
    .set({ mail_id: mailId, file_id: fileId })
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .execute();
};
