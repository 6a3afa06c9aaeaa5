/**
 * An invoice or credit note as it stands in the register, with all that a printed or an electronic one says (AVL 209 e §),
 * and the table of what may be done with it in which state.
 */
import type { Text } from '../ground/language.ts';

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

/** What the table below looks at. */
export type Standing = Pick<
  Invoice,
  'kind' | 'state' | 'open_cents' | 'disputed_at' | 'reminded_on' | 'total_cents'
>;

export type InvoiceAct =
  | 'change'
  | 'discard'
  | 'issue'
  | 'send'
  | 'pay'
  | 'credit'
  | 'dispute'
  | 'end_dispute'
  | 'remind'
  | 'collect'
  | 'end_collection'
  | 'write_off'
  | 'end_write_off';

type Rule = Readonly<{
  states: readonly InvoiceState[];
  kinds: readonly InvoiceKind[];
  /** Beyond kind and state. */
  also?: (invoice: Standing) => boolean;
  title: Text;
  /** The law or the custom that it follows. */
  source: string;
}>;

const both = ['invoice', 'credit_note'] as const;
const own = ['invoice'] as const;
const issued = ['open', 'paid', 'credited', 'collection', 'written_off'] as const;
const isUnpaid = ({ open_cents }: Standing): boolean => open_cents > 0;

export const invoiceActs: Readonly<Record<InvoiceAct, Rule>> = {
  change: {
    states: ['draft'],
    kinds: both,
    title: { fi: 'Muokkaa luonnosta', sv: 'Redigera utkastet', en: 'Edit the draft' },
    source: 'KPL 2:7: an issued voucher is not changed',
  },
  discard: {
    states: ['draft'],
    kinds: both,
    title: { fi: 'Poista luonnos', sv: 'Ta bort utkastet', en: 'Delete the draft' },
    source: 'AVL 209 e § 2 mom. 2 k: numbers run without gaps, so only what has none goes',
  },
  issue: {
    states: ['draft'],
    kinds: both,
    title: { fi: 'Vahvista lasku', sv: 'Fastställ fakturan', en: 'Issue the invoice' },
    source: 'AVL 209 b §, 209 e §',
  },
  send: {
    states: issued,
    kinds: both,
    title: { fi: 'Lähetä sähköpostilla', sv: 'Skicka per e-post', en: 'Send by e-mail' },
    source: 'AVL 209 f §: an electronic invoice with the buyer’s consent',
  },
  pay: {
    states: ['open', 'collection', 'written_off'],
    kinds: own,
    also: isUnpaid,
    title: { fi: 'Kirjaa suoritus', sv: 'Registrera betalning', en: 'Record a payment' },
    source: 'KPL 2:3',
  },
  credit: {
    states: ['open', 'paid', 'collection', 'written_off'],
    kinds: own,
    also: ({ total_cents }) => total_cents > 0,
    title: { fi: 'Hyvitä', sv: 'Kreditera', en: 'Credit' },
    source: 'AVL 209 b § 3 mom.: a credit note names the invoice that it changes',
  },
  dispute: {
    states: ['open', 'collection'],
    kinds: own,
    also: (invoice) => isUnpaid(invoice) && invoice.disputed_at === null,
    title: { fi: 'Kirjaa kiistäminen', sv: 'Anteckna bestridandet', en: 'Record a dispute' },
    source: 'PerL 513/1999 5 § 2 mom., 7 §',
  },
  end_dispute: {
    states: ['open', 'collection', 'paid', 'credited', 'written_off'],
    kinds: own,
    also: ({ disputed_at }) => disputed_at !== null,
    title: { fi: 'Kiista on ratkaistu', sv: 'Tvisten är avgjord', en: 'The dispute is settled' },
    source: 'PerL 513/1999 7 §',
  },
  remind: {
    states: ['open'],
    kinds: own,
    also: (invoice) => isUnpaid(invoice) && invoice.disputed_at === null,
    title: { fi: 'Lähetä maksumuistutus', sv: 'Skicka betalningspåminnelse', en: 'Send a reminder' },
    source: 'PerL 513/1999 4 §, 5 §, 10 a §; a disputed claim is answered, not reminded of',
  },
  collect: {
    states: ['open'],
    kinds: own,
    also: (invoice) => isUnpaid(invoice) && invoice.disputed_at === null && invoice.reminded_on !== null,
    title: { fi: 'Siirrä perintään', sv: 'Överför till indrivning', en: 'Hand to collection' },
    source: 'PerL 513/1999 4 §, 7 §; GDPR 15(1)(c): the disclosure is recorded',
  },
  end_collection: {
    states: ['collection'],
    kinds: own,
    title: { fi: 'Palauta perinnästä', sv: 'Ta tillbaka från indrivningen', en: 'Take back from collection' },
    source: 'PerL 513/1999 7 §',
  },
  write_off: {
    states: ['open', 'collection'],
    kinds: own,
    also: isUnpaid,
    title: { fi: 'Kirjaa luottotappioksi', sv: 'Bokför som kreditförlust', en: 'Write off' },
    source: 'KPL 5:2; AVL 78 § 1 mom. 3 k',
  },
  end_write_off: {
    states: ['written_off'],
    kinds: own,
    also: isUnpaid,
    title: { fi: 'Peru luottotappio', sv: 'Återta kreditförlusten', en: 'Undo the write-off' },
    source: 'KPL 5:2',
  },
};

export const invoiceCan = (act: InvoiceAct, invoice: Standing): boolean => {
  const { states, kinds, also } = invoiceActs[act];
  return states.includes(invoice.state) && kinds.includes(invoice.kind) && (also?.(invoice) ?? true);
};

/** Past its due date and not paid: a state of the calendar, so nothing stores it. */
export const isOverdue = ({ state, open_cents, due_on }: Invoice, today: string): boolean =>
  state === 'open' && open_cents > 0 && due_on !== null && due_on < today;
