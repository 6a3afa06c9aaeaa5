import { formErrors } from '../../access/form-errors.ts';
import { staffPage } from '../../access/staff-page.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context, FieldProblem } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { actionButton } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { facts } from '../../ui/facts.ts';
import { field } from '../../ui/field.ts';
import { form } from '../../ui/form.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { shownReference } from '../documents/giro.ts';
import { euros } from '../documents/numbers.ts';
import {
  customerPath,
  invoicePath,
  newPaymentPath,
  paymentPartPath,
  paymentPath,
  paymentsPath,
} from '../paths.ts';
import type { OpenInvoice } from '../queries/open-of-customer.ts';
import type { PaymentUse, WholePayment } from '../queries/payment-list.ts';
import { methodTitles } from './invoice-texts.ts';
import { paymentFieldsShown } from './payment-fields.ts';
import { paymentTexts as texts } from './payment-texts.ts';
import { mayRecord } from './payments-page.ts';

export type ShownPayment = Readonly<{
  payment: WholePayment;
  open: readonly OpenInvoice[];
  problems: readonly FieldProblem[];
}>;

const about = ({ language }: Context, payment: WholePayment): Html => {
  const { customer, customer_id, method, reference, payer_name, note, recorded_at, by, kept_until } = payment;
  const known = method in methodTitles ? methodTitles[method as keyof typeof methodTitles][language] : method;
  return definitionList({
    language,
    items: [
      { term: texts.customer[language], value: html`<a href="${customerPath(customer_id)}">${customer}</a>` },
      { term: texts.sum[language], value: euros(payment.amount_cents) },
      { term: texts.left[language], value: euros(payment.left_cents) },
      { term: texts.method[language], value: known },
      ...(reference ? [{ term: texts.reference[language], value: shownReference(reference) }] : []),
      ...(payer_name ? [{ term: texts.payer[language], value: payer_name }] : []),
      ...(note ? [{ term: texts.note[language], value: note }] : []),
      {
        term: texts.recorded[language],
        value: [formatMoment(recorded_at, language), by].filter(Boolean).join(', '),
      },
      {
        term: texts.keptTerm[language],
        value: fill(texts.kept[language], { date: formatDate(kept_until, language) }),
      },
    ],
  });
};

const useShown = (context: Context, { id }: WholePayment, use: PaymentUse) => {
  const { language } = context;
  const { invoice_id, number, refund_id, refunded_on, cents, costs } = use;
  return {
    value:
      invoice_id === null
        ? html`<a href="${paymentPath(refund_id ?? id)}">${fill(texts.refunded[language], {
            date: refunded_on ? formatDate(refunded_on, language) : '',
          })}</a>`
        : html`<a href="${invoicePath(invoice_id)}">${fill(texts.usedFor[language], { number: number ?? '' })}</a>`,
    marks: html`<span class="number">${euros(cents)}</span>`,
    note: costs !== 0 && fill(texts.costs[language], { sum: euros(costs) }),
    actions:
      invoice_id !== null &&
      mayRecord(context) &&
      actionButton({
        label: texts.takeBack[language],
        action: paymentPartPath(id, 'taking-back'),
        hidden: { invoice: String(invoice_id) },
        kind: 'quiet',
        small: true,
      }),
  };
};

const allocateForm = (context: Context, { payment, open, problems }: ShownPayment): HtmlValue => {
  const { language } = context;
  if (payment.left_cents <= 0 || open.length === 0 || !mayRecord(context)) return undefined;
  const { errors, errorOf } = formErrors(problems, language);
  return card({
    title: texts.allocate[language],
    content: form({
      language,
      action: paymentPartPath(payment.id, 'allocations'),
      errors,
      submit: texts.allocate[language],
      content: field({
        kind: 'radio',
        name: 'invoice',
        label: texts.invoice[language],
        hint: fill(texts.allocateHint[language], { left: euros(payment.left_cents) }),
        language,
        required: true,
        error: errorOf('invoice'),
        options: open.map(({ id, number, due_on, open_cents }) => ({
          value: String(id),
          label: `${number}, ${formatDate(due_on, language)}, ${euros(open_cents)}`,
        })),
      }),
    }),
  });
};

const refundForm = (context: Context, { payment }: ShownPayment): HtmlValue => {
  const { language } = context;
  if (payment.left_cents <= 0 || payment.kind !== 'received' || !mayRecord(context)) return undefined;
  return card({
    title: texts.refund[language],
    content: html`<p class="muted">${texts.refundHint[language]}</p>${form({
      language,
      action: paymentPartPath(payment.id, 'refund'),
      submit: `${texts.refund[language]} ${euros(payment.left_cents)}`,
      content: field({
        kind: 'radio',
        name: 'kind',
        label: texts.kind[language],
        language,
        required: true,
        value: 'refund',
        options: [
          { value: 'refund', label: texts.kindRefund[language] },
          { value: 'reversal', label: texts.kindReversal[language] },
        ],
      }),
    })}`,
  });
};

export const paymentPage = (context: Context, shown: ShownPayment): Html => {
  const { language } = context;
  const { payment } = shown;
  const title = fill(texts.one[language], { date: formatDate(payment.paid_on, language) });
  return staffPage(context, {
    title,
    path: paymentPath(payment.id),
    breadcrumb: breadcrumb({
      language,
      items: [{ label: texts.title[language], href: paymentsPath }, { label: title }],
    }),
    lead: html`<strong class="number">${euros(payment.amount_cents)}</strong>`,
    content: html`<div class="card-page"><div class="stack">${card({ content: about(context, payment) })}</div><div class="stack">${card(
      {
        title: texts.uses[language],
        content:
          payment.uses.length === 0
            ? html`<p class="muted">${texts.unused[language]}</p>`
            : facts(payment.uses.map((use) => useShown(context, payment, use))),
      },
    )}${allocateForm(context, shown)}${refundForm(context, shown)}</div></div>`,
  });
};

export const newPaymentPage = (
  context: Context,
  typed: Readonly<Record<string, unknown>>,
  problems: readonly FieldProblem[],
): Html => {
  const { language } = context;
  const { errors, errorOf } = formErrors(problems, language);
  return staffPage(context, {
    title: texts.add[language],
    path: newPaymentPath,
    breadcrumb: breadcrumb({
      language,
      items: [{ label: texts.title[language], href: paymentsPath }, { label: texts.add[language] }],
    }),
    content: form({
      language,
      action: paymentsPath,
      errors,
      submit: texts.add[language],
      cancel: { href: paymentsPath },
      content: html`${field({
        kind: 'text',
        name: 'payer',
        label: texts.who[language],
        hint: texts.whoHint[language],
        language,
        required: true,
        autocomplete: 'off',
        size: 'medium',
        value: typeof typed['payer'] === 'string' ? typed['payer'] : undefined,
        error: errorOf('payer'),
      })}${paymentFieldsShown({ language, typed, errorOf })}`,
    }),
  });
};
