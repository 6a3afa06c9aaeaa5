/** Rows of an invoice. A row without any sum is text, and becomes a note. */
import { divideRounded, type VatClass, vatClassesOf } from '../../../ground/vat.ts';
import { childAt, textAt, type XmlElement } from '../../../ground/xml/read-xml.ts';
import type { StagedLine } from './staged-invoice.ts';
import { centsAt, scaled, textIn } from './values.ts';

const untaxed: Readonly<Record<string, VatClass>> = {
  AE: 'reverse_charge',
  AB: 'reverse_charge',
  E: 'exempt',
  O: 'exempt',
};

/** The commonest class that had the rate on the day; of a rate that Finland did not have then, the nearest in kind. */
export const vatClassOf = (basisPoints: number, code: string, on: string): VatClass => {
  if (basisPoints === 0) return untaxed[code.toUpperCase()] ?? 'zero';
  const known = vatClassesOf(basisPoints, on)[0];
  if (known) return known;
  return basisPoints >= 1900 ? 'standard' : basisPoints >= 1150 ? 'reduced' : 'low';
};

/** Elements of a sub-row carry their own prefix. */
type Row = Readonly<{ element: XmlElement; prefix: '' | 'Sub' }>;

export const rowsOf = (root: XmlElement): Row[] =>
  root.children
    .filter(({ name }) => name === 'InvoiceRow')
    .flatMap((element) => {
      const own: Row = { element, prefix: '' };
      const parts = element.children
        .filter(({ name }) => name === 'SubInvoiceRow')
        .map((part): Row => ({ element: part, prefix: 'Sub' }));
      return [own, ...parts];
    });

const named = ({ prefix }: Row, name: string): string => `${prefix}${name}`;
const sum = (row: Row, name: string): number | undefined => centsAt(row.element, named(row, name));
const said = (row: Row, name: string, longest: number): string =>
  textIn(row.element, longest, named(row, name));
const decimal = (row: Row, name: string, scale: number): number | undefined =>
  scaled(textAt(row.element, named(row, name)), scale);

const describe = (row: Row): string =>
  said(row, 'ArticleName', 512) || said(row, 'ArticleDescription', 512) || said(row, 'RowFreeText', 512);

const quantityIn = (row: Row) => {
  const name = ['InvoicedQuantity', 'DeliveredQuantity', 'OrderedQuantity'].find(
    (one) => decimal(row, one, 3) !== undefined,
  );
  if (!name) return undefined;
  const unit = childAt(row.element, named(row, name))?.attributes['QuantityUnitCode'] ?? '';
  return { thousandths: decimal(row, name, 3)!, unit: unit.slice(0, 20) };
};

const onTop = (net: number, rate: number): number =>
  net + Number(divideRounded(BigInt(net) * BigInt(rate), 10_000n));
const within = (gross: number, rate: number): number =>
  Number(divideRounded(BigInt(gross) * 10_000n, 10_000n + BigInt(rate)));

/** What stands in the row, or what it comes to where a program leaves it out. */
const sumsOf = (row: Row, rate: number): { net: number; total: number } | undefined => {
  const [net, total, vat] = [
    sum(row, 'RowVatExcludedAmount'),
    sum(row, 'RowAmount'),
    sum(row, 'RowVatAmount'),
  ];
  if (net !== undefined) return { net, total: total ?? (vat === undefined ? onTop(net, rate) : net + vat) };
  if (total !== undefined) return { net: vat === undefined ? within(total, rate) : total - vat, total };
  const quantity = quantityIn(row)?.thousandths;
  const price = decimal(row, 'UnitPriceAmount', 6);
  if (quantity === undefined || price === undefined) return undefined;
  const priced = Number(divideRounded(BigInt(quantity) * BigInt(price), 10_000_000n));
  return { net: priced, total: onTop(priced, rate) };
};

const priceOf = (row: Row, includesVat: boolean, net: number, total: number, quantity: number): number => {
  const price = decimal(row, includesVat ? 'UnitPriceVatIncludedAmount' : 'UnitPriceAmount', 6);
  if (price !== undefined) return price;
  if (quantity === 0) return 0;
  const sign = quantity < 0 ? -1n : 1n;
  return Number(
    divideRounded(BigInt(includesVat ? total : net) * 10_000_000n * sign, BigInt(quantity) * sign),
  );
};

const discountOf = (row: Row): { discount_bp: number; discount_cents: number } => {
  const cents = sum(row, 'RowDiscountAmount');
  const bp = decimal(row, 'RowDiscountPercent', 2) ?? 0;
  if (cents !== undefined && cents !== 0) return { discount_bp: 0, discount_cents: cents };
  return { discount_bp: bp >= 0 && bp <= 10_000 ? bp : 0, discount_cents: 0 };
};

const lineOf = (row: Row, line: number, includesVat: boolean, on: string): StagedLine | undefined => {
  const asked = decimal(row, 'RowVatRatePercent', 2) ?? 0;
  const rate = asked >= 0 && asked <= 10_000 ? asked : 0;
  const sums = sumsOf(row, rate);
  if (!sums) return undefined;
  const { net, total } = sums;
  const { thousandths, unit } = quantityIn(row) ?? { thousandths: 1000, unit: '' };
  return {
    line,
    product_code: said(row, 'ArticleIdentifier', 60),
    description: describe(row) || '–',
    quantity_thousandths: thousandths,
    unit: unit || 'kpl',
    price_micros: priceOf(row, includesVat, net, total, thousandths),
    ...discountOf(row),
    vat_class: vatClassOf(rate, said(row, 'RowVatCode', 10), on),
    vat_rate_bp: rate,
    net_cents: net,
    total_cents: total,
  };
};

export type ReadLines = Readonly<{ lines: StagedLine[]; texts: string[]; includesVat: boolean }>;

/** `on`: the day from which VAT is counted. */
export const linesOf = (root: XmlElement, on: string): ReadLines => {
  const rows = rowsOf(root);
  const priced = rows.filter((row) => sumsOf(row, 0) !== undefined);
  // Sums of the main row are those of its sub-rows together, where it has any of its own.
  const counted = priced.filter(({ element, prefix }) => prefix === '' || !hasSums(element, root));
  const includesVat =
    counted.length > 0 &&
    counted.every((row) => decimal(row, 'UnitPriceAmount', 6) === undefined) &&
    counted.some((row) => decimal(row, 'UnitPriceVatIncludedAmount', 6) !== undefined);
  return {
    lines: counted.flatMap((row, at) => lineOf(row, at + 1, includesVat, on) ?? []),
    texts: rows
      .filter((row) => !priced.includes(row))
      .map(describe)
      .filter(Boolean),
    includesVat,
  };
};

/** Whether the main row around a sub-row has sums itself. */
const hasSums = (part: XmlElement, root: XmlElement): boolean => {
  const whole = root.children.find(({ name, children }) => name === 'InvoiceRow' && children.includes(part));
  return whole !== undefined && sumsOf({ element: whole, prefix: '' }, 0) !== undefined;
};
