/** Money that came, with its voucher. What it pays is said by allocations; until then it is the customer's credit. */

import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Declaration } from '../policy/declaration.ts';
import { keptAsVoucher } from '../policy/kept-as-voucher.ts';
import { insertPayment } from './queries/payments.ts';

export type PaymentMethod = 'bank' | 'cash' | 'card' | 'other';
export type NewPayment = Readonly<{
  customerId: number;
  /** `YYYY-MM-DD`, the bank's value or booking day. */
  paidOn: string;
  amountCents: number;
  method: PaymentMethod;
  /** As it came, without spaces and leading zeros. */
  reference?: string;
  payerName?: string;
  note?: string;
  /** Account and the bank's key of the entry: a second one is refused (`bank_entry_taken`). */
  bankKey?: string;
}>;

/** Returns the payment's key. */
export const recordPayment = async (
  tx: Tx,
  declaration: Declaration,
  { customerId, paidOn, amountCents, method, reference = '', payerName = '', note = '', bankKey }: NewPayment,
): Promise<number> => {
  const id = await insertPayment(tx, {
    customer_id: customerId,
    paid_on: paidOn,
    amount_cents: amountCents,
    method,
    reference,
    payer_name: payerName,
    note,
    bank_key: bankKey ?? null,
    ...keptAsVoucher(declaration, paidOn),
  });
  await wrote(tx, 'record-payment', {
    customerId,
    about: `payment:${id}`,
    fields: ['amount_cents', 'paid_on'],
  });
  return id;
};
