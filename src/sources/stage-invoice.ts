/** An invoice of the file, read, as lines of COPY into the staging tables. Order of the columns: `invoiceColumns`. */
import { copyArray as array, copyFilled as filled, copyText as text } from '../db/copy-text.ts';
import { findIdentityCodes } from '../ground/identity-code.ts';
import { keptByRule } from '../policy/kept-as-voucher.ts';
import { columnIn, xmlColumn } from './files/finvoice/columns.ts';
import { readInvoice, stopsInvoice } from './files/finvoice/read-invoice.ts';
import { readXmlInvoice } from './files/finvoice/read-xml-invoice.ts';
import type { StagedInvoice } from './files/finvoice/staged-invoice.ts';
import { type RowProblem, rowProblem } from './files/row-problems.ts';
import type { RawRow } from './files/shape.ts';
import { buyerOf, rowText } from './stage-order.ts';
import { customerPart, nobody, type Staging } from './stage-row.ts';

export const invoiceColumns = `import_id, line, seller_business_id, number, kind, issued_on, delivered_on, due_on, reference,
  is_consumer, prices_include_vat, your_reference, our_reference, order_number, original_number, buyer, delivery, notes,
  net_cents, vat_cents, total_cents, open_cents, counted_from, kept_until, lines, rates, original`;

export type StagedInvoiceText = { rows: string[]; invoices: string[]; codes: boolean };

const struckOut = '••••••-••••';

/** A voucher needs no identity code either (Data Protection Act, section 29). */
const withoutCodes = (xml: string): string =>
  findIdentityCodes(xml)
    .filter(({ level }) => level === 'certain')
    .reverse()
    .reduce((all, { start, end }) => all.slice(0, start) + struckOut + all.slice(end), xml);

const json = (values: readonly unknown[]): string => text(JSON.stringify(values));

const invoiceText = (
  { importId, options }: Staging,
  line: number,
  one: StagedInvoice,
  xml: string,
): string => {
  const rule = options.invoices?.vouchers ?? { yearEnd: '12-31', months: 72 };
  const { counted_from, kept_until } = keptByRule(rule, one.issuedOn);
  return `${[
    importId,
    line,
    filled(one.seller),
    filled(one.number),
    one.kind,
    one.issuedOn,
    one.deliveredOn ?? one.issuedOn,
    one.dueOn,
    text(one.reference),
    one.isConsumer ? 't' : 'f',
    one.pricesIncludeVat ? 't' : 'f',
    filled(one.yourReference),
    filled(one.ourReference),
    filled(one.orderNumber),
    filled(one.originalNumber),
    array(one.buyer),
    array(one.delivery),
    filled(one.notes),
    one.netCents,
    one.vatCents,
    one.totalCents,
    one.openCents,
    counted_from,
    kept_until,
    json(one.lines),
    json(one.rates),
    filled(xml),
  ].join('\t')}\n`;
};

type Read = Readonly<{ invoice: StagedInvoice | undefined; problems: RowProblem[] }>;

const readOne = ({ options }: Staging, xml: string, read: RawRow['read']): Read => {
  const root = read ?? readXmlInvoice(xml);
  if (typeof root === 'string') return { invoice: undefined, problems: xml === '' ? [] : [rowProblem(root)] };
  const problems: RowProblem[] = [];
  const { sellers = [], paidBefore } = options.invoices ?? {};
  const invoice = readInvoice(root, { sellers, paidBefore }, (code, at) => {
    problems.push(rowProblem(code, at && columnIn(at)));
  });
  return { invoice, problems };
};

const stageOne = (staging: Staging, row: RawRow, into: StagedInvoiceText): void => {
  const given = row.cells[xmlColumn] ?? '';
  const xml = withoutCodes(given);
  const cells = row.cells.with(xmlColumn, xml);
  const problems: RowProblem[] = xml === given ? [] : [rowProblem('identity_code', xmlColumn)];
  const buyer = buyerOf(staging, { ...row, cells }, problems);
  const { invoice, problems: ofInvoice } = readOne(staging, xml, xml === given ? row.read : undefined);
  problems.push(...ofInvoice);
  const isWhole =
    invoice !== undefined && buyer !== undefined && !stopsInvoice(problems.map(({ code }) => code));
  // Of what cannot be read nobody expects a buyer.
  const said = xml === '' ? problems.filter(({ code }) => code !== 'nobody_named') : problems;
  const place = { orderLine: row.line, problems: said, buyer: isWhole ? customerPart(buyer) : nobody };
  const { text: line, found } = rowText(staging, { ...row, cells }, place, !isWhole);
  into.rows.push(line);
  if (found || xml !== given) into.codes = true;
  if (isWhole) into.invoices.push(invoiceText(staging, row.line, invoice, xml));
};

export const stageInvoices = (staging: Staging, rows: readonly RawRow[]): StagedInvoiceText => {
  const into: StagedInvoiceText = { rows: [], invoices: [], codes: false };
  for (const row of rows) stageOne(staging, row, into);
  return into;
};
