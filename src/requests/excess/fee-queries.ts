import { sql } from 'kysely';
import { actorText, type Tx } from '../../db/tx.ts';
import type { InvoiceState } from '../../invoices/invoice.ts';

/** How a fee ends. `unpaid`: the request is refused for want of it. */
export const feeEndings = ['paid', 'waived', 'unpaid'] as const;
export type FeeEnding = (typeof feeEndings)[number];

export type FeeRow = Readonly<{
  request_id: number;
  amount_cents: bigint;
  /** `YYYY-MM-DD`: the last day to pay. */
  pay_by: string;
  settled_as: FeeEnding | null;
  settled_on: string | null;
  /** The invoice that claims it; null before one is made, or where the draft was discarded. */
  invoice: Readonly<{ id: number; number: string | null; state: InvoiceState; open_cents: number }> | null;
}>;

export const insertFee = async (
  tx: Tx,
  { requestId, amountCents, payBy }: Readonly<{ requestId: number; amountCents: bigint; payBy: string }>,
): Promise<void> => {
  await sql`insert into request_fees (request_id, amount_cents, pay_by)
    values (${requestId}, ${amountCents}, ${payBy})`.execute(tx.db);
};

export const feesOf = async (tx: Tx, requestIds: readonly number[]): Promise<FeeRow[]> => {
  const { rows } = await sql<
    Omit<FeeRow, 'amount_cents'> & { amount_cents: number | string }
  >`select f.request_id, f.amount_cents, f.pay_by, f.settled_as, f.settled_on,
      case when i.id is not null then
        json_build_object('id', i.id, 'number', i.number, 'state', i.state, 'open_cents', i.open_cents) end as invoice
    from request_fees f join requests r on r.id = f.request_id
      left join invoices i on i.customer_id = r.customer_id and i.id = f.invoice_id
    where f.request_id = any(${[...requestIds]}::bigint[])`.execute(tx.db);
  return rows.map((row) => ({ ...row, amount_cents: BigInt(row.amount_cents) }));
};

export const endFee = async (
  tx: Tx,
  requestId: number,
  { as, on }: Readonly<{ as: FeeEnding; on: string }>,
): Promise<void> => {
  await sql`update request_fees set settled_as = ${as}, settled_on = ${on}, settled_by = ${actorText(tx.actor)}
    where request_id = ${requestId}`.execute(tx.db);
};

export const noteFeeInvoice = async (tx: Tx, requestId: number, invoiceId: number): Promise<void> => {
  await sql`update request_fees set invoice_id = ${invoiceId} where request_id = ${requestId}`.execute(tx.db);
};

export type ExcessCount = Readonly<{ refused: number; fees: number }>;

/** Of this calendar year. */
export const countExcess = async (tx: Tx): Promise<ExcessCount> => {
  const { rows } = await sql<ExcessCount>`select count(*) filter (where kind = 'refused')::int as refused,
      count(*) filter (where kind = 'fee_asked')::int as fees from request_events
    where kind in ('refused', 'fee_asked') and about in ('excessive', 'unfounded')
      and on_day >= date_trunc('year', now() at time zone 'Europe/Helsinki')::date`.execute(tx.db);
  return rows[0]!;
};
