/** A payment was used for the wrong invoice: a row of the opposite sign takes it back, and the sum is free again. */

import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { lowerOpen } from './lower-open.ts';
import { paymentNotFound } from './problems.ts';
import { allocatedTo, insertAllocation } from './queries/payments.ts';
import { lockInvoice, lockPayment, type Place } from './queries.ts';

/** All that `payment` pays of `invoice`, together with what it paid of costs. Returns the cents that are free again. */
export const takeBackAllocation = async (tx: Tx, payment: Place, invoiceId: number): Promise<number> => {
  const { customerId, id } = payment;
  if (!(await lockPayment(tx, payment))) throw new Problem(paymentNotFound);
  const invoice = await lockInvoice(tx, { customerId, id: invoiceId });
  const { amount, costs } = await allocatedTo(tx, payment, invoiceId);
  if (amount === 0 && costs === 0) throw new Problem(paymentNotFound);
  await insertAllocation(tx, {
    customer_id: customerId,
    payment_id: id,
    invoice_id: invoiceId,
    amount_cents: -amount,
    costs_cents: -costs,
  });
  await Promise.all([
    lowerOpen(tx, invoice, -amount, `payment:${id}`),
    wrote(tx, 'take-back-allocation', {
      customerId,
      about: `invoice:${invoiceId}`,
      fields: ['amount_cents'],
    }),
  ]);
  return amount + costs;
};
