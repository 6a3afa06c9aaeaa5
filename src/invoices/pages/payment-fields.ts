/** The fields of a payment, the same wherever one is typed in. */
import { confirmCode } from '../../customers/forms/confirm-code.ts';
import { confirmField } from '../../customers/wrong-fields.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Language } from '../../ground/language.ts';
import { field } from '../../ui/field.ts';
import { type Html, html } from '../../ui/html.ts';
import { paymentMethods } from '../forms/payment-form.ts';
import { deedTexts as texts } from './deed-texts.ts';
import { methodTitles } from './invoice-texts.ts';

export type PaymentFields = Readonly<{
  language: Language;
  typed: Readonly<Record<string, unknown>>;
  /** What stands in the sum until something is typed. */
  amount?: string;
  amountHint?: string;
  errorOf: (name: string) => string | undefined;
}>;

export const paymentFieldsShown = ({
  language,
  typed,
  amount = '',
  amountHint,
  errorOf,
}: PaymentFields): Html => {
  const said = (name: string, otherwise = ''): string =>
    typeof typed[name] === 'string' ? typed[name] : otherwise;
  return html`${field({
    kind: 'date',
    name: 'paid_on',
    label: texts.paidOn[language],
    language,
    required: true,
    value: said('paid_on', helsinkiDate(new Date())),
    error: errorOf('paid_on'),
  })}${field({
    kind: 'text',
    name: 'amount',
    label: texts.amount[language],
    language,
    required: true,
    inputMode: 'decimal',
    size: 'short',
    autocomplete: 'off',
    value: said('amount', amount),
    error: errorOf('amount'),
    ...(amountHint ? { hint: amountHint } : {}),
  })}${field({
    kind: 'select',
    name: 'method',
    label: texts.method[language],
    language,
    required: true,
    value: said('method', 'bank'),
    options: paymentMethods.map((value) => ({ value, label: methodTitles[value][language] })),
  })}${field({
    kind: 'text',
    name: 'note',
    label: texts.paymentNote[language],
    language,
    autocomplete: 'off',
    maxLength: 1000,
    value: said('note'),
    error: errorOf('note'),
  })}${confirmCode(errorOf(confirmField) === undefined ? [] : [{ field: confirmField }], language)}`;
};
