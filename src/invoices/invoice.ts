/**
 * An invoice or credit note as it stands in the register, with all that a printed or an electronic one says (AVL 209 e §). What may
 * be done with it in which state: `allowed-acts.ts`.
 */

export const invoiceStates = ['draft', 'open', 'paid', 'credited', 'collection', 'written_off'] as const;
export type InvoiceState = (typeof invoiceStates)[number];
export type InvoiceKind = 'invoice' | 'credit_note';

export type InvoiceLine = Readonly<{
  line: number;
  product_code: string;
  description: string;
  /** 1000 is one; negative on a credit note. */
  quantity_thousandths: number;
  /** Key of a unit: src/invoices/unit.ts. */
  unit: string;
  /** Millionths of a euro for one unit, before discount; with VAT where `prices_include_vat`. */
  price_micros: number;
  /** Hundredths of a percent: 1250 is 12,5 %. */
  discount_bp: number;
  discount_cents: number;
  vat_class: string;
  /** Hundredths of a percent: 2550 is 25,5 %. */
  vat_rate_bp: number;
  /** After discount, without VAT and with it. */
  net_cents: number;
  total_cents: number;
  order_line_id: number | null;
  credits_line: number | null;
}>;

export type RateTotal = Readonly<{
  vat_class: string;
  vat_rate_bp: number;
  net_cents: number;
  vat_cents: number;
}>;

export type Seller = Readonly<{
  name: string;
  street: string;
  postcode: string;
  town: string;
  country: string;
  phone: string;
  email: string;
  web: string;
  business_id: string;
  vat_number: string;
  iban: string;
  bic: string;
  einvoice_address: string;
  einvoice_operator: string;
}>;

/** As they were when it was issued. */
export type Buyer = Readonly<{
  name: string;
  contact: string;
  care_of: string;
  street: string;
  postcode: string;
  town: string;
  country: string;
  business_id: string;
  vat_number: string;
  email: string;
  einvoice_address: string;
  einvoice_operator: string;
}>;

export type Delivery = Readonly<{
  name: string;
  street: string;
  postcode: string;
  town: string;
  country: string;
}>;

export type Invoice = Readonly<{
  customer_id: number;
  id: number;
  kind: InvoiceKind;
  state: InvoiceState;
  /** Made here, or brought in from another billing program. */
  origin: 'own' | 'imported';
  /** Null of a draft, as are the dates, the reference and the seller. */
  number: string | null;
  issued_on: string | null;
  delivered_on: string | null;
  due_on: string | null;
  term_days: number;
  is_consumer: boolean;
  language: 'fi' | 'sv' | 'en';
  currency: 'EUR';
  prices_include_vat: boolean;
  /** Finnish or RF, without spaces. */
  reference: string | null;
  your_reference: string;
  our_reference: string;
  order_number: string;
  order_id: number | null;
  /** Of a credit note: the invoice that it credits. */
  credits: Readonly<{ id: number; number: string; issued_on: string }> | null;
  seller: Seller | null;
  buyer: Buyer;
  delivery: Delivery | null;
  lines: readonly InvoiceLine[];
  rates: readonly RateTotal[];
  terms: string;
  notes: string;
  net_cents: number;
  vat_cents: number;
  /** Negative of a credit note, as are its quantities. */
  total_cents: number;
  /** What is still to be paid; of a credit note what of it is unused, negative. */
  open_cents: number;
  disputed_at: Date | null;
  reminded_on: string | null;
  kept_until: string | null;
  settings_id: number | null;
}>;

/** Past its due date and not paid: a state of the calendar, so nothing stores it. */
export const isOverdue = ({ state, open_cents, due_on }: Invoice, today: string): boolean =>
  state === 'open' && open_cents > 0 && due_on !== null && due_on < today;
