import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { confirmCode } from '../../customers/forms/confirm-code.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { type Language, languages } from '../../ground/language.ts';
import { formatRate, type VatClass, vatBasisPoints, vatClasses } from '../../ground/vat.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button } from '../../ui/button.ts';
import { editLines, type LineColumn } from '../../ui/edit-lines.ts';
import { field, fieldset } from '../../ui/field.ts';
import { type FormError, form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { languageNames } from '../../ui/texts.ts';
import { type LinePart, lineField, lineParts, type TypedDraft, totalsTyped } from '../forms/draft-form.ts';
import { type FieldName, fieldTitles, draftTexts as texts } from '../forms/draft-words.ts';
import type { OfferedProduct } from '../forms/products-in-draft.ts';
import { lineCountOf } from '../forms/typed-draft.ts';
import { invoicesPath, orderInvoicePath } from '../paths.ts';
import type { UninvoicedOrder } from '../queries/orders.ts';
import { vatClassTitles, texts as words } from './invoice-texts.ts';

export type DraftForm = Readonly<{
  title: string;
  /** Where it is sent, and the address of the form itself. */
  action: string;
  path: string;
  back: string;
  typed: TypedDraft;
  problems: readonly FieldProblem[];
  products: readonly OfferedProduct[];
  /** Empty lines below those that are written. */
  blanks?: number;
  /** Of the customer, where the invoice is new. */
  orders?: readonly UninvoicedOrder[];
}>;

type Shown = Readonly<{ context: Context; typed: TypedDraft; errorOf: (name: string) => string | undefined }>;

const plain = ({ context: { language }, typed, errorOf }: Shown, name: FieldName, more: object = {}): Html =>
  field({
    kind: 'text',
    name,
    label: fieldTitles[name][language],
    language,
    value: typed[name],
    error: errorOf(name),
    autocomplete: 'off',
    size: 'medium',
    ...more,
  });

const column = (
  language: Language,
  part: LinePart,
  size: LineColumn['size'],
  more: Partial<LineColumn> = {},
): LineColumn => ({ part, label: fieldTitles[part][language], size, ...more });

/** The usual rate is known by itself; the others by their name beside it. */
const rateOption = (vatClass: VatClass, on: string, language: Language) => ({
  value: vatClass,
  label: [
    formatRate(vatBasisPoints(vatClass, on)),
    vatClass === 'standard' ? '' : (vatClassTitles[vatClass]?.[language].toLowerCase() ?? ''),
  ]
    .filter(Boolean)
    .join(' '),
});

const lineColumns = ({ context: { language }, typed }: Shown): LineColumn[] => {
  const on = typed['delivered_on'] || helsinkiDate(new Date());
  return [
    column(language, 'product', 'code', { list: 'products', maxLength: 60 }),
    column(language, 'description', 'name', { maxLength: 512 }),
    column(language, 'quantity', 'number'),
    column(language, 'unit', 'short', { maxLength: 14 }),
    column(language, 'price', 'number'),
    column(language, 'discount', 'number'),
    column(language, 'vat', 'choice', {
      options: vatClasses.map((vatClass) => rateOption(vatClass, on, language)),
    }),
  ];
};

const spare = 4;

const lineRows = (shown: Shown, { products, blanks = spare }: DraftForm): Html => {
  const { context, typed, errorOf } = shown;
  const { language } = context;
  return fieldset({
    legend: texts.lines[language],
    hint: texts.linesHint[language],
    content: html`${editLines({
      language,
      label: texts.lines[language],
      columns: lineColumns(shown),
      rows: Array.from({ length: lineCountOf(typed) }, (_, at) => ({
        vat: 'standard',
        ...Object.fromEntries(lineParts.map((part) => [part, typed[lineField(part, at)] ?? ''])),
      })),
      blank: { vat: 'standard' },
      blanks,
      errorOf: (line, part) => errorOf(`${part}_${line}`),
      sums: { totals: totalsTyped(typed), days: ['delivered_on'], bareDiscount: 'per cent' },
    })}<datalist id="products">${products.map(
      ({ product, description, unit, priceWith, priceWithout, vat }) =>
        html`<option value="${product}" data-description="${description}" data-unit="${unit}" data-price-with="${priceWith}" data-price-without="${priceWithout}" data-vat="${vat}">${description}</option>`,
    )}</datalist>`,
  });
};

/** Where the lines stand in the form, for the links of what is to be mended. */
const placed = (error: FormError): FormError => {
  const found = /^([a-z]+)_(\d+)$/.exec(error.field ?? '');
  return found ? { ...error, field: `lines.${found[2]}.${found[1]}` } : error;
};

const ofInvoice = (shown: Shown): Html => {
  const { language } = shown.context;
  return fieldset({
    legend: texts.invoice[language],
    content: html`${field({
      kind: 'checkbox',
      name: 'prices_include_vat',
      label: fieldTitles.prices_include_vat[language],
      language,
      checked: shown.typed['prices_include_vat'] === 'yes',
    })}${plain(shown, 'delivered_on', { kind: 'date' })}${plain(shown, 'term_days', {
      inputMode: 'numeric',
      size: 'short',
      required: true,
    })}${plain(shown, 'language', {
      kind: 'select',
      required: true,
      options: languages.map((value) => ({ value, label: languageNames[value] })),
    })}${plain(shown, 'your_reference')}${plain(shown, 'order_number')}${plain(shown, 'notes', {
      kind: 'textarea',
      rows: 3,
      maxLength: 2000,
    })}`,
  });
};

const buyerFields = [
  'buyer_name',
  'buyer_contact',
  'buyer_care_of',
  'buyer_street',
  'buyer_postcode',
  'buyer_town',
  'buyer_country',
  'buyer_business_id',
  'buyer_vat_number',
  'buyer_email',
  'buyer_einvoice_address',
  'buyer_einvoice_operator',
] as const;
const deliveryFields = ['delivery_name', 'delivery_street', 'delivery_postcode', 'delivery_town'] as const;
const short: ReadonlySet<string> = new Set(['buyer_postcode', 'buyer_country', 'delivery_postcode']);

type Group = Readonly<{ title: string; names: readonly FieldName[]; hint?: string }>;

/** Folded up: what stands there is told in one line, and it is open where something in it is wrong. */
const group = (shown: Shown, { title, names, hint }: Group): Html => {
  const { typed, errorOf } = shown;
  const now = names.map((name) => typed[name]).filter(Boolean);
  return more({
    summary: html`${title} <span class="muted">${now.slice(0, 4).join(', ')}</span>`,
    open: names.some((name) => errorOf(name) !== undefined) || (names === buyerFields && isUnknown(typed)),
    content: html`${hint && html`<p class="muted">${hint}</p>`}${names.map((name) =>
      plain(shown, name, {
        ...(short.has(name) ? { size: 'short' } : {}),
        ...(name === 'buyer_name' ? { required: true } : {}),
      }),
    )}`,
  });
};

/** Without an address there will be no invoice: AVL 209 e §. */
const isUnknown = (typed: TypedDraft): boolean => !typed['buyer_street'] || !typed['buyer_town'];

const orderChoice = ({ language }: Context, orders: readonly UninvoicedOrder[] = []): HtmlValue =>
  orders.length > 0 &&
  noticeBox({
    language,
    kind: 'info',
    sentence: texts.fromOrderHint[language],
    actions: html`${orders.map(
      ({ id, order_number }) =>
        html`<form class="inline-form" method="post" action="${orderInvoicePath(id)}">${button({
          label: `${texts.fromOrder[language]} ${order_number}`,
          small: true,
        })}</form>`,
    )}`,
  });

export const draftFormPage = (context: Context, props: DraftForm): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(props.problems, language);
  const shown = { context, typed: props.typed, errorOf };
  return staffPage(context, {
    title: props.title,
    path: props.path,
    breadcrumb: breadcrumb({
      language,
      items: [{ label: words.invoices[language], href: invoicesPath }, { label: props.title }],
    }),
    content: html`${orderChoice(context, props.orders)}${form({
      language,
      action: props.action,
      errors: errors.map(placed),
      wide: true,
      mayHaveGaps: true,
      submit: texts.save[language],
      cancel: { href: props.back },
      content: html`${lineRows(shown, props)}${ofInvoice(shown)}${group(shown, { title: texts.buyer[language], names: buyerFields, hint: texts.buyerHint[language] })}${group(shown, { title: texts.delivery[language], names: deliveryFields })}${confirmCode(props.problems, language)}`,
    })}`,
  });
};
