/**
 * What Finvoice and UBL both say, worked out once and checked: everything that must be there is there, texts are trimmed,
 * and the totals of the VAT categories are the sums of their lines.
 */
import type { Language, Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import { xmlText } from '../../ground/xml/write-xml.ts';
import type { Buyer, Delivery, Invoice, InvoiceLine, RateTotal, Seller } from '../invoice.ts';
import { type Taxation, taxationOf } from './vat-category.ts';

export const notIssuedYet = problemKind('electronic_invoice_not_issued', 409, {
  fi: 'Luonnoksesta ei tehdä verkkolaskua. Vahvista lasku ensin.',
  sv: 'Ett utkast blir ingen e-faktura. Fastställ fakturan först.',
  en: 'A draft does not become an electronic invoice. Issue the invoice first.',
});
export const electronicInvoiceIncomplete = problemKind('electronic_invoice_incomplete', 422, {
  fi: 'Verkkolaskua ei voi muodostaa, sillä siltä puuttuu: {missing}. Täydennä tieto laskutuksen asetuksiin tai asiakkaan laskutustietoihin; jo vahvistettu lasku hyvitetään ja tehdään uudelleen.',
  sv: 'E-fakturan kan inte skapas eftersom följande saknas: {missing}. Komplettera faktureringens inställningar eller kundens faktureringsuppgifter; en redan fastställd faktura krediteras och görs om.',
  en: 'The electronic invoice cannot be made, as this is missing: {missing}. Complete the invoicing settings or the customer’s invoicing details; an invoice that has been issued is credited and made anew.',
});

export type ElectronicLine = InvoiceLine & Readonly<{ taxation: Taxation }>;
export type TaxTotal = Readonly<{
  taxation: Taxation;
  rate_bp: number;
  net_cents: number;
  vat_cents: number;
}>;

export type ElectronicInvoice = Readonly<{
  kind: Invoice['kind'];
  number: string;
  issuedOn: string;
  deliveredOn: string;
  dueOn: string;
  language: Language;
  pricesIncludeVat: boolean;
  /** Finnish or RF; a credit note is not paid and may have none. */
  reference: string;
  yourReference: string;
  ourReference: string;
  orderNumber: string;
  termDays: number;
  isConsumer: boolean;
  credits: Invoice['credits'];
  seller: Seller;
  buyer: Buyer;
  delivery: Delivery | null;
  lines: readonly ElectronicLine[];
  taxes: readonly TaxTotal[];
  terms: string;
  notes: string;
  net_cents: number;
  vat_cents: number;
  total_cents: number;
}>;

export const overdueText: Text = {
  fi: 'Viivästyskorko korkolain mukaan',
  sv: 'Dröjsmålsränta enligt räntelagen',
  en: 'Late interest by the Interest Act',
};

const words = {
  sellerName: { fi: 'myyjän nimi', sv: 'säljarens namn', en: 'the seller’s name' },
  sellerId: { fi: 'myyjän Y-tunnus', sv: 'säljarens FO-nummer', en: 'the seller’s Business ID' },
  sellerAddress: { fi: 'myyjän osoite', sv: 'säljarens adress', en: 'the seller’s address' },
  vatNumber: { fi: 'myyjän ALV-numero', sv: 'säljarens momsnummer', en: 'the seller’s VAT number' },
  account: { fi: 'tilinumero', sv: 'kontonummer', en: 'the account number' },
  bic: { fi: 'pankin BIC-tunnus', sv: 'bankens BIC-kod', en: 'the bank’s BIC' },
  buyerName: { fi: 'ostajan nimi', sv: 'köparens namn', en: 'the buyer’s name' },
  buyerAddress: { fi: 'ostajan osoite', sv: 'köparens adress', en: 'the buyer’s address' },
  buyerVat: { fi: 'ostajan ALV-numero', sv: 'köparens momsnummer', en: 'the buyer’s VAT number' },
  lines: { fi: 'rivit', sv: 'raderna', en: 'the lines' },
} satisfies Record<string, Text>;

type Checked = Readonly<{ what: Text; isThere: boolean }>;

const hasAddress = ({ street, postcode, town, country }: Buyer | Seller): boolean =>
  [street, postcode, town].every((part) => part.length >= 2) && /^[A-Z]{2}$/.test(country);

const needed = (invoice: Invoice, seller: Seller, lines: readonly ElectronicLine[]): Checked[] => {
  const { buyer } = invoice;
  const crosses = lines.some(({ taxation: { category } }) => ['AE', 'K'].includes(category));
  return [
    { what: words.sellerName, isThere: seller.name.length >= 2 },
    { what: words.sellerId, isThere: seller.business_id !== '' },
    { what: words.sellerAddress, isThere: hasAddress(seller) },
    {
      what: words.vatNumber,
      isThere: seller.vat_number !== '' || invoice.rates.every((r) => r.vat_rate_bp === 0),
    },
    { what: words.account, isThere: seller.iban !== '' },
    { what: words.bic, isThere: seller.bic !== '' },
    { what: words.buyerName, isThere: buyer.name.length >= 2 },
    { what: words.buyerAddress, isThere: hasAddress(buyer) },
    { what: words.buyerVat, isThere: !crosses || buyer.vat_number !== '' },
    { what: words.lines, isThere: lines.length > 0 },
  ];
};

/** All missing things in one sentence: nobody mends one only to be told the next. */
export const demand = (checks: readonly Checked[]): void => {
  const missing = checks.filter(({ isThere }) => !isThere).map(({ what }) => what);
  if (missing.length === 0) return;
  const joined = (language: Language): string => missing.map((what) => what[language]).join(', ');
  throw new Problem(electronicInvoiceIncomplete, {
    missing: { fi: joined('fi'), sv: joined('sv'), en: joined('en') },
  });
};

type Taxed = Readonly<{ vat_class: string; vat_rate_bp: number }>;
type Taxing = (of: Taxed) => Taxation;

const taxingOf = ({ buyer, delivery }: Invoice, isSellerLiable: boolean): Taxing => {
  const country = delivery?.country || buyer.country;
  const hasBuyerVat = buyer.vat_number.trim() !== '';
  return ({ vat_class: vatClass, vat_rate_bp: rateBp }) =>
    taxationOf({ vatClass, rateBp, isSellerLiable, country, hasBuyerVat });
};

/** Two classes of one category and rate are one line of the summary (EN 16931 BR-S-08). */
const taxesOf = (rates: readonly RateTotal[], taxing: Taxing): TaxTotal[] => {
  const totals = new Map<string, TaxTotal>();
  for (const rate of rates) {
    const { vat_rate_bp: rate_bp, net_cents, vat_cents } = rate;
    const taxation = taxing(rate);
    const key = `${taxation.category} ${rate_bp}`;
    const before = totals.get(key);
    totals.set(key, {
      taxation: before?.taxation ?? taxation,
      rate_bp,
      net_cents: net_cents + (before?.net_cents ?? 0),
      vat_cents: vat_cents + (before?.vat_cents ?? 0),
    });
  }
  return [...totals.values()];
};

const trimmed = <T extends Readonly<Record<string, string>>>(texts: T): T =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, xmlText(text)])) as T;

