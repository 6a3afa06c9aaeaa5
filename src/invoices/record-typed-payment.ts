/** A payment that somebody types in from a bank statement: whose it is follows from what they know of it. */
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { parseCreditorReference, parseReferenceNumber } from '../ground/reference-number.ts';
import type { Declaration } from '../policy/declaration.ts';
import { payInvoice } from './pay-invoice.ts';
import { payerNotFound } from './problems.ts';
import { type Payer, payerKnownBy } from './queries/payments.ts';
import { type NewPayment, recordPayment } from './record-payment.ts';

const payerOf = async (tx: Tx, text: string): Promise<Payer> => {
  const plain = text.replace(/\s/g, '');
  const reference = parseReferenceNumber(plain) ?? parseCreditorReference(plain) ?? plain;
  const payer = await payerKnownBy(tx, plain, reference);
  if (!payer) throw new Problem(payerNotFound);
  return payer;
};

export type TypedPayment = Omit<NewPayment, 'customerId'> &
  Readonly<{
    /** Number or reference of an invoice, or the number of a customer. */
    payer: string;
  }>;

/** Returns the payment's key. Of a customer's number it pays nothing yet: a person says what. */
export const recordTypedPayment = async (
  tx: Tx,
  declaration: Declaration,
  { payer, ...payment }: TypedPayment,
): Promise<number> => {
  const { customer_id: customerId, invoice_id } = await payerOf(tx, payer);
  return invoice_id === null
    ? recordPayment(tx, declaration, { ...payment, customerId })
    : payInvoice(tx, declaration, { customerId, id: invoice_id }, payment);
};
