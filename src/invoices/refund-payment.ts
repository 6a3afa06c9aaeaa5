/**
 * Money goes back: what was paid too much, or a payment that the bank took back. Both are payments of their own with a
 * minus, and the unused part of the payment answers for them.
 */

import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { keptAsVoucher } from '../policy/kept-as-voucher.ts';
import { paymentNotFound, refundTooLarge } from './problems.ts';
import { insertAllocation, insertPayment } from './queries/payments.ts';
import { lockPayment, type Place, unallocated } from './queries.ts';

export type Refund = Readonly<{
  kind: 'refund' | 'reversal';
  /** Positive. */
  amountCents: number;
  on: string;
  note?: string;
  bankKey?: string;
}>;

/** Returns the key of the payment that went back. Throws where it is more than the payment has left. */
export const refundPayment = async (
  tx: Tx,
  declaration: Declaration,
  payment: Place,
  { kind, amountCents, on, note = '', bankKey }: Refund,
): Promise<number> => {
  const { customerId, id } = payment;
  const row = await lockPayment(tx, payment);
  if (!row) throw new Problem(paymentNotFound);
  if (amountCents <= 0 || amountCents > (await unallocated(tx, payment))) throw new Problem(refundTooLarge);
  const refund = await insertPayment(tx, {
    ...{ customer_id: customerId, kind, paid_on: on, amount_cents: -amountCents, note },
    ...{ method: row.method, reference: row.reference, bank_key: bankKey ?? null },
    reverses_id: id,
    ...keptAsVoucher(declaration, on),
  });
  await insertAllocation(tx, {
    customer_id: customerId,
    payment_id: id,
    refund_id: refund,
    amount_cents: amountCents,
  });
  await wrote(tx, `${kind}-payment`, { customerId, about: `payment:${refund}`, fields: ['amount_cents'] });
  return refund;
};
