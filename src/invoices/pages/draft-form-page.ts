import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { confirmCode } from '../../customers/forms/confirm-code.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { fill, languages } from '../../ground/language.ts';
import { formatRate, vatBasisPoints, vatClasses } from '../../ground/vat.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button } from '../../ui/button.ts';
import { field, fieldset } from '../../ui/field.ts';
import { fieldRows } from '../../ui/field-rows.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { languageNames } from '../../ui/texts.ts';
import { type LinePart, lineField, lineParts, linesMax, type TypedDraft } from '../forms/draft-form.ts';
import { type FieldName, fieldTitles, draftTexts as texts } from '../forms/draft-words.ts';
import { lineCountOf } from '../forms/typed-draft.ts';
import { invoicesPath, orderInvoicePath } from '../paths.ts';
import type { UninvoicedOrder } from '../uninvoiced-orders.ts';
import { vatClassTitles, texts as words } from './invoice-texts.ts';

export type DraftForm = Readonly<{
  title: string;
  /** Where it is sent, and the address of the form itself. */
  action: string;
  path: string;
  back: string;
  typed: TypedDraft;
  problems: readonly FieldProblem[];
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

const widths: Readonly<Record<LinePart, object>> = {
  description: { maxLength: 512 },
  quantity: { inputMode: 'decimal' },
  unit: { maxLength: 14 },
  price: { inputMode: 'decimal' },
  discount: { inputMode: 'decimal' },
  vat: {},
};

const lineControl = ({ context: { language }, typed, errorOf }: Shown, part: LinePart, at: number): Html => {
  const name = lineField(part, at);
  const shared = { name, label: fieldTitles[part][language], language, error: errorOf(name), unmarked: true };
  if (part !== 'vat')
    return field({ ...shared, kind: 'text', value: typed[name], autocomplete: 'off', ...widths[part] });
  const on = typed['delivered_on'] || helsinkiDate(new Date());
  return field({
    ...shared,
    kind: 'select',
    value: typed[name] || 'standard',
    required: true,
    options: vatClasses.map((vatClass) => ({
      value: vatClass,
      // The usual one is known by its rate; the others by their name beside it.
      label: [
        formatRate(vatBasisPoints(vatClass, on)),
        vatClass === 'standard' ? '' : (vatClassTitles[vatClass]?.[language].toLowerCase() ?? ''),
      ]
        .filter(Boolean)
        .join(' '),
    })),
  });
};

const spare = 4;

const lineRows = (shown: Shown): Html => {
  const { language } = shown.context;
  const count = Math.min(linesMax, lineCountOf(shown.typed) + spare);
  return fieldset({
    legend: texts.lines[language],
    hint: texts.linesHint[language],
    content: fieldRows({
      headings: lineParts.map((part) => fieldTitles[part][language]),
      rows: Array.from({ length: count }, (_, at) => ({
        legend: fill(texts.line[language], { n: at + 1 }),
        fields: lineParts.map((part) => lineControl(shown, part, at)),
      })),
    }),
  });
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
      errors,
      mayHaveGaps: true,
      submit: texts.save[language],
      cancel: { href: props.back },
      content: html`${lineRows(shown)}${ofInvoice(shown)}${group(shown, { title: texts.buyer[language], names: buyerFields, hint: texts.buyerHint[language] })}${group(shown, { title: texts.delivery[language], names: deliveryFields })}${confirmCode(props.problems, language)}`,
    })}`,
  });
};
