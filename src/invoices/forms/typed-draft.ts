/** What the form of a draft shows: the draft as it stands, or the customer as the register knows them. */
import { isVatClass } from '../../ground/vat.ts';
import type { Known } from '../buyer.ts';
import type { Invoice } from '../invoice.ts';
import { lineField, type TypedDraft } from './draft-form.ts';
import { writeDecimal } from './read-decimal.ts';

export const typedOfKnown = (known: Known): TypedDraft => {
  const { is_consumer, term_days, language, ...texts } = known;
  return {
    ...texts,
    language,
    term_days: String(term_days),
    ...(is_consumer ? { prices_include_vat: 'yes' } : {}),
  };
};

/** An order gives its discounts in euros, a person mostly in per cent. */
const discountOf = ({ discount_bp, discount_cents }: Invoice['lines'][number]): string => {
  if (discount_cents !== 0) return `${writeDecimal(discount_cents, 2, 2)}\u00a0€`;
  return discount_bp === 0 ? '' : `${writeDecimal(discount_bp, 2)}\u00a0%`;
};

const prefixed = (prefix: string, values: Readonly<Record<string, string>>): TypedDraft =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${prefix}_${name}`, value]));

export const typedOfInvoice = (invoice: Invoice): TypedDraft => ({
  ...prefixed('buyer', invoice.buyer),
  ...prefixed('delivery', invoice.delivery ?? {}),
  language: invoice.language,
  term_days: String(invoice.term_days),
  delivered_on: invoice.delivered_on ?? '',
  your_reference: invoice.your_reference,
  order_number: invoice.order_number,
  notes: invoice.notes,
  ...(invoice.prices_include_vat ? { prices_include_vat: 'yes' } : {}),
  ...Object.assign(
    {},
    ...invoice.lines.map((line, at) => ({
      [lineField('product', at)]: line.product_code,
      [lineField('description', at)]: line.description,
      [lineField('quantity', at)]: writeDecimal(line.quantity_thousandths, 3),
      [lineField('unit', at)]: line.unit,
      [lineField('price', at)]: writeDecimal(line.price_micros, 6, 2),
      [lineField('discount', at)]: discountOf(line),
      [lineField('vat', at)]: isVatClass(line.vat_class) ? line.vat_class : 'standard',
    })),
  ),
});

export const lineCountOf = (typed: TypedDraft): number =>
  1 +
  Object.keys(typed)
    .map((name) => /^(?:product|description|price)_(\d{1,3})$/.exec(name))
    .reduce((most, match) => (match && typed[match[0]] ? Math.max(most, Number(match[1])) : most), -1);
