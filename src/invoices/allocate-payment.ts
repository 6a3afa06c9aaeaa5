/** A payment pays an invoice, wholly or in part; several payments may pay one and one may pay several. */

import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { lowerOpen } from './lower-open.ts';
import { allocationTooLarge, paymentNotFound } from './problems.ts';
import { insertAllocation } from './queries/payments.ts';
import { lockInvoice, lockPayment, unallocated } from './queries.ts';

export type Allocation = Readonly<{
  customerId: number;
  paymentId: number;
  invoiceId: number;
  /** Absent: as much as the invoice needs and the payment has. */
  amountCents?: number;
  /** Above the invoice itself: a reminder's fee and late interest. */
  costsCents?: number;
}>;

/** Returns what was allocated to the invoice; throws where it is more than there is or than is open. */
export const allocatePayment = async (
  tx: Tx,
  { customerId, paymentId, invoiceId, amountCents, costsCents = 0 }: Allocation,
): Promise<number> => {
  const place = { customerId, id: invoiceId };
  const payment = await lockPayment(tx, { customerId, id: paymentId });
  if (!payment) throw new Problem(paymentNotFound);
  const invoice = await lockInvoice(tx, place, 'pay');
  const left = (await unallocated(tx, { customerId, id: paymentId })) - costsCents;
  const amount = amountCents ?? Math.min(invoice.open_cents, left);
  if (
    amount < 0 ||
    costsCents < 0 ||
    amount + costsCents === 0 ||
    amount > left ||
    amount > invoice.open_cents
  )
    throw new Problem(allocationTooLarge);
  await insertAllocation(tx, {
    customer_id: customerId,
    payment_id: paymentId,
    invoice_id: invoiceId,
    amount_cents: amount,
    costs_cents: costsCents,
  });
  await Promise.all([
    lowerOpen(tx, invoice, amount, `payment:${paymentId}`),
    wrote(tx, 'allocate-payment', { customerId, about: `invoice:${invoiceId}`, fields: ['amount_cents'] }),
  ]);
  return amount;
};
