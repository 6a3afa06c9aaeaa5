/** From what was typed to an order: amounts, quantities, percents, products by their code. Says what cannot be read. */
import { ownNotice } from '../customers/source.ts';
import type { Wrong } from '../customers/wrong-fields.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Language } from '../ground/language.ts';
import { parseMoney } from '../ground/money.ts';
import { Problem } from '../ground/problem.ts';
import { divideRounded, isVatClass, type VatClass } from '../ground/vat.ts';
import { lineField } from './check-order.ts';
import { parseQuantity } from './format-quantity.ts';
import { type LineDraft, type OrderAddress, type OrderDraft, orderChannels } from './order.ts';
import { lineFields, orderFields } from './order-fields.ts';
import type { OrderForm, TypedLine } from './order-form.ts';
import { discountMax, lineValue, vatDay } from './price-order.ts';
import { amountNotValid, discountTooLarge, productNotFound, quantityNotValid } from './problems.ts';
import { productName } from './product-name.ts';
import { productPrice } from './product-price.ts';
import type { ProductRow } from './product-queries.ts';

export type ReadOrder = Readonly<{ draft: OrderDraft; wrong: readonly Wrong[] }>;

type Reading = Readonly<{
  products: ReadonlyMap<string, ProductRow>;
  /** The customer's language: names of products are written in it. */
  language: Language;
  pricesIncludeVat: boolean;
  vatOn: string;
}>;

const amountMax = 100_000_000_000n;

/** Cents; `10 %` of `whole`. Undefined where it is neither. */
const readDiscount = (typed: string, whole: bigint): number | undefined => {
  if (typed === '') return 0;
  const percent = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%$/.exec(typed);
  if (percent) {
    const hundredths = BigInt(percent[1]!) * 100n + BigInt((percent[2] ?? '').padEnd(2, '0'));
    return Number(divideRounded(whole * hundredths, 10_000n));
  }
  const cents = parseMoney(typed);
  return cents === undefined || cents < 0n || cents > amountMax ? undefined : Number(cents);
};

const readPrice = (typed: string, product: ProductRow | undefined, reading: Reading): number | undefined => {
  if (typed === '') return product && productPrice(product, reading.pricesIncludeVat, reading.vatOn);
  const cents = parseMoney(typed);
  return cents === undefined || cents > amountMax || cents < -amountMax ? undefined : Number(cents);
};

const vatClassOf = (typed: string, product: ProductRow | undefined): VatClass => {
  if (isVatClass(typed)) return typed;
  return product && isVatClass(product.vat_class) ? product.vat_class : 'standard';
};

const readLine = (typed: TypedLine, at: number, reading: Reading): { line: LineDraft; wrong: Wrong[] } => {
  const wrong: Wrong[] = [];
  const fail = (part: string, problem: Problem): number => {
    wrong.push({ field: lineField(at, part), problem });
    return 0;
  };
  const product = reading.products.get(typed.product);
  // A code that is on no list may stand beside a name of its own: files of shops have such.
  const isUnknown = typed.product !== '' && !product && !typed.name;
  if (isUnknown) fail('product', new Problem(productNotFound));
  const quantityThousandths =
    parseQuantity(typed.quantity || '1') ?? fail('quantity', new Problem(quantityNotValid));
  const unitPriceCents =
    readPrice(typed.price, product, reading) ??
    // Its price would have come from the list: one fault, said once.
    (isUnknown && typed.price === '' ? 0 : undefined) ??
    fail('price', new Problem(amountNotValid, { field: lineFields.price }));
  const whole = lineValue({ quantityThousandths, unitPriceCents });
  const discountCents =
    readDiscount(typed.discount, whole < 0n ? -whole : whole) ??
    fail('discount', new Problem(amountNotValid, { field: lineFields.discount }));
  const line: LineDraft = {
    productId: product?.id ?? null,
    productCode: product?.code ?? typed.product,
    name: typed.name || (product ? productName(product, reading.language) : ''),
    productGroup: product?.product_group ?? '',
    unit: typed.unit || (product?.unit ?? ''),
    quantityThousandths,
    unitPriceCents,
    discountCents,
    vatClass: vatClassOf(typed.vat_class, product),
  };
  return { line, wrong };
};

const readAddress = (own: OrderForm['own'], kind: 'delivery' | 'billing'): OrderAddress | undefined => {
  const of = (part: string): string => own[`${kind}_${part}`] ?? '';
  const country = of('country').toUpperCase();
  const address = {
    name: of('name'),
    careOf: of('care_of'),
    street: of('street'),
    postcode: of('postcode'),
    town: of('town'),
    country: /^[A-Z]{2}$/.test(country) ? country : 'FI',
  };
  const isTyped = [address.street, address.postcode, address.town].some((part) => part !== '');
  return isTyped ? address : undefined;
};

/** Codes of products in the form, to be looked up first. */
export const codesIn = ({ lines }: OrderForm): string[] => [
  ...new Set(lines.map(({ product }) => product).filter((code) => code !== '')),
];

export const readOrder = (
  { own, lines: typed }: OrderForm,
  { products, language }: Pick<Reading, 'products' | 'language'>,
): ReadOrder => {
  const of = (name: string): string => own[name] ?? '';
  const orderedOn = of('ordered_on') || helsinkiDate(new Date());
  const deliveryOn = of('delivery_on');
  const pricesIncludeVat = of('prices_include_vat') !== 'no';
  const reading = { products, language, pricesIncludeVat, vatOn: vatDay({ orderedOn, deliveryOn }) };
  const read = typed.map((line, at) => readLine(line, at, reading));
  const wrong = read.flatMap((one) => one.wrong);
  const lines = read.map(({ line }) => line);
  const discountCents = readDiscount(of('discount'), discountMax(lines));
  if (discountCents === undefined)
    wrong.push({ field: 'discount', problem: new Problem(amountNotValid, { field: orderFields.discount }) });
  else if (discountCents < 0) wrong.push({ field: 'discount', problem: new Problem(discountTooLarge) });
  const delivery = readAddress(own, 'delivery');
  const billing = readAddress(own, 'billing');
  const draft: OrderDraft = {
    orderNumber: of('order_number'),
    orderedOn,
    channel: orderChannels.find((channel) => channel === of('channel')) ?? 'direct',
    channelName: of('channel_name'),
    customerReference: of('customer_reference'),
    note: of('note'),
    pricesIncludeVat,
    discountCents: Math.max(0, discountCents ?? 0),
    deliveryOn,
    ...(delivery ? { delivery } : {}),
    ...(billing ? { billing } : {}),
    lines,
    source: of('source') || ownNotice,
  };
  return { draft, wrong };
};
