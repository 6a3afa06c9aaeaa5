/** An order as it stands in a form or comes from a program: texts, as they were typed. */
import { z } from 'zod';
import { keyInBody } from '../http/key.ts';
import type { FieldProblem } from '../http/route.ts';
import { formatAmount } from './format-amount.ts';
import { formatQuantity } from './format-quantity.ts';
import { linesMax } from './order-fields.ts';
import type { WholeOrder } from './order-of.ts';

export const lineParts = ['product', 'name', 'quantity', 'unit', 'price', 'discount', 'vat_class'] as const;
export type LinePart = (typeof lineParts)[number];
export type TypedLine = Readonly<Record<LinePart, string>>;

export const addressParts = ['name', 'care_of', 'street', 'postcode', 'town', 'country'] as const;

const ownParts = [
  'order_number',
  'ordered_on',
  'channel',
  'channel_name',
  'customer_reference',
  'note',
  'discount',
  'delivery_on',
  'prices_include_vat',
  'source',
] as const;

export const ownNames: readonly string[] = [
  ...ownParts,
  ...addressParts.flatMap((part) => [`delivery_${part}`, `billing_${part}`]),
];

export type OrderForm = Readonly<{
  own: Readonly<Record<string, string>>;
  lines: readonly TypedLine[];
}>;

/** What a form shows again: what was typed, and what is wrong of it. */
export type Again = Readonly<{ form: OrderForm; problems: readonly FieldProblem[]; rows: number }>;

const text = z.string().max(10_000).optional();
const column = z
  .array(z.string().max(2_000))
  .max(linesMax + 30)
  .optional();
const line = z.object(Object.fromEntries(lineParts.map((part) => [part, z.string().max(2_000).optional()])));

/** A form sends a column for each part of its lines; a program may send `lines`, each with its parts. */
export const orderBody = z.object({
  customer: keyInBody.optional(),
  ...Object.fromEntries(ownNames.map((name) => [name, text])),
  ...Object.fromEntries(lineParts.map((part) => [`line_${part}`, column])),
  lines: z
    .array(line)
    .max(linesMax + 30)
    .optional(),
  /** Pressed for more empty lines, or to have the sum worked out; of a form that is not sent yet. */
  more: z.enum(['yes', 'count']).optional(),
  /** What the form showed when it was opened. */
  seen: text,
  confirm_code: text,
});

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const isTyped = (line: TypedLine): boolean =>
  lineParts.some((part) => part !== 'vat_class' && part !== 'unit' && line[part] !== '');

type Row = Readonly<Record<string, unknown>>;

const linesIn = (body: Row): TypedLine[] => {
  const whole = listOf(body.lines).map(
    (one): Row => (typeof one === 'object' && one !== null ? { ...one } : {}),
  );
  const columns = Object.fromEntries(lineParts.map((part) => [part, listOf(body[`line_${part}`])]));
  const count = Math.max(0, ...Object.values(columns).map(({ length }) => length));
  const rows: Row[] = [
    ...whole,
    ...Array.from({ length: count }, (_, at) =>
      Object.fromEntries(lineParts.map((part) => [part, columns[part]?.[at]])),
    ),
  ];
  return rows
    .map((row) => Object.fromEntries(lineParts.map((part) => [part, textOf(row[part])])) as TypedLine)
    .filter(isTyped);
};

/** Empty lines are no lines. */
export const typedOrder = (body: Readonly<Record<string, unknown>>): OrderForm => ({
  own: Object.fromEntries(ownNames.map((name) => [name, textOf(body[name])])),
  lines: linesIn(body),
});

const addressOf = (kind: 'delivery' | 'billing', { addresses }: WholeOrder): Record<string, string> => {
  const found = addresses.find((one) => one.kind === kind);
  const values = found as Readonly<Record<string, string | undefined>> | undefined;
  return Object.fromEntries(addressParts.map((part) => [`${kind}_${part}`, values?.[part] ?? '']));
};

/** An order that is kept, as it stands in the form that changes it. */
export const formOfOrder = (whole: WholeOrder): OrderForm => {
  const { order, lines } = whole;
  return {
    own: {
      order_number: order.order_number,
      ordered_on: order.ordered_on,
      channel: order.channel,
      channel_name: order.channel_name,
      customer_reference: order.customer_reference,
      note: order.note,
      discount: order.discount_cents === 0 ? '' : formatAmount(order.discount_cents),
      delivery_on: order.delivery_on ?? '',
      prices_include_vat: order.prices_include_vat ? 'yes' : 'no',
      source: order.source,
      ...addressOf('delivery', whole),
      ...addressOf('billing', whole),
    },
    lines: lines.map((one) => ({
      product: one.product_code,
      name: one.name,
      quantity: formatQuantity(one.quantity_thousandths),
      unit: one.unit,
      price: formatAmount(one.unit_price_cents),
      discount: one.discount_cents === 0 ? '' : formatAmount(one.discount_cents),
      vat_class: one.vat_class,
    })),
  };
};
