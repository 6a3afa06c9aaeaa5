/** The invoices that a payment may be for, to choose from. */
import { formatDate } from '../../../ground/format-date.ts';
import { fill } from '../../../ground/language.ts';
import type { Context } from '../../../http/route.ts';
import { button } from '../../../ui/button.ts';
import { card } from '../../../ui/card.ts';
import { field } from '../../../ui/field.ts';
import { form } from '../../../ui/form.ts';
import { type Html, html } from '../../../ui/html.ts';
import { euros } from '../../documents/numbers.ts';
import { bankPaymentPartPath, bankPaymentPath } from '../paths.ts';
import type { Candidate } from '../queries/bank-payments.ts';
import type { BankPaymentShown } from './bank-payment-page.ts';
import { bankPaymentTexts } from './bank-payment-texts.ts';
import { reasonWords } from './bank-texts.ts';

const candidateLabel = (one: Candidate, { language }: Context): string =>
  [
    one.number,
    one.customer_name,
    one.open_cents > 0
      ? fill(bankPaymentTexts.open[language], { sum: euros(one.open_cents) })
      : bankPaymentTexts.paid[language],
  ].join(' · ');

const choices = ({ payment, candidates }: BankPaymentShown, context: Context): Html => {
  const { language } = context;
  const first = candidates.find(({ open_cents, why }) => open_cents > 0 && why !== 'sum');
  return form({
    language,
    action: bankPaymentPartPath(payment.bank_file_id, payment, 'allocation'),
    submit: bankPaymentTexts.allocate[language],
    content: field({
      kind: 'checkboxes',
      name: 'invoice',
      language,
      label: bankPaymentTexts.choose[language],
      required: true,
      values: first ? [String(first.id)] : [],
      options: candidates.map((one) => ({
        value: String(one.id),
        label: candidateLabel(one, context),
        hint: [
          reasonWords[one.why]?.[language] ?? '',
          fill(bankPaymentTexts.due[language], { date: formatDate(one.due_on, language) }),
        ]
          .filter(Boolean)
          .join(' '),
        disabled: one.open_cents <= 0,
      })),
    }),
  });
};

export const invoicesCard = (shown: BankPaymentShown, context: Context): Html => {
  const { language } = context;
  const { payment, candidates, query } = shown;
  const found =
    candidates.length > 0
      ? choices(shown, context)
      : html`<p class="muted">${bankPaymentTexts.noCandidates[language]}</p>`;
  const search = form({
    language,
    action: bankPaymentPath(payment.bank_file_id, payment),
    method: 'get',
    inline: true,
    submit: button({ label: bankPaymentTexts.searchGo[language], type: 'submit' }),
    content: field({
      kind: 'search',
      name: 'q',
      language,
      label: bankPaymentTexts.search[language],
      hint: bankPaymentTexts.searchHint[language],
      value: query,
      maxLength: 60,
    }),
  });
  return card({ content: html`<div class="stack">${found}${search}</div>` });
};
