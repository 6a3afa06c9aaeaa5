/**
 * A payment from a bank statement that may be for an invoice, and waits for a person to say so. Whoever reminds or hands
 * to collection should know: it may have been paid already. Bank statements are for invoicing alone.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Place as PartOfFile } from '../bank/bank-file.ts';
import type { Place } from '../queries.ts';

export type WaitingPayment = PartOfFile & Readonly<{ bank_file_id: number; amount_cents: number }>;

/** The newest one, for an invoice `i` of a statement. */
export const waitingForInvoice: RawBuilder<WaitingPayment | null> = sql`(select to_jsonb(w) from (
    select p.bank_file_id, p.entry, p.part, b.amount_cents from bank_proposals p
    join bank_payments b on (b.bank_file_id, b.entry, b.part) = (p.bank_file_id, p.entry, p.part)
    where p.customer_id = i.customer_id and p.invoice_id = i.id and b.outcome = 'doubtful'
    order by p.bank_file_id desc, p.entry, p.part limit 1) w)`;

export const waitingPayment = async (
  tx: Tx,
  { customerId, id }: Place,
): Promise<WaitingPayment | undefined> => {
  if (tx.purpose !== 'invoicing') return undefined;
  const { rows } = await sql<{
    waiting: WaitingPayment | null;
  }>`select ${waitingForInvoice} as waiting from invoices i
    where i.customer_id = ${customerId} and i.id = ${id} and i.open_cents > 0`.execute(tx.db);
  return rows[0]?.waiting ?? undefined;
};
