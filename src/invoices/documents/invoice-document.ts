/** An invoice or a credit note as data for the template. What an invoice must say: AVL 1501/1993 209 e §. */
import { addressLines } from '../../ground/address-lines.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import { unitIn } from '../formats/unit-code.ts';
import type { Invoice, InvoiceLine, RateTotal, Seller } from '../invoice.ts';
import { lateInterestRate } from '../late-interest.ts';
import { giroOf, shownReference } from './giro.ts';
import { amount, euros, percent, quantity, unitPrice } from './numbers.ts';
import { vatGrounds, words } from './words.ts';

type Fact = Readonly<{ term: string; text: string; strong?: boolean }>;

/** What the invoice itself does not hold: the customer's number, where the purpose reads it. */
export type Printed = Readonly<{
  invoice: Invoice;
  seller: Seller;
  customerNumber?: string | undefined;
  today: string;
}>;

export const senderOf = (seller: Seller) => ({
  name: seller.name,
  lines: [seller.street, `${seller.postcode} ${seller.town}`],
});

export const footerOf = (seller: Seller, language: Language): string[][] => {
  const said = (label: string, value: string): string[] => (value ? [`${label} ${value}`] : []);
  return [
    [
      seller.name,
      ...said(words.businessId[language], seller.business_id),
      ...said(words.vatNumber[language], seller.vat_number),
    ],
    [seller.phone, seller.email, seller.web].filter(Boolean),
    [...said('IBAN', seller.iban.replace(/(.{4})(?=.)/g, '$1 ')), ...said('BIC', seller.bic)],
  ].filter((column) => column.length > 0);
};

export const addresseeOf = ({ buyer, language }: Invoice): string[] => {
  const { street, postcode, town, country, care_of: careOf } = buyer;
  const lines = addressLines({ careOf, street, postcode, town, country }, '').filter(Boolean);
  const contact = buyer.contact ? [fill(words.attention[language], { name: buyer.contact })] : [];
  return [buyer.name, ...contact, ...lines];
};

const term = ({ term_days }: Invoice, language: Language): string =>
  term_days === 0 ? words.termNow[language] : fill(words.termDays[language], { days: term_days });

const interest = ({ is_consumer, issued_on }: Invoice, language: Language, today: string): string =>
  fill(words.interestLaw[language], { rate: percent(lateInterestRate(is_consumer, issued_on ?? today)) });

const factsOf = ({ invoice, customerNumber, today }: Printed): Fact[] => {
  const { language } = invoice;
  const date = (on: string | null): string => (on ? formatDate(on, language) : '');
  const isPaid = invoice.kind === 'invoice';
  const facts: [keyof typeof words, string | null | undefined, boolean?][] = [
    ['number', invoice.number],
    ['date', date(invoice.issued_on)],
    ['delivered', invoice.delivered_on === invoice.issued_on ? '' : date(invoice.delivered_on)],
    ['credits', invoice.credits && `${invoice.credits.number}, ${date(invoice.credits.issued_on)}`],
    ['due', isPaid ? date(invoice.due_on) : '', true],
    ['reference', isPaid && invoice.reference ? shownReference(invoice.reference) : ''],
    ['term', isPaid ? term(invoice, language) : ''],
    ['interest', isPaid ? interest(invoice, language, today) : ''],
    ['customer', customerNumber],
    ['buyerId', invoice.buyer.business_id],
    ['buyerVat', invoice.buyer.vat_number],
    ['yourReference', invoice.your_reference],
    ['ourReference', invoice.our_reference],
    ['order', invoice.order_number],
  ];
  return facts.flatMap(([key, text, strong]) =>
    text ? [{ term: words[key][language], text, ...(strong ? { strong } : {}) }] : [],
  );
};

const discountOf = (line: InvoiceLine): string =>
  [line.discount_bp ? percent(line.discount_bp) : '', line.discount_cents ? amount(line.discount_cents) : '']
    .filter(Boolean)
    .join(' + ');

