/** One invoice of a Finvoice file, checked: what stops it is said, with the element that it is about. */
import { parseCreditorReference, parseReferenceNumber } from '../../../ground/reference-number.ts';
import { childAt, childrenOf, textAt, type XmlElement } from '../../../ground/xml/read-xml.ts';
import { type RowProblemCode, rowProblems } from '../row-problems.ts';
import type { FinvoiceColumn } from './columns.ts';
import { linesOf } from './invoice-lines.ts';
import { isRounding, openOf, type Sums, sumsOf, withRounding } from './invoice-sums.ts';
import { buyerColumns, deliveryColumns, isConsumer, partyOf } from './parties.ts';
import type { StagedInvoice, StagedLine, StagedRate } from './staged-invoice.ts';
import { dayIn, shortText, textIn } from './values.ts';

export type InvoiceOptions = Readonly<{
  /** The company's own Business IDs. */
  sellers: readonly string[];
  /** Invoices that fell due before this day were paid, where the file does not say. */
  paidBefore?: string | undefined;
}>;

export type SayOfInvoice = (code: RowProblemCode, at?: FinvoiceColumn) => void;

const path = {
  due: ['PaymentTermsDetails', 'InvoiceDueDate'],
  epi: ['EpiDetails', 'EpiPaymentInstructionDetails'],
} as const;

/** Requests, quotations, orders, delivery notes, tests, price lists, reports are no vouchers of a sale. */
const isSale = (typeCode: string): boolean => /^INV\d{2}$/i.test(typeCode) || typeCode === '';

const numberIn = (details: XmlElement | undefined, say: SayOfInvoice): string => {
  const number = shortText(textAt(details, 'InvoiceNumber'), 40);
  if (number === '' || number.length > 35) say('invoice_number_missing', 'InvoiceNumber');
  return number;
};

const sellerIn = (root: XmlElement, { sellers }: InvoiceOptions, say: SayOfInvoice): string => {
  const { businessId } = partyOf(root, 'Seller');
  if (businessId === '') say('seller_missing', 'SellerPartyIdentifier');
  else if (!sellers.includes(businessId)) say('seller_is_another', 'SellerPartyIdentifier');
  return businessId;
};

const kindIn = (details: XmlElement | undefined, total: number, say: SayOfInvoice): StagedInvoice['kind'] => {
  const type = textAt(details, 'InvoiceTypeCode');
  if (!isSale(type)) say('invoice_is_no_sale', 'InvoiceTypeCode');
  if (textAt(details, 'OriginCode').toLowerCase() === 'cancel')
    say('invoice_is_cancelled', 'InvoiceTypeCode');
  const isCredit = /^INV02$/i.test(type) || textAt(details, 'InvoiceTypeCodeUN') === '381';
  return isCredit || total < 0 ? 'credit_note' : 'invoice';
};

const referenceIn = (root: XmlElement, say: SayOfInvoice): string | undefined => {
  const text = textAt(root, ...path.epi, 'EpiRemittanceInfoIdentifier').replace(/\s/g, '');
  if (text === '' || /^0+$/.test(text)) return undefined;
  const right = parseReferenceNumber(text) ?? parseCreditorReference(text);
  if (!right) say('invoice_reference_wrong', 'EpiRemittanceInfoIdentifier');
  return right ?? shortText(text.toUpperCase(), 25);
};

const dueIn = (root: XmlElement, issuedOn: string, say: SayOfInvoice): string => {
  const details = childAt(root, 'InvoiceDetails');
  const due = dayIn(childAt(details, ...path.due)) ?? dayIn(childAt(root, ...path.epi, 'EpiDateOptionDate'));
  if (!due) say('invoice_due_missing', 'InvoiceDueDate');
  return due ?? issuedOn;
};

const currenciesIn = (details: XmlElement | undefined): string[] =>
  ['InvoiceTotalVatIncludedAmount', 'InvoiceTotalVatExcludedAmount'].flatMap(
    (name) => childAt(details, name)?.attributes['AmountCurrencyIdentifier'] ?? [],
  );

const turned = <T extends StagedLine | StagedRate>(rows: readonly T[]): T[] =>
  rows.map((row) => ({
    ...row,
    net_cents: -row.net_cents,
    ...('total_cents' in row && {
      total_cents: -row.total_cents,
      quantity_thousandths: -row.quantity_thousandths,
      discount_cents: -row.discount_cents,
    }),
    ...('vat_cents' in row && { vat_cents: -row.vat_cents }),
  }));

