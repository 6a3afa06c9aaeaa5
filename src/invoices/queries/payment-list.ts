/** Payments as the acting purpose sees them, the newest first: keyset pages, with what of each pays nothing yet. */

import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { type KeysetPage, keysetPage } from '../../ground/keyset-page.ts';
import { Problem } from '../../ground/problem.ts';
import { paymentNotFound } from '../problems.ts';
import type { Place } from '../queries.ts';

export type PaymentListQuery = Readonly<{
  view: 'all' | 'unallocated';
  after?: number | undefined;
  before?: number | undefined;
}>;
export type PaymentListRow = Readonly<{
  id: number;
  customer_id: number;
  customer: string;
  kind: string;
  paid_on: string;
  amount_cents: number;
  method: string;
  reference: string;
  payer_name: string;
  left_cents: number;
}>;
export type PaymentPage = KeysetPage<PaymentListRow>;

const rowsPerPage = 50;
type Sql = RawBuilder<unknown>;

const left: Sql = sql`(p.amount_cents
  - coalesce((select sum(a.amount_cents + a.costs_cents) from payment_allocations a
      where a.customer_id = p.customer_id and a.payment_id = p.id), 0)
  + coalesce((select sum(a.amount_cents) from payment_allocations a
      where a.customer_id = p.customer_id and a.refund_id = p.id), 0))::bigint`;

/** Money that nobody has used for a year is found on its customer's card, so that the list stays as quick as it is. */
const unallocated: Sql = sql`p.paid_on > today() - 366 and ${left} <> 0`;

const columns: Sql = sql`p.id, p.customer_id, c.sort_name as customer, p.kind, p.paid_on, p.amount_cents, p.method, p.reference,
  p.payer_name, ${left} as left_cents`;

export const paymentList = async (tx: Tx, query: PaymentListQuery): Promise<PaymentPage> => {
  const backwards = query.before !== undefined;
  const edge = query.before ?? query.after;
  const beyond = edge === undefined ? sql`true` : backwards ? sql`p.id > ${edge}` : sql`p.id < ${edge}`;
  const { rows } = await sql<PaymentListRow>`select ${columns}
    from payments p join customers c on c.id = p.customer_id
    where ${beyond} and ${query.view === 'unallocated' ? unallocated : sql`true`}
    order by p.id ${backwards ? sql`` : sql`desc`} limit ${rowsPerPage + 1}`.execute(tx.db);
  return keysetPage(rows, rowsPerPage, query);
};

export type PaymentUse = Readonly<{
  invoice_id: number | null;
  number: string | null;
  refund_id: number | null;
  refunded_on: string | null;
  cents: number;
  costs: number;
}>;
export type WholePayment = PaymentListRow &
  Readonly<{
    note: string;
    reverses_id: number | null;
    kept_until: string;
    recorded_at: Date;
    by: string | null;
    uses: readonly PaymentUse[];
  }>;

/** Of a payment by its key alone: whose it is. */
export const placeOfPayment = async (tx: Tx, id: number): Promise<Place> => {
  const found = await tx.db
    .selectFrom('payments')
    .select('customer_id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Problem(paymentNotFound);
  return { customerId: found.customer_id, id };
};

export const wholePayment = async (tx: Tx, { customerId, id }: Place): Promise<WholePayment> => {
  const [found, uses] = await Promise.all([
    sql<
      Omit<WholePayment, 'uses'>
    >`select ${columns}, p.note, p.reverses_id, p.kept_until, p.recorded_at, s.name as by
      from payments p join customers c on c.id = p.customer_id
        left join staff s on p.recorded_by = 'staff:' || s.id
      where p.customer_id = ${customerId} and p.id = ${id}`.execute(tx.db),
    sql<PaymentUse>`select a.invoice_id, i.number, a.refund_id, r.paid_on as refunded_on,
        sum(a.amount_cents)::bigint as cents, sum(a.costs_cents)::bigint as costs
      from payment_allocations a
        left join invoices i on i.customer_id = a.customer_id and i.id = a.invoice_id
        left join payments r on r.customer_id = a.customer_id and r.id = a.refund_id
      where a.customer_id = ${customerId} and a.payment_id = ${id}
      group by 1, 2, 3, 4 having sum(a.amount_cents) <> 0 or sum(a.costs_cents) <> 0 order by 1, 3`.execute(
      tx.db,
    ),
  ]);
  if (!found.rows[0]) throw new Problem(paymentNotFound);
  return { ...found.rows[0], uses: uses.rows };
};
