/** The lines of an order as its rows tell them: what, how many, at what price, with which VAT. */
import { isVatClass, type VatClass, vatClassesOf } from '../../../ground/vat.ts';
import { parseQuantity } from '../../../orders/format-quantity.ts';
import type { LineDraft } from '../../../orders/order.ts';
import { longest } from '../../../orders/order-fields.ts';
import type { RawRow } from '../shape.ts';
import { type Columns, cellOf } from './columns.ts';
import type { Saying } from './order-problems.ts';
import { basisPointsOf, centsOf } from './order-values.ts';
import type { KnownGroups, KnownProducts } from './staged-order.ts';

export type Reading = Readonly<{
  columns: Columns;
  products: KnownProducts;
  groups: KnownGroups;
  say: Saying;
  /** The day that VAT follows. */
  vatOn: string;
  /** Of lines of which neither the file nor the product list says anything. */
  otherwise: VatClass;
}>;

const lineTargets = ['line_name', 'line_code', 'line_price', 'line_total', 'line_quantity'] as const;

/** The class that had this rate on the day; of several, the product's. */
const classOfRate = (row: RawRow, known: string | undefined, reading: Reading): VatClass | undefined => {
  const told = cellOf(row, reading.columns, 'line_vat_rate');
  if (told === '') return undefined;
  const basisPoints = basisPointsOf(told);
  const classes = basisPoints === undefined ? [] : vatClassesOf(basisPoints, reading.vatOn);
  if (classes.length === 0) reading.say(row, 'vat_unknown', 'line_vat_rate');
  return classes.find((one) => one === known) ?? classes[0];
};

const amount = (row: RawRow, target: 'line_price' | 'line_total' | 'line_discount', reading: Reading) => {
  const cell = cellOf(row, reading.columns, target);
  if (cell === '') return undefined;
  const cents = centsOf(cell);
  if (cents === undefined) reading.say(row, 'amount_invalid', target);
  return cents;
};

const quantityOf = (row: RawRow, reading: Reading): number => {
  const cell = cellOf(row, reading.columns, 'line_quantity');
  if (cell === '') return 1000;
  const quantity = /^0+([.,]0+)?$/.test(cell) ? 0 : parseQuantity(cell);
  if (quantity === undefined) reading.say(row, 'quantity_invalid', 'line_quantity');
  // Of one that cannot be read the order waits to be mended whatever it counts as here.
  return quantity ?? 1000;
};

/** Of a line whose price is told whole: what one of it costs, to the nearest cent. */
const priceOf = (row: RawRow, quantity: number, reading: Reading): number => {
  const price = amount(row, 'line_price', reading);
  if (price !== undefined) return price;
  const total = amount(row, 'line_total', reading) ?? 0;
  return quantity > 0 ? Math.round((total * 1000) / quantity) : 0;
};

const text = (
  row: RawRow,
  target: 'line_name' | 'line_code' | 'line_unit' | 'line_group',
  most: number,
  reading: Reading,
) => {
  const cell = cellOf(row, reading.columns, target);
  if (cell.length <= most) return cell;
  reading.say(row, 'text_too_long', target);
  return '';
};

/** One that the list does not have stands as the file writes it. */
const groupOf = (row: RawRow, reading: Reading): string => {
  const written = text(row, 'line_group', longest.productGroup, reading);
  return reading.groups.get(written.toLowerCase()) ?? written;
};

/** Undefined for a row without anything ordered, and for one of which nothing is left after refunds. */
export const readLine = (row: RawRow, reading: Reading): LineDraft | undefined => {
  if (lineTargets.every((target) => cellOf(row, reading.columns, target) === '')) return undefined;
  const quantityThousandths = quantityOf(row, reading);
  if (quantityThousandths === 0) return undefined;
  const productCode = text(row, 'line_code', longest.productCode, reading);
  const product = reading.products.get(productCode);
  const name = text(row, 'line_name', longest.name, reading) || product?.name || productCode;
  if (name === '') reading.say(row, 'line_unnamed', 'line_name');
  const known = isVatClass(product?.vatClass) ? product.vatClass : undefined;
  return {
    productId: null,
    productCode,
    name,
    productGroup: groupOf(row, reading) || (product?.group ?? ''),
    unit: text(row, 'line_unit', longest.unit, reading) || (product?.unit ?? ''),
    quantityThousandths,
    unitPriceCents: priceOf(row, quantityThousandths, reading),
    discountCents: Math.max(0, amount(row, 'line_discount', reading) ?? 0),
    vatClass: classOfRate(row, known, reading) ?? known ?? reading.otherwise,
  };
};
