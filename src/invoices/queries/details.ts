/** How a customer wishes to be invoiced, and what the company prints on its invoices. */
import { type Insertable, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { DB } from '../../db/types.ts';

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

export const writeDetails = async (tx: Tx, customerId: number, details: InvoicingDetails): Promise<void> => {
  await tx.db
    .insertInto('invoicing_details')
    .values({ customer_id: customerId, ...details })
    .onConflict((conflict) =>
      conflict.column('customer_id').doUpdateSet({ ...details, saved_at: sql`now()` }),
    )
    .execute();
};

export type NewSettings = Omit<Insertable<DB['invoicing_settings']>, 'id' | 'saved_at' | 'saved_by'>;

export const insertSettings = async (tx: Tx, settings: NewSettings): Promise<void> => {
  await tx.db.insertInto('invoicing_settings').values(settings).execute();
};
