/** What a late payer owes beside the invoice: fees of the reminders that were sent, late interest, less what has been paid of them. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { lateInterest } from './late-interest.ts';
import type { InvoiceRow, Place } from './queries.ts';

export type Claim = Readonly<{
  /** Of reminders that were sent. */
  feesCents: number;
  interestCents: number;
  paidCostsCents: number;
}>;

type Lowered = { on: string; cents: number; costs: number };

/** Payments by the day on which the money came, credit notes by their own. */
const loweredOf = (tx: Tx, { customer_id, id }: InvoiceRow) =>
  sql<Lowered>`select coalesce(p.paid_on, c.issued_on)::text as on, sum(a.amount_cents)::bigint as cents,
      sum(a.costs_cents)::bigint as costs
    from payment_allocations a
      left join payments p on p.customer_id = a.customer_id and p.id = a.payment_id
      left join invoices c on c.customer_id = a.customer_id and c.id = a.credit_note_id
    where a.customer_id = ${customer_id} and a.invoice_id = ${id}
    group by 1 order by 1`.execute(tx.db);

const feesOf = (tx: Tx, { customer_id, id }: InvoiceRow) =>
  sql<{ fees: number }>`select coalesce(sum(fee_cents), 0)::bigint as fees from reminders
    where customer_id = ${customer_id} and invoice_id = ${id} and sent_at is not null`.execute(tx.db);

/** Up to and with the day `until`. */
export const claimSoFar = async (tx: Tx, invoice: InvoiceRow, until: string): Promise<Claim> => {
  const [{ rows: lowered }, { rows: fees }] = await Promise.all([
    loweredOf(tx, invoice),
    feesOf(tx, invoice),
  ]);
  return {
    feesCents: fees[0]!.fees,
    interestCents: lateInterest({
      isConsumer: invoice.is_consumer,
      dueOn: invoice.due_on ?? until,
      cents: invoice.total_cents,
      lowered,
      until,
    }),
    paidCostsCents: lowered.reduce((sum, { costs }) => sum + costs, 0),
  };
};

/** Late interest of an unpaid invoice to a day; nought of one that is not overdue, or a draft, or a credit note. */
export const interestSoFar = async (tx: Tx, { customerId, id }: Place, until: string): Promise<number> => {
  const invoice = await tx.db
    .selectFrom('invoices')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirst();
  const isOverdue =
    invoice?.kind === 'invoice' &&
    invoice.open_cents > 0 &&
    invoice.due_on !== null &&
    invoice.due_on < until;
  return isOverdue ? (await claimSoFar(tx, invoice, until)).interestCents : 0;
};
