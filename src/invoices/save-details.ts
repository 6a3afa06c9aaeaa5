/** How a customer wishes to be invoiced: where, how and with which reference. */
import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import { customerNotFound } from '../customers/problems.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';

export type InvoicingDetails = Readonly<{
  vat_number: string;
  einvoice_address: string;
  einvoice_operator: string;
  email: string;
  channel: 'email' | 'post' | 'einvoice' | null;
  term_days: number | null;
  your_reference: string;
}>;

export const noDetails: InvoicingDetails = {
  vat_number: '',
  einvoice_address: '',
  einvoice_operator: '',
  email: '',
  channel: null,
  term_days: null,
  your_reference: '',
};

export const invoicingDetails = async (tx: Tx, customerId: number): Promise<InvoicingDetails> => {
  const { rows } =
    await sql<InvoicingDetails>`select vat_number, einvoice_address, einvoice_operator, email, channel, term_days,
      your_reference from invoicing_details where customer_id = ${customerId}`.execute(tx.db);
  return rows[0] ?? noDetails;
};

export const saveInvoicingDetails = async (
  tx: Tx,
  customerId: number,
  details: InvoicingDetails,
): Promise<void> => {
  const seen = await tx.db
    .selectFrom('customers')
    .select('id')
    .where('id', '=', customerId)
    .executeTakeFirst();
  if (!seen) throw new Problem(customerNotFound);
  await Promise.all([
    tx.db
      .insertInto('invoicing_details')
      .values({ customer_id: customerId, ...details })
      .onConflict((conflict) =>
        conflict.column('customer_id').doUpdateSet({ ...details, saved_at: sql`now()` }),
      )
      .execute(),
    wrote(tx, 'save-invoicing-details', { customerId, fields: Object.keys(details) }),
  ]);
};
