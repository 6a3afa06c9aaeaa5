/** One payment: what the bank says of it, what it may pay, and the words that a person may say. */
import { staffPage } from '../../../access/staff-page.ts';
import type { Hit } from '../../../customers/search-customers.ts';
import { formatDate } from '../../../ground/format-date.ts';
import { formatIban } from '../../../ground/iban.ts';
import { fill, type Text } from '../../../ground/language.ts';
import type { Context } from '../../../http/route.ts';
import { badge } from '../../../ui/badge.ts';
import { actionButton } from '../../../ui/button.ts';
import { card } from '../../../ui/card.ts';
import { type Definition, definitionList } from '../../../ui/definition-list.ts';
import { type Html, type HtmlValue, html, join } from '../../../ui/html.ts';
import { noticeBox } from '../../../ui/notice-box.ts';
import { shownReference } from '../../documents/giro.ts';
import { euros } from '../../documents/numbers.ts';
import { paymentPath } from '../../paths.ts';
import { isOpen, mayBeDecided } from '../bank-file.ts';
import { bankPaymentPartPath } from '../paths.ts';
import type { BankFile } from '../queries/bank-files.ts';
import type { BankPaymentRow, Candidate, Reversed } from '../queries/bank-payments.ts';
import { trail } from './bank-file-page.ts';
import { bankPaymentTexts } from './bank-payment-texts.ts';
import { payerOf, reasonOf } from './bank-payments-page.ts';
import { outcomeWords, bankTexts as texts, warningWords } from './bank-texts.ts';
import { invoicesCard } from './candidates-card.ts';

export type BankPaymentShown = Readonly<{
  file: BankFile;
  payment: BankPaymentRow;
  candidates: readonly Candidate[];
  /** Customers of the same name or sought, for money without an invoice. */
  customers: readonly Hit[];
  reversed: Reversed | undefined;
  query: string;
}>;

const documentsOf = ({ documents }: BankPaymentRow): HtmlValue =>
  documents &&
  join(
    documents.map(({ kind, number, cents }) => {
      const sum = cents === null ? '' : ` ${euros(kind === 'credit_note' ? -cents : cents)}`;
      return html`${number}${sum}`;
    }),
    html`<br>`,
  );

const basics = ({ payment }: BankPaymentShown, context: Context): Html => {
  const { language } = context;
  const on = payment.paid_on ?? payment.booked_on;
  const references = payment.reference ? [payment.reference] : (payment.other_references ?? []);
  const items: Definition[] = [
    { term: texts.payer[language], value: payerOf(payment, context) },
    { term: texts.paidOn[language], value: on ? formatDate(on, language) : '' },
    { term: texts.reference[language], value: references.map(shownReference).join(', ') },
    {
      term: texts.message[language],
      value: payment.message && join(payment.message.split('\n'), html`<br>`),
    },
    { term: bankPaymentTexts.documents[language], value: documentsOf(payment) },
    {
      term: bankPaymentTexts.account[language],
      value: payment.payer_account && formatIban(payment.payer_account),
    },
    { term: bankPaymentTexts.exchange[language], value: payment.exchange },
    { term: bankPaymentTexts.bank[language], value: payment.bank_reference },
    {
      term: bankPaymentTexts.remarks[language],
      value: (payment.warnings ?? []).map((warning) => warningWords[warning][language]).join(', '),
    },
    {
      term: bankPaymentTexts.recorded[language],
      value:
        payment.payment_id &&
        html`<a href="${paymentPath(payment.payment_id)}">${bankPaymentTexts.recordedOpen[language]}</a>`,
    },
  ];
  return card({
    title: bankPaymentTexts.said[language],
    content: definitionList({ language, items: items.filter(({ value }) => Boolean(value)) }),
  });
};

/** Of each customer once, whether they came with an invoice or by name. */
const customersOf = ({ candidates, customers }: BankPaymentShown): Map<number, string> =>
  new Map([
    ...candidates.map(({ customer_id, customer_name }) => [customer_id, customer_name] as const),
    ...customers.map(({ id, name }) => [id, name] as const),
  ]);

const otherDeeds = (shown: BankPaymentShown, { language }: Context): Html => {
  const { payment, reversed } = shown;
  const { bank_file_id: id } = payment;
  const isMoneyIn = payment.amount_cents > 0 && payment.currency === 'EUR';
  const row = (says: string, button: Html): Html =>
    html`<li><span class="muted">${says}</span>${button}</li>`;
  const act = (
    part: 'credit' | 'exclusion' | 'reversal',
    label: Text,
    hidden: Record<string, string> = {},
    isMain = false,
  ) =>
    actionButton({
      language,
      action: bankPaymentPartPath(id, payment, part),
      label: label[language],
      kind: isMain ? 'main' : 'plain',
      small: !isMain,
      hidden,
    });
  const credits = isMoneyIn
    ? [...customersOf(shown)]
        .slice(0, 6)
        .map(([customer, name]) =>
          row(
            fill(bankPaymentTexts.creditSays[language], { name }),
            act('credit', bankPaymentTexts.credit, { customer: String(customer) }),
          ),
        )
    : [];
  const back = reversed
    ? [
        row(
          fill(bankPaymentTexts.reverseSays[language], {
            date: formatDate(reversed.paid_on, language),
            sum: euros(reversed.amount_cents),
            name: reversed.customer_name,
          }),
          act('reversal', bankPaymentTexts.reverse, {}, true),
        ),
      ]
    : [];
  const excluded =
    payment.outcome === 'excluded'
      ? []
      : [row(bankPaymentTexts.excludeSays[language], act('exclusion', bankPaymentTexts.exclude))];
  const deeds = [...back, ...credits, ...excluded];
  return deeds.length === 0 ? html`` : card({ content: html`<ul class="steps">${deeds}</ul>` });
};

export const bankPaymentPage = (context: Context, shown: BankPaymentShown): Html => {
  const { language } = context;
  const { file, payment } = shown;
  const title = `${payerOf(payment, context)}, ${euros(payment.amount_cents)}`;
  const mayDecide = mayBeDecided(payment.outcome) && file.step === 'matched';
  const reason = payment.outcome === 'excluded' ? '' : reasonOf(payment, context);
  const state = mayDecide && isOpen(payment.outcome) ? 'due' : 'neutral';
  return staffPage(context, {
    title,
    breadcrumb: trail(file, context, title),
    lead: html`<span class="row">${badge({ state, label: outcomeWords[payment.outcome][language] })} ${reason}</span>`,
    content: html`<div class="card-page"><div class="stack">${
      mayDecide &&
      payment.outcome === 'duplicate' &&
      noticeBox({ language, kind: 'warning', sentence: bankPaymentTexts.again[language] })
    }${mayDecide && payment.amount_cents > 0 && invoicesCard(shown, context)}${mayDecide && otherDeeds(shown, context)}</div><div class="stack">${basics(shown, context)}</div></div>`,
  });
};
