/** The form of an order: a new one, and one that is changed while it is open. */
import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { sourceTitle } from '../../customers/source.ts';
import { confirmField } from '../../customers/wrong-fields.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { textIn } from '../../ground/language.ts';
import { formatRate, type RateTotal, totalsByRate, vatBasisPoints, vatClasses } from '../../ground/vat.ts';
import type { Context } from '../../http/route.ts';
import { hiddenFields } from '../../ui/button.ts';
import { editLines, type LineColumn } from '../../ui/edit-lines.ts';
import { field, fieldset } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { attribute, type Html, type HtmlValue, html } from '../../ui/html.ts';
import { formatAmount } from '../format-amount.ts';
import { orderChannels } from '../order.ts';
import { addressFields, lineFields, longest, orderFields } from '../order-fields.ts';
import { type Again, addressParts, type LinePart } from '../order-form.ts';
import { channelNames, vatClassWords } from '../order-words.ts';
import { amountsOfLine, priceOrder } from '../price-order.ts';
import { productName } from '../product-name.ts';
import { productPrice } from '../product-price.ts';
import type { ProductRow } from '../product-queries.ts';
import { readOrder } from '../read-order.ts';
import { orderFormTexts } from './order-form-texts.ts';

export type OrderFormPage = Readonly<{
  title: string;
  lead?: HtmlValue;
  breadcrumb?: HtmlValue;
  action: string;
  path: string;
  back: string;
  again: Again;
  isNew: boolean;
  /** Offered while one types a code. */
  products: readonly ProductRow[];
  hidden: Readonly<Record<string, string>>;
}>;

type Fields = Readonly<{ context: Context; page: OrderFormPage }>;

