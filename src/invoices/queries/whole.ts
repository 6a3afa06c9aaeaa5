/** The rows that a whole invoice is put together from. */
import type { Tx } from '../../db/tx.ts';
import type { InvoiceRow, Place } from '../queries.ts';

export const settingsIn = (tx: Tx, { customerId, id }: Place) =>
  tx.db
    .selectFrom('invoicing_settings as s')
    .innerJoin('invoices as i', 'i.settings_id', 's.id')
    .selectAll('s')
    .where('i.customer_id', '=', customerId)
    .where('i.id', '=', id)
    .executeTakeFirst();

export const creditedBy = (tx: Tx, { customerId, id }: Place) =>
  tx.db
    .selectFrom('invoices as i')
    .innerJoin('invoices as c', (join) =>
      join.onRef('c.customer_id', '=', 'i.customer_id').onRef('c.id', '=', 'i.credits_id'),
    )
    .select(['c.id', 'c.number', 'c.issued_on'])
    .where('i.customer_id', '=', customerId)
    .where('i.id', '=', id)
    .executeTakeFirst();

export const invoiceRow = (tx: Tx, { customerId, id }: Place): Promise<InvoiceRow | undefined> =>
  tx.db
    .selectFrom('invoices')
    .selectAll()
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirst();

export const ratesOf = (tx: Tx, { customerId, id }: Place) =>
  tx.db
    .selectFrom('invoice_vat')
    .select(['vat_class', 'vat_rate_bp', 'net_cents', 'vat_cents'])
    .where('customer_id', '=', customerId)
    .where('invoice_id', '=', id)
    .orderBy('vat_rate_bp', 'desc')
    .orderBy('vat_class')
    .execute();