/** Throws a Problem that names all that is missing. */
export const electronicInvoice = (invoice: Invoice): ElectronicInvoice => {
  const { number, issued_on, due_on } = invoice;
  if (number === null || issued_on === null || !invoice.seller) throw new Problem(notIssuedYet);
  const seller = trimmed(invoice.seller);
  const taxing = taxingOf(invoice, seller.vat_number !== '');
  const lines = invoice.lines.map((line) => ({
    ...line,
    description: xmlText(line.description),
    product_code: xmlText(line.product_code),
    taxation: taxing(line),
  }));
  const cleaned = { ...invoice, buyer: trimmed(invoice.buyer) };
  demand(needed(cleaned, seller, lines));
  return {
    kind: invoice.kind,
    number,
    issuedOn: issued_on,
    deliveredOn: invoice.delivered_on ?? issued_on,
    dueOn: due_on ?? issued_on,
    language: invoice.language,
    pricesIncludeVat: invoice.prices_include_vat,
    reference: invoice.reference ?? '',
    yourReference: xmlText(invoice.your_reference),
    ourReference: xmlText(invoice.our_reference),
    orderNumber: xmlText(invoice.order_number),
    termDays: invoice.term_days,
    isConsumer: invoice.is_consumer,
    credits: invoice.credits,
    seller,
    buyer: cleaned.buyer,
    delivery: invoice.delivery && trimmed(invoice.delivery),
    lines,
    taxes: taxesOf(invoice.rates, taxing),
    terms: xmlText(invoice.terms),
    notes: xmlText(invoice.notes),
    net_cents: invoice.net_cents,
    vat_cents: invoice.vat_cents,
    total_cents: invoice.total_cents,
  };
};
