/** Rows of payments and of what they pay. */
import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { DB } from '../../db/types.ts';
import type { Place } from '../queries.ts';

export const insertPayment = async (tx: Tx, payment: Insertable<DB['payments']>): Promise<number> => {
  const { id } = await tx.db.insertInto('payments').values(payment).returning('id').executeTakeFirstOrThrow();
  return id;
};

export const insertAllocation = async (
  tx: Tx,
  allocation: Insertable<DB['payment_allocations']>,
): Promise<void> => {
  await tx.db.insertInto('payment_allocations').values(allocation).execute();
};

export type Allocated = Readonly<{ amount: number; costs: number }>;

/** What a payment pays of an invoice, with what it paid of costs. */
export const allocatedTo = async (
  tx: Tx,
  { customerId, id }: Place,
  invoiceId: number,
): Promise<Allocated> => {
  const { rows } = await sql<Allocated>`select coalesce(sum(amount_cents), 0)::bigint as amount,
      coalesce(sum(costs_cents), 0)::bigint as costs
    from payment_allocations where customer_id = ${customerId} and payment_id = ${id} and invoice_id = ${invoiceId}`.execute(
    tx.db,
  );
  return rows[0]!;
};

export type Payer = Readonly<{ customer_id: number; invoice_id: number | null }>;

/** An open invoice of that number or reference, the oldest first; else the customer of that number. */
export const payerKnownBy = async (tx: Tx, plain: string, reference: string): Promise<Payer | undefined> => {
  const { rows } = await sql<Payer>`select customer_id, invoice_id from (
      (select i.customer_id, i.id as invoice_id, 1 as place, i.due_on from invoices i
        where i.kind = 'invoice' and i.open_cents > 0 and i.state in ('open', 'collection', 'written_off')
          and (i.number = ${plain} or i.reference = ${reference}))
      union all (select c.id, null, 2, null::date from customers c where c.customer_number = ${plain})) x
    order by place, due_on limit 1`.execute(tx.db);
  return rows[0];
};