const productList = (products: readonly ProductRow[], { language }: Context): Html => {
  const today = helsinkiDate(new Date());
  return html`<datalist id="products">${products.map(
    (product) =>
      html`<option value="${product.code}" data-name="${productName(product, language)}" data-unit="${product.unit}" data-price-with="${formatAmount(
        productPrice(product, true, today),
      )}" data-price-without="${formatAmount(productPrice(product, false, today))}" data-vat_class="${product.vat_class}">${productName(product, language)}</option>`,
  )}</datalist>`;
};

/** What the lines come to as they were typed; undefined where they cannot be read. */
const totalsTyped = ({ context, page }: Fields): RateTotal[] | undefined => {
  const products = new Map(page.products.map((product) => [product.code, product]));
  const { draft, wrong } = readOrder(page.again.form, { products, language: context.language });
  return wrong.length > 0 ? undefined : totalsByRate(priceOrder(draft).lines.map(amountsOfLine));
};

const lineColumns = ({ language }: Context): LineColumn[] => {
  const today = helsinkiDate(new Date());
  const column = (part: LinePart, size: LineColumn['size'], more: Partial<LineColumn> = {}): LineColumn => ({
    part,
    label: lineFields[part][language],
    size,
    ...more,
  });
  return [
    column('product', 'code', { list: 'products', maxLength: longest.productCode }),
    column('name', 'name', { maxLength: longest.name }),
    column('quantity', 'number'),
    column('unit', 'short', { maxLength: longest.unit }),
    column('price', 'number'),
    column('discount', 'number'),
    column('vat_class', 'choice', {
      options: vatClasses.map((value) => ({
        value,
        label: [formatRate(vatBasisPoints(value, today)), vatClassWords[value][language]]
          .filter(Boolean)
          .join(' '),
      })),
    }),
  ];
};

const blankLine = { vat_class: 'standard' };

const errorIn = ({ context, page }: Fields, name: string): string | undefined =>
  formErrors(page.again.problems, context.language).errorOf(name);

type OwnName = keyof typeof orderFields;

const own = (fields: Fields, name: OwnName, more: { hint?: string; kind?: 'text' | 'date' } = {}): Html => {
  const { language } = fields.context;
  return field({
    kind: more.kind ?? 'text',
    name,
    label: orderFields[name][language],
    language,
    value: fields.page.again.form.own[name],
    error: errorIn(fields, name),
    autocomplete: 'off',
    size: 'medium',
    ...(more.hint ? { hint: more.hint } : {}),
  });
};

const aboutOrder = (fields: Fields): Html => {
  const { context, page } = fields;
  const { language, policy } = context;
  const { own: typed } = page.again.form;
  const channel = field({
    kind: 'select',
    name: 'channel',
    label: orderFields.channel[language],
    language,
    required: true,
    value: typed.channel || 'direct',
    options: orderChannels.map((value) => ({ value, label: channelNames[value][language] })),
  });
  const source = field({
    kind: 'select',
    name: 'source',
    label: sourceTitle[language],
    language,
    required: true,
    value: typed.source,
    options: policy.declaration.sources
      .filter(({ categories }) => categories.includes('orders'))
      .map(({ key, title }) => ({ value: key, label: textIn(title, language) })),
  });
  const content = html`${page.isNew && own(fields, 'order_number', { hint: orderFormTexts.nextNumber[language] })}${
    page.isNew && own(fields, 'ordered_on', { kind: 'date' })
  }${channel}${own(fields, 'channel_name')}${own(fields, 'delivery_on', {
    kind: 'date',
    hint: orderFormTexts.vatDay[language],
  })}${own(fields, 'customer_reference')}${field({
    kind: 'textarea',
    name: 'note',
    label: orderFields.note[language],
    language,
    value: typed.note,
    error: errorIn(fields, 'note'),
    rows: 3,
    maxLength: longest.note,
  })}${page.isNew && source}`;
  return fieldset({ legend: orderFormTexts.about[language], content });
};

const addressBlock = (fields: Fields, kind: 'delivery' | 'billing'): Html => {
  const { language } = fields.context;
  const isShort = (part: string) => part === 'postcode' || part === 'country';
  return fieldset({
    legend: orderFormTexts[kind][language],
    ...(kind === 'billing' ? { hint: orderFormTexts.sameBilling[language] } : {}),
    content: html`${addressParts.map((part) =>
      field({
        kind: 'text',
        name: `${kind}_${part}`,
        label: addressFields[part === 'care_of' ? 'careOf' : part][language],
        language,
        unmarked: true,
        value: fields.page.again.form.own[`${kind}_${part}`],
        error: errorIn(fields, `${kind}_${part}`),
        autocomplete: 'off',
        size: isShort(part) ? 'short' : 'full',
      }),
    )}`,
  });
};

/** Most are billed where they are delivered. */
const billing = (fields: Fields): Html => {
  const { form: typed } = fields.page.again;
  const isOpen = addressParts.some((part) => part !== 'country' && typed.own[`billing_${part}`]);
  return html`<details${attribute('open', isOpen)}><summary>${orderFormTexts.otherBilling[fields.context.language]}</summary>${addressBlock(fields, 'billing')}</details>`;
};

const lines = (fields: Fields): Html => {
  const { context, page } = fields;
  const { language } = context;
  const { form: typed, rows } = page.again;
  const withVat = field({
    kind: 'radio',
    name: 'prices_include_vat',
    label: orderFormTexts.prices[language],
    language,
    required: true,
    value: typed.own.prices_include_vat || 'yes',
    options: [
      { value: 'yes', label: orderFormTexts.withVat[language] },
      { value: 'no', label: orderFormTexts.withoutVat[language] },
    ],
  });
  return fieldset({
    legend: orderFormTexts.lines[language],
    hint: orderFormTexts.linesLead[language],
    content: html`${editLines({
      language,
      label: orderFormTexts.lines[language],
      columns: lineColumns(context),
      rows: typed.lines,
      blank: blankLine,
      blanks: rows,
      errorOf: (line, part) => errorIn(fields, `lines.${line}.${part}`),
      sums: { totals: totalsTyped(fields), days: ['delivery_on', 'ordered_on'], bareDiscount: 'euros' },
    })}${own(fields, 'discount', { hint: orderFormTexts.discountHint[language] })}${withVat}`,
  });
};

export const orderFormPage = (context: Context, page: OrderFormPage): Html => {
  const { language } = context;
  const fields = { context, page };
  const isCodeAsked = page.again.problems.some(({ field: name }) => name === confirmField);
  const confirm =
    isCodeAsked &&
    field({ kind: 'checkbox', name: confirmField, label: orderFormTexts.confirm[language], language });
  const content = html`${hiddenFields(page.hidden)}${lines(fields)}<div class="columns"><div>${aboutOrder(fields)}</div><div>${addressBlock(fields, 'delivery')}${billing(fields)}</div></div>${confirm}`;
  return staffPage(context, {
    title: page.title,
    path: page.path,
    ...(page.lead ? { lead: page.lead } : {}),
    ...(page.breadcrumb ? { breadcrumb: page.breadcrumb } : {}),
    content: html`${productList(page.products, context)}${form({
      language,
      action: page.action,
      content,
      wide: true,
      errors: formErrors(page.again.problems, language).errors,
      cancel: { href: page.back },
    })}`,
  });
};
