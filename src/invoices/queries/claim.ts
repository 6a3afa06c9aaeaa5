/** What has been paid of a claim, and what reminders have added to it. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { InvoiceRow } from '../queries.ts';

type Lowered = { on: string; cents: number; costs: number };

/** Payments by the day on which the money came, credit notes by their own. */
export const loweredOf = (tx: Tx, { customer_id, id }: InvoiceRow) =>
  sql<Lowered>`select coalesce(p.paid_on, c.issued_on)::text as on, sum(a.amount_cents)::bigint as cents,
      sum(a.costs_cents)::bigint as costs
    from payment_allocations a
      left join payments p on p.customer_id = a.customer_id and p.id = a.payment_id
      left join invoices c on c.customer_id = a.customer_id and c.id = a.credit_note_id
    where a.customer_id = ${customer_id} and a.invoice_id = ${id}
    group by 1 order by 1`.execute(tx.db);

export const feesOf = (tx: Tx, { customer_id, id }: InvoiceRow) =>
  sql<{ fees: number }>`select coalesce(sum(fee_cents), 0)::bigint as fees from reminders
    where customer_id = ${customer_id} and invoice_id = ${id} and sent_at is not null`.execute(tx.db);
