/** An order from the rows of a file that are its own. What stands once for the order is read from the first. */
import { identityCodeLevel } from '../../../ground/identity-code.ts';
import type { VatClass } from '../../../ground/vat.ts';
import { vatClassesOf } from '../../../ground/vat.ts';
import type { LineDraft, OrderChannel, OrderState } from '../../../orders/order.ts';
import { longest } from '../../../orders/order-fields.ts';
import { discountMax, priceOrder } from '../../../orders/price-order.ts';
import type { ImportedCustomer } from '../imported-customer.ts';
import type { RawRow } from '../shape.ts';
import { type Columns, cellOf, numberOf } from './columns.ts';
import { addressesOf } from './order-addresses.ts';
import type { Saying } from './order-problems.ts';
import {
  basisPointsOf,
  centsOf,
  channelOf,
  type Moment,
  momentOf,
  nearestRate,
  stateOf,
} from './order-values.ts';
import { readLine } from './read-lines.ts';
import type { KnownGroups, KnownProducts, StagedOrder } from './staged-order.ts';

type Place = Readonly<{ columns: Columns; products: KnownProducts; groups: KnownGroups; say: Saying }>;

type AmountTarget = 'order_subtotal' | 'order_shipping' | 'order_discount' | 'order_tax' | 'order_total';

const amountOf = (head: RawRow, target: AmountTarget, { columns, say }: Place): number | undefined => {
  const cell = cellOf(head, columns, target);
  if (cell === '') return undefined;
  const cents = centsOf(cell);
  if (cents === undefined) say(head, 'amount_invalid', target);
  return cents;
};

const momentIn = (
  head: RawRow,
  target: 'ordered_on' | 'delivered_on' | 'cancelled_on',
  { columns, say }: Place,
): Moment | undefined => {
  const cell = cellOf(head, columns, target);
  const moment = cell === '' ? undefined : momentOf(cell);
  if (target === 'ordered_on' && !moment) say(head, 'order_date_invalid', target);
  else if (cell !== '' && !moment) say(head, 'date_invalid', target);
  return moment;
};

const textIn = (
  head: RawRow,
  target: 'channel_name' | 'customer_reference',
  { columns, say }: Place,
): string => {
  const cell = cellOf(head, columns, target);
  if (cell.length > longest[target]) say(head, 'text_too_long', target);
  else if (cell.length >= 10 && identityCodeLevel(cell) === 'certain') say(head, 'identity_code', target);
  else return cell;
  return '';
};

const channelIn = (head: RawRow, name: string, { columns, say }: Place): OrderChannel => {
  const cell = cellOf(head, columns, 'order_channel');
  const channel = cell === '' ? undefined : channelOf(cell);
  if (cell !== '' && !channel) say(head, 'channel_unknown', 'order_channel');
  if (channel === 'reseller' && name === '') return 'direct';
  return channel ?? (name === '' ? 'web_shop' : 'reseller');
};

/** What was cancelled or taken back is so whatever the delivery says; a date of delivery says more than no word. */
const stateIn = (
  head: RawRow,
  moments: Readonly<{ delivered: Moment | undefined; cancelled: Moment | undefined }>,
  { columns, say }: Place,
): OrderState => {
  const told = (target: 'order_state' | 'payment_state') => cellOf(head, columns, target);
  const payment = stateOf(told('payment_state'));
  if (moments.cancelled || payment === 'cancelled') return 'cancelled';
  const state = stateOf(told('order_state'));
  if (told('order_state') !== '' && !state) say(head, 'state_unknown', 'order_state');
  if (payment === 'returned' && state !== 'cancelled') return 'returned';
  return state ?? (moments.delivered ? 'delivered' : 'placed');
};

const near = (one: number, other: number, tolerance: number): boolean => Math.abs(one - other) <= tolerance;

/** Files seldom say it: the total is the lines with or without the tax. Prices of a shop for consumers include it. */
const includesVat = (
  sums: Readonly<{ lines: number; tax: number | undefined; total: number | undefined }>,
): boolean => {
  const { lines, tax, total } = sums;
  if (tax === undefined || tax === 0 || total === undefined) return true;
  return near(lines, total, 2) || !near(lines + tax, total, 5);
};

/** The one rate that the file names, or that the tax comes to. */
const classOtherwise = (
  head: RawRow,
  sums: Readonly<{ tax: number | undefined; total: number | undefined }>,
  on: string,
  { columns }: Place,
): VatClass => {
  const named = [
    ...new Set(
      (columns.of.get('tax_name') ?? []).flatMap(
        (column) => basisPointsOf(head.cells[column]?.trim() ?? '') ?? [],
      ),
    ),
  ];
  const { tax, total } = sums;
  const told = tax !== undefined && total !== undefined && total - tax > 0 ? tax / (total - tax) : undefined;
  const rate = named.length === 1 ? named[0] : told === undefined ? undefined : nearestRate(told, on);
  return (rate === undefined ? undefined : vatClassesOf(rate, on)[0]) ?? 'standard';
};

