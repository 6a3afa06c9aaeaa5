/** A payment that somebody types in at an invoice: it pays the invoice, then its costs, and the rest is the customer's. */
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Declaration } from '../policy/declaration.ts';
import { allocatePayment } from './allocate-payment.ts';
import { claimSoFar } from './claim-so-far.ts';
import { lockInvoice, type Place } from './queries.ts';
import { type NewPayment, recordPayment } from './record-payment.ts';

/** Fees of reminders and late interest up to a day, less what has been paid of them; only once a reminder has asked for them. */
export const costsOwed = async (tx: Tx, place: Place, on: string): Promise<number> => {
  const invoice = await lockInvoice(tx, place);
  if (invoice.reminded_on === null) return 0;
  const { feesCents, interestCents, paidCostsCents } = await claimSoFar(tx, invoice, on);
  return Math.max(0, feesCents + interestCents - paidCostsCents);
};

/** Returns the payment's key. */
export const payInvoice = async (
  tx: Tx,
  declaration: Declaration,
  place: Place,
  payment: Omit<NewPayment, 'customerId'>,
): Promise<number> => {
  const { customerId, id } = place;
  const invoice = await lockInvoice(tx, place, 'pay');
  const reference = payment.reference ?? invoice.reference ?? '';
  const costs = await costsOwed(tx, place, payment.paidOn ?? helsinkiDate(new Date()));
  const paymentId = await recordPayment(tx, declaration, { ...payment, customerId, reference });
  const amountCents = Math.min(invoice.open_cents, payment.amountCents);
  const costsCents = Math.min(costs, payment.amountCents - amountCents);
  await allocatePayment(tx, { customerId, paymentId, invoiceId: id, amountCents, costsCents });
  return paymentId;
};
