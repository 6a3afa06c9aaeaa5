import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Buyer, Delivery, Invoice, InvoiceState, Seller } from './invoice.ts';
import { invoiceNotFound } from './problems.ts';
import { creditedBy, invoiceRow, ratesOf, settingsIn } from './queries/whole.ts';
import { type InvoiceRow, linesOf, type Place, type SettingsRow } from './queries.ts';

export const sellerOf = (settings: SettingsRow): Seller => ({
  name: settings.seller_name,
  street: settings.seller_street,
  postcode: settings.seller_postcode,
  town: settings.seller_town,
  country: settings.seller_country,
  phone: settings.seller_phone,
  email: settings.seller_email,
  web: settings.seller_web,
  business_id: settings.business_id,
  vat_number: settings.vat_number,
  iban: settings.iban,
  bic: settings.bic,
  einvoice_address: settings.einvoice_address,
  einvoice_operator: settings.einvoice_operator,
});

const buyerOf = (row: InvoiceRow): Buyer => ({
  name: row.buyer_name,
  contact: row.buyer_contact,
  care_of: row.buyer_care_of,
  street: row.buyer_street,
  postcode: row.buyer_postcode,
  town: row.buyer_town,
  country: row.buyer_country,
  business_id: row.buyer_business_id,
  vat_number: row.buyer_vat_number,
  email: row.buyer_email,
  einvoice_address: row.buyer_einvoice_address,
  einvoice_operator: row.buyer_einvoice_operator,
});

const deliveryOf = (row: InvoiceRow): Delivery | null =>
  row.delivery_name || row.delivery_street || row.delivery_town
    ? {
        name: row.delivery_name,
        street: row.delivery_street,
        postcode: row.delivery_postcode,
        town: row.delivery_town,
        country: row.delivery_country,
      }
    : null;

const ownColumns = (row: InvoiceRow) => ({
  customer_id: row.customer_id,
  id: row.id,
  kind: row.kind as Invoice['kind'],
  state: row.state as InvoiceState,
  origin: row.origin as Invoice['origin'],
  number: row.number,
  issued_on: row.issued_on,
  delivered_on: row.delivered_on,
  due_on: row.due_on,
  term_days: row.term_days,
  is_consumer: row.is_consumer,
  language: row.language as Invoice['language'],
  currency: 'EUR' as const,
  prices_include_vat: row.prices_include_vat,
  reference: row.reference,
  your_reference: row.your_reference,
  our_reference: row.our_reference,
  order_number: row.order_number,
  order_id: row.order_id,
  terms: row.terms,
  notes: row.notes,
  net_cents: row.net_cents,
  vat_cents: row.vat_cents,
  total_cents: row.total_cents,
  open_cents: row.open_cents,
  disputed_at: row.disputed_at,
  reminded_on: row.reminded_on,
  kept_until: row.kept_until,
  settings_id: row.settings_id,
});

/** The whole invoice; throws where the purpose does not see it. The look is the caller's to log (src/audit/looked.ts). */
export const readInvoice = async (tx: Tx, place: Place): Promise<Invoice> => {
  const [row, lines, rates, settings, credited] = await Promise.all([
    invoiceRow(tx, place),
    linesOf(tx, place),
    ratesOf(tx, place),
    settingsIn(tx, place),
    creditedBy(tx, place),
  ]);
  if (!row) throw new Problem(invoiceNotFound);
  return {
    ...ownColumns(row),
    seller: settings ? sellerOf(settings) : null,
    buyer: buyerOf(row),
    delivery: deliveryOf(row),
    credits: credited
      ? { id: credited.id, number: credited.number ?? '', issued_on: credited.issued_on ?? '' }
      : null,
    lines: lines.map(({ customer_id: _customer, invoice_id: _invoice, ...line }) => line),
    rates,
  };
};