const sumOf = (rows: readonly Readonly<{ net_cents: number }>[]): number =>
  rows.reduce((all, { net_cents }) => all + net_cents, 0);

const checkSums = (sums: Sums, lines: readonly StagedLine[], say: SayOfInvoice): void => {
  if (!isRounding(sums)) say('invoice_sums_differ', 'VatSpecificationDetails');
  const difference = Math.abs(sumOf(sums.rates) - sumOf(lines));
  if (lines.length > 0 && difference > 5 + lines.length) say('invoice_lines_differ', 'InvoiceRow');
};

const notesIn = (details: XmlElement | undefined, texts: readonly string[]): string =>
  [...childrenOf(details, 'InvoiceFreeText').map(({ text }) => text), ...texts]
    .filter(Boolean)
    .join('\n')
    .replaceAll('\0', '')
    .slice(0, 2000)
    .toWellFormed();

const wordsOf = (root: XmlElement) => {
  const details = childAt(root, 'InvoiceDetails');
  return {
    yourReference: textIn(details, 70, 'BuyerReferenceIdentifier'),
    ourReference: textIn(details, 70, 'SellerReferenceIdentifier'),
    orderNumber: textIn(details, 70, 'OrderIdentifier'),
    originalNumber: textIn(details, 35, 'OriginalInvoiceNumber'),
  };
};

const moneyOf = (sums: Sums, lines: readonly StagedLine[], isTurned: boolean) => {
  const rates = isTurned ? turned(withRounding(sums)) : withRounding(sums);
  const vatCents = rates.reduce((all, { vat_cents }) => all + vat_cents, 0);
  const totalCents = isTurned ? -sums.total : sums.total;
  return {
    lines: isTurned ? turned(lines) : lines,
    rates,
    vatCents,
    netCents: totalCents - vatCents,
    totalCents,
  };
};

/** Sums of an invoice are below ten thousand million euros; what is beyond would break the arithmetic of a ledger. */
const isSane = ({ lines, rates, totalCents }: ReturnType<typeof moneyOf>): boolean =>
  [totalCents, ...[...lines, ...rates].flatMap((row) => Object.values(row))].every(
    (value) => typeof value === 'string' || (Number.isSafeInteger(value) && Math.abs(value) <= 1e15),
  ) && Math.abs(totalCents) <= 1e12;

/** Undefined where something that no invoice is without is missing; what stops it has been said in any case. */
export const readInvoice = (
  root: XmlElement,
  options: InvoiceOptions,
  say: SayOfInvoice,
): StagedInvoice | undefined => {
  const details = childAt(root, 'InvoiceDetails');
  const [number, seller] = [numberIn(details, say), sellerIn(root, options, say)];
  const issuedOn = dayIn(childAt(details, 'InvoiceDate'));
  const deliveredOn = dayIn(childAt(root, 'DeliveryDetails', 'DeliveryDate'));
  if (!issuedOn) say('invoice_date_missing', 'InvoiceDate');
  if (currenciesIn(details).some((one) => one !== 'EUR'))
    say('invoice_currency_foreign', 'InvoiceTotalVatIncludedAmount');
  const vatOn = deliveredOn ?? issuedOn ?? '';
  const { lines, texts, includesVat } = linesOf(root, vatOn);
  const sums = sumsOf(root, lines, vatOn);
  if (!sums) say('invoice_total_missing', 'InvoiceTotalVatIncludedAmount');
  const buyer = partyOf(root, 'Buyer');
  const kind = kindIn(details, sums?.total ?? 0, say);
  if (!issuedOn || !sums) return undefined;
  checkSums(sums, lines, say);
  const isTurned = kind === 'credit_note' && sums.total > 0;
  if (isTurned) say('invoice_credit_turned', 'InvoiceTotalVatIncludedAmount');
  const dueOn = dueIn(root, issuedOn, say);
  const money = moneyOf(sums, lines, isTurned);
  if (!isSane(money)) say('amount_invalid', 'InvoiceRow');
  return {
    ...{ seller, number, kind, issuedOn, deliveredOn, dueOn },
    ...wordsOf(root),
    ...money,
    reference: referenceIn(root, say),
    isConsumer: isConsumer(buyer),
    pricesIncludeVat: includesVat,
    buyer: buyerColumns(root, buyer),
    delivery: deliveryColumns(root),
    notes: notesIn(details, texts),
    openCents: openOf(root, money.totalCents, dueOn, options.paidBefore),
  };
};

/** An invoice of which something must be mended first does not come in. */
export const stopsInvoice = (codes: readonly RowProblemCode[]): boolean =>
  codes.some((code) => rowProblems[code].wholeRow);
