/** A payment that somebody types in from a bank statement: whose it is follows from what they know of it. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { parseCreditorReference, parseReferenceNumber } from '../ground/reference-number.ts';
import type { Declaration } from '../policy/declaration.ts';
import { payInvoice } from './pay-invoice.ts';
import { payerNotFound } from './problems.ts';
import { type NewPayment, recordPayment } from './record-payment.ts';

type Payer = Readonly<{ customer_id: number; invoice_id: number | null }>;

/** An open invoice of that number or reference, the oldest first; else the customer of that number. */
const payerOf = async (tx: Tx, text: string): Promise<Payer> => {
  const plain = text.replace(/\s/g, '');
  const reference = parseReferenceNumber(plain) ?? parseCreditorReference(plain) ?? plain;
  const { rows } = await sql<Payer>`select customer_id, invoice_id from (
      (select i.customer_id, i.id as invoice_id, 1 as place, i.due_on from invoices i
        where i.kind = 'invoice' and i.open_cents > 0 and i.state in ('open', 'collection', 'written_off')
          and (i.number = ${plain} or i.reference = ${reference}))
      union all (select c.id, null, 2, null::date from customers c where c.customer_number = ${plain})) x
    order by place, due_on limit 1`.execute(tx.db);
  if (!rows[0]) throw new Problem(payerNotFound);
  return rows[0];
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