const linesOf = ({ lines, language, prices_include_vat }: Invoice) => {
  const hasDiscount = lines.some((line) => line.discount_bp !== 0 || line.discount_cents !== 0);
  const sum = prices_include_vat ? words.sumWithVat : words.sumWithoutVat;
  const all = [
    { title: words.description, side: 'start', width: 6, of: (line: InvoiceLine) => line.description },
    {
      title: words.quantity,
      side: 'end',
      width: 2.1,
      of: (line: InvoiceLine) =>
        `${quantity(line.quantity_thousandths)}\u00a0${unitIn(line.unit, language)}`.trim(),
    },
    { title: words.price, side: 'end', width: 1.9, of: (line: InvoiceLine) => unitPrice(line.price_micros) },
    ...(hasDiscount ? [{ title: words.discount, side: 'end', width: 1.7, of: discountOf }] : []),
    { title: words.vat, side: 'end', width: 1.4, of: (line: InvoiceLine) => percent(line.vat_rate_bp) },
    {
      title: sum,
      side: 'end',
      width: 2.7,
      of: (line: InvoiceLine) => amount(prices_include_vat ? line.total_cents : line.net_cents),
    },
  ];
  return {
    columns: all.map(({ title }) => title[language]),
    sides: all.map(({ side }) => side),
    widths: all.map(({ width }) => width),
    rows: lines.map((line) => all.map(({ of }) => of(line))),
  };
};

const ratesOf = ({ rates, language }: Invoice) => ({
  columns: [words.rate, words.net, words.vatSum, words.gross].map((title) => title[language]),
  sides: ['start', 'end', 'end', 'end'],
  widths: [1.1, 1, 1, 1],
  rows: rates.map((rate: RateTotal) => [
    percent(rate.vat_rate_bp),
    amount(rate.net_cents),
    amount(rate.vat_cents),
    amount(rate.net_cents + rate.vat_cents),
  ]),
});

const totalsOf = ({ net_cents, vat_cents, total_cents, kind, language }: Invoice): Fact[] => [
  { term: words.netTotal[language], text: euros(net_cents) },
  { term: words.vatTotal[language], text: euros(vat_cents) },
  {
    term: (kind === 'invoice' ? words.toPay : words.credited)[language],
    text: euros(total_cents),
    strong: true,
  },
];

const notesOf = ({ rates, notes, terms, delivery, kind, language }: Invoice) => {
  const grounds = rates.flatMap(({ vat_class }) => vatGrounds[vat_class]?.[language] ?? []);
  const place =
    delivery &&
    [delivery.name, delivery.street, `${delivery.postcode} ${delivery.town}`].filter(Boolean).join(', ');
  return [
    ...(place ? [{ text: `${words.delivery[language]}: ${place}` }] : []),
    ...[...new Set(grounds), notes, terms].filter(Boolean).map((text) => ({ text })),
    ...(kind === 'credit_note' ? [{ text: words.unpriced[language] }] : []),
  ];
};

const titleOf = ({ kind, number, language }: Invoice): string =>
  number === null
    ? `${words[kind][language]}, ${words.draft[language].toLowerCase()}`
    : words[kind][language];

export const invoiceDocument = (printed: Printed) => {
  const { invoice, seller, today } = printed;
  const { language, number, kind, reference, due_on, total_cents } = invoice;
  const addressee = addresseeOf(invoice);
  const isPayable = kind === 'invoice' && reference !== null && due_on !== null && total_cents > 0;
  return {
    language,
    title: titleOf(invoice) + (number ? ` ${number}` : ''),
    author: seller.name,
    date: invoice.issued_on ?? today,
    sender: senderOf(seller),
    addressee,
    facts: factsOf(printed),
    lead: [],
    lines: linesOf(invoice),
    rates: ratesOf(invoice),
    totals: totalsOf(invoice),
    notes: notesOf(invoice),
    footer: footerOf(seller, language),
    giro: isPayable
      ? giroOf({
          seller,
          payer: addressee,
          message: [`${words.number[language]} ${number}`],
          reference,
          dueOn: due_on,
          cents: total_cents,
          language,
        })
      : null,
  };
};
