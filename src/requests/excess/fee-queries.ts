import { sql } from 'kysely';
import { actorText, type Tx } from '../../db/tx.ts';

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
  >`select request_id, amount_cents, pay_by, settled_as, settled_on
    from request_fees where request_id = any(${[...requestIds]}::bigint[])`.execute(tx.db);
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
