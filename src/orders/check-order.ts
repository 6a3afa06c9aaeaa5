/** What is wrong with an order as it is told, field by field, before anything is written. Pure. */
import { forbiddenText, type Written } from '../customers/forbidden-text.ts';
import { fieldMissing, fieldTooLong } from '../customers/problems.ts';
import type { Wrong } from '../customers/wrong-fields.ts';
import { helsinkiDate, isDate } from '../ground/calendar.ts';
import type { Text } from '../ground/language.ts';
import { Problem, type ProblemKind, type ProblemValues } from '../ground/problem.ts';
import type { LineDraft, OrderAddress, OrderDraft } from './order.ts';
import { addressFields, lineFields, linesMax, longest, orderFields } from './order-fields.ts';
import { discountMax, lineValue } from './price-order.ts';
import {
  channelNameMissing,
  discountTooLarge,
  orderDayNotValid,
  orderTooLong,
  orderWithoutLines,
  quantityNotValid,
} from './problems.ts';

type Field = Readonly<{ field: string; title: Text; text: string; max: number }>;

const textsOf = (order: OrderDraft): Field[] => {
  const own = (
    [
      ['order_number', order.orderNumber],
      ['channel_name', order.channelName],
      ['customer_reference', order.customerReference],
      ['note', order.note],
    ] as const
  ).map(([field, text]) => ({ field, title: orderFields[field], text, max: longest[field] }));
  const ofLines = order.lines.flatMap((line, at) => [
    { field: lineField(at, 'name'), title: lineFields.name, text: line.name, max: longest.name },
    {
      field: lineField(at, 'product'),
      title: lineFields.product,
      text: line.productCode,
      max: longest.productCode,
    },
    { field: lineField(at, 'unit'), title: lineFields.unit, text: line.unit, max: longest.unit },
  ]);
  return [
    ...own,
    ...ofLines,
    ...addressTexts('delivery', order.delivery),
    ...addressTexts('billing', order.billing),
  ];
};

const addressTexts = (kind: string, address: OrderAddress | undefined): Field[] =>
  address === undefined
    ? []
    : (['name', 'careOf', 'street', 'postcode', 'town'] as const).map((name) => ({
        field: addressField(kind, name),
        title: addressFields[name],
        text: address[name],
        max: longest[name],
      }));

/** Names of the fields as forms and programs know them: `lines.0.name`, `delivery_street`. */
export const lineField = (at: number, name: string): string => `lines.${at}.${name}`;
export const addressField = (kind: string, name: string): string =>
  `${kind}_${name === 'careOf' ? 'care_of' : name}`;

const wrong = (field: string, kind: ProblemKind, values: ProblemValues = {}): Wrong => ({
  field,
  problem: new Problem(kind, values),
});

const wrongDays = ({ orderedOn, deliveryOn }: OrderDraft): Wrong[] => {
  const found: Wrong[] = [];
  if (!isDate(orderedOn) || orderedOn > helsinkiDate(new Date()))
    found.push(wrong('ordered_on', orderDayNotValid, { field: orderFields.ordered_on }));
  if (deliveryOn !== '' && (!isDate(deliveryOn) || deliveryOn < orderedOn))
    found.push(wrong('delivery_on', orderDayNotValid, { field: orderFields.delivery_on }));
  return found;
};

const wrongLine = (line: LineDraft, at: number): Wrong[] => {
  const found: Wrong[] = [];
  if (line.name === '') found.push(wrong(lineField(at, 'name'), fieldMissing, { field: lineFields.name }));
  if (line.quantityThousandths < 1) found.push(wrong(lineField(at, 'quantity'), quantityNotValid));
  // What is given back has no discount: it would grow by it.
  if (line.discountCents !== 0 && BigInt(line.discountCents) > lineValue(line))
    found.push(wrong(lineField(at, 'discount'), discountTooLarge));
  return found;
};

/** `confirmed`: what looks like an identity code is something else. */
export const wrongOfOrder = (order: OrderDraft, confirmed: boolean): Wrong[] => {
  const texts = textsOf(order);
  const written: readonly Written[] = texts;
  const found = [
    ...texts
      .filter(({ text, max }) => text.length > max)
      .map(({ field, title, max }) => wrong(field, fieldTooLong, { field: title, max })),
    ...forbiddenText(written, confirmed),
    ...wrongDays(order),
    ...order.lines.flatMap(wrongLine),
  ];
  if (order.channel === 'reseller' && order.channelName === '')
    found.push(wrong('channel_name', channelNameMissing));
  if (order.lines.length === 0) found.push(wrong('lines', orderWithoutLines));
  if (order.lines.length > linesMax) found.push(wrong('lines', orderTooLong, { max: linesMax }));
  if (order.discountCents > 0 && BigInt(order.discountCents) > discountMax(order.lines))
    found.push(wrong('discount', discountTooLarge));
  return found;
};
