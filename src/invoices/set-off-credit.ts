/** What a credit note has left is set off against an open invoice of the same customer, or paid back. */

import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { keptAsVoucher } from '../policy/kept-as-voucher.ts';
import { lowerOpen } from './lower-open.ts';
import { refundTooLarge } from './problems.ts';
import { insertAllocation, insertPayment } from './queries/payments.ts';
import { type InvoiceRow, lockInvoice, type Place, updateInvoice } from './queries.ts';

const useCredit = async (
  tx: Tx,
  credit: InvoiceRow,
  amount: number,
  to: { invoice_id: number } | { refund_id: number },
): Promise<void> => {
  const place = { customerId: credit.customer_id, id: credit.id };
  const open_cents = credit.open_cents + amount;
  await insertAllocation(tx, {
    customer_id: credit.customer_id,
    credit_note_id: credit.id,
    amount_cents: amount,
    ...to,
  });
  await updateInvoice(tx, place, { open_cents, state: open_cents === 0 ? 'paid' : 'open' });
};

/** As much as the invoice needs and the credit has; both locked by the caller. Returns the cents. */
export const setOffCredit = async (tx: Tx, credit: InvoiceRow, invoice: InvoiceRow): Promise<number> => {
  const amount = Math.min(invoice.open_cents, -credit.open_cents);
  if (amount <= 0) return 0;
  await useCredit(tx, credit, amount, { invoice_id: invoice.id });
  await lowerOpen(tx, invoice, amount, `invoice:${credit.id}`);
  return amount;
};

/** What the credit note has left goes back to the customer as money. Returns the key of that payment. */
export const refundCredit = async (
  tx: Tx,
  declaration: Declaration,
  creditNote: Place,
  { on, note = '' }: { on: string; note?: string },
): Promise<number> => {
  const credit = await lockInvoice(tx, creditNote);
  if (credit.kind !== 'credit_note' || credit.open_cents >= 0) throw new Problem(refundTooLarge);
  const { customerId } = creditNote;
  const id = await insertPayment(tx, {
    ...{ customer_id: customerId, kind: 'refund', method: 'bank', paid_on: on, note },
    amount_cents: credit.open_cents,
    reference: credit.reference ?? '',
    ...keptAsVoucher(declaration, on),
  });
  await useCredit(tx, credit, -credit.open_cents, { refund_id: id });
  await wrote(tx, 'refund-payment', { customerId, about: `payment:${id}`, fields: ['amount_cents'] });
  return id;
};

/** A person chooses the invoice. Returns the cents; throws where the credit is used up or the invoice takes nothing. */
export const setOffCreditNote = async (tx: Tx, creditNote: Place, invoiceId: number): Promise<number> => {
  const credit = await lockInvoice(tx, creditNote);
  const invoice = await lockInvoice(tx, { customerId: creditNote.customerId, id: invoiceId }, 'pay');
  const cents = credit.kind === 'credit_note' ? await setOffCredit(tx, credit, invoice) : 0;
  if (cents === 0) throw new Problem(refundTooLarge);
  await wrote(tx, 'set-off-credit', {
    customerId: creditNote.customerId,
    about: `invoice:${invoiceId}`,
    fields: ['amount_cents'],
  });
  return cents;
};
