/** Drafts, their lines, and the orders that they begin from. */
import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { DB } from '../../db/types.ts';
import type { Place } from '../queries.ts';

export const insertDraft = async (tx: Tx, draft: Insertable<DB['invoices']>): Promise<number> => {
  const { id } = await tx.db.insertInto('invoices').values(draft).returning('id').executeTakeFirstOrThrow();
  return id;
};

/** Its lines go with it. */
export const deleteDraft = async (tx: Tx, { customerId, id }: Place): Promise<void> => {
  await sql`delete from invoices where customer_id = ${customerId} and id = ${id}`.execute(tx.db);
};

export type DraftLines = Readonly<{
  lines: readonly Omit<Insertable<DB['invoice_lines']>, 'customer_id' | 'invoice_id' | 'line'>[];
  rates: readonly Omit<Insertable<DB['invoice_vat']>, 'customer_id' | 'invoice_id'>[];
}>;

/** In place of those that there are. */
export const replaceLines = async (
  tx: Tx,
  { customerId, id }: Place,
  { lines, rates }: DraftLines,
): Promise<void> => {
  const own = { customer_id: customerId, invoice_id: id };
  await sql`delete from invoice_lines where customer_id = ${customerId} and invoice_id = ${id}`.execute(
    tx.db,
  );
  await sql`delete from invoice_vat where customer_id = ${customerId} and invoice_id = ${id}`.execute(tx.db);
  if (lines.length === 0) return;
  await Promise.all([
    tx.db
      .insertInto('invoice_lines')
      .values(lines.map((line, at) => ({ ...own, line: at + 1, ...line })))
      .execute(),
    tx.db
      .insertInto('invoice_vat')
      .values(rates.map((rate) => ({ ...own, ...rate })))
      .execute(),
  ]);
};