const shippingLine = (cents: number, vatClass: VatClass): LineDraft => ({
  productId: null,
  productCode: '',
  name: 'Toimituskulut',
  productGroup: '',
  unit: '',
  quantityThousandths: 1000,
  unitPriceCents: cents,
  discountCents: 0,
  vatClass,
});

const linesIn = (
  rows: readonly RawRow[],
  sums: Sums,
  reading: Place & Readonly<{ vatOn: string; otherwise: VatClass }>,
): LineDraft[] => {
  const lines = rows.flatMap((row) => readLine(row, reading) ?? []);
  // An old list may know the sum alone.
  const whole = lines.length === 0 && sums.total !== undefined;
  if (whole)
    lines.push({
      ...shippingLine(sums.total! - (sums.shipping ?? 0), reading.otherwise),
      name: `Tilaus ${numberOf(rows[0]!, reading.columns)}`,
    });
  if (sums.shipping) lines.push(shippingLine(sums.shipping, 'standard'));
  return lines;
};

type Sums = Readonly<{
  subtotal: number | undefined;
  shipping: number | undefined;
  discount: number | undefined;
  tax: number | undefined;
  total: number | undefined;
}>;

/** What lines and shipping come to beyond the subtotal is the discount; without one, what the file calls it. */
const discountOf = (lines: readonly LineDraft[], { subtotal, shipping, discount }: Sums): number => {
  const all = Number(discountMax(lines));
  const told = subtotal === undefined ? (discount ?? 0) : all - (shipping ?? 0) - subtotal;
  return Math.min(Math.max(0, told), Math.max(0, all));
};

const closedOf = (
  state: OrderState,
  ordered: Moment,
  { delivered, cancelled }: Readonly<{ delivered: Moment | undefined; cancelled: Moment | undefined }>,
): Moment | undefined => {
  if (state === 'placed' || state === 'confirmed') return undefined;
  const closed = state === 'cancelled' ? cancelled : delivered;
  return closed && closed.on >= ordered.on ? closed : ordered;
};

/** A total that the lines do not come to is said, by more than the roundings of its lines. */
const checkTotal = (head: RawRow, gross: number, lines: number, { total }: Sums, say: Saying): void => {
  if (total !== undefined && !near(gross, total, 2 + lines)) say(head, 'order_total_differs', 'order_total');
};

const headOf = (head: RawRow, place: Place) => {
  const { columns, say } = place;
  const orderNumber = numberOf(head, columns);
  if (orderNumber === '') say(head, 'order_number_missing', 'order_number');
  if (orderNumber.length > longest.order_number) say(head, 'order_number_too_long', 'order_number');
  const currency = cellOf(head, columns, 'currency').toUpperCase();
  if (currency !== '' && currency !== 'EUR' && currency !== '€') say(head, 'currency_foreign', 'currency');
  const channelName = textIn(head, 'channel_name', place);
  return { orderNumber, channelName, channel: channelIn(head, channelName, place) };
};

/** Undefined where there is no day or nothing to price; what else is wrong has been said. */
export const readOrder = (
  rows: readonly RawRow[],
  buyer: ImportedCustomer | undefined,
  place: Place,
): StagedOrder | undefined => {
  const head = rows[0]!;
  const ordered = momentIn(head, 'ordered_on', place);
  const delivered = momentIn(head, 'delivered_on', place);
  const cancelled = momentIn(head, 'cancelled_on', place);
  const told = headOf(head, place);
  const state = stateIn(head, { delivered, cancelled }, place);
  const sums: Sums = {
    subtotal: amountOf(head, 'order_subtotal', place),
    shipping: amountOf(head, 'order_shipping', place),
    discount: amountOf(head, 'order_discount', place),
    tax: amountOf(head, 'order_tax', place),
    total: amountOf(head, 'order_total', place),
  };
  if (!ordered) return undefined;
  const closed = closedOf(state, ordered, { delivered, cancelled });
  const isDelivered = state === 'delivered' || state === 'returned';
  const deliveredOn = isDelivered ? closed?.on : undefined;
  const vatOn = deliveredOn ?? ordered.on;
  const lines = linesIn(rows, sums, { ...place, vatOn, otherwise: classOtherwise(head, sums, vatOn, place) });
  if (lines.length === 0) place.say(head, 'line_unnamed', 'line_name');
  const discountCents = discountOf(lines, sums);
  const pricesIncludeVat = includesVat({ ...sums, lines: Number(discountMax(lines)) - discountCents });
  const priced = priceOrder({
    lines,
    pricesIncludeVat,
    discountCents,
    orderedOn: ordered.on,
    deliveryOn: deliveredOn ?? '',
  });
  checkTotal(head, priced.grossCents, lines.length, sums, place.say);
  return {
    ...told,
    ...priced,
    ordered,
    customerReference: textIn(head, 'customer_reference', place),
    pricesIncludeVat,
    discountCents,
    deliveredOn,
    state,
    closed,
    addresses: addressesOf(head, buyer, place.columns),
  };
};
