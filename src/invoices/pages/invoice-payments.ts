/** What an invoice was paid or set off with, what a credit note was used for, and what may be its payment. */
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import { button } from '../../ui/button.ts';
import { facts } from '../../ui/facts.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { bankPaymentPath } from '../bank/paths.ts';
import { euros } from '../documents/numbers.ts';
import type { Invoice } from '../invoice.ts';
import { invoicePath, paymentPath } from '../paths.ts';
import type { InvoiceHistory, Settlement } from '../queries/invoice-history.ts';
import type { WaitingPayment } from '../queries/waiting-payment.ts';
import { pageTexts as texts } from './invoice-page-texts.ts';

const settledBy = (row: Settlement, language: Language): HtmlValue => {
  const date = formatDate(row.on, language);
  const said = (text: string, href: string): Html => html`<a href="${href}">${text}</a>`;
  if (row.refund_id) return said(fill(texts.refund[language], { date }), paymentPath(row.refund_id));
  if (row.payment_id) return said(fill(texts.payment[language], { date }), paymentPath(row.payment_id));
  if (row.invoice_id && row.credit_note_id && row.number)
    return said(fill(texts.ofInvoice[language], { number: row.number }), invoicePath(row.invoice_id));
  return row.number;
};

/** Seen from an invoice, a credit note; seen from a credit note, what it was used for. */
const otherOf = (row: Settlement, { kind }: Invoice, language: Language): HtmlValue =>
  kind === 'invoice' && row.credit_note_id
    ? html`<a href="${invoicePath(row.credit_note_id)}">${fill(texts.creditNote[language], { number: row.number ?? '' })}</a>`
    : settledBy(row, language);

export const settlementsShown = (
  { invoice, history }: Readonly<{ invoice: Invoice; history: InvoiceHistory }>,
  language: Language,
): HtmlValue => {
  const drafts = history.creditNotes.filter(({ number }) => number === null);
  if (history.settlements.length === 0 && drafts.length === 0) return undefined;
  return facts([
    ...history.settlements.map((row) => ({
      value: otherOf(row, invoice, language),
      marks: html`<span class="number">${euros(row.cents)}</span>`,
      note: row.costs !== 0 && fill(texts.costs[language], { sum: euros(row.costs) }),
    })),
    ...drafts.map(({ id }) => ({
      value: html`<a href="${invoicePath(id)}">${texts.creditDraft[language]}</a>`,
    })),
  ]);
};

/** From a bank statement, until somebody decides what it pays. */
export const mayBePaid = (waiting: WaitingPayment | undefined, language: Language): HtmlValue =>
  waiting &&
  noticeBox({
    language,
    kind: 'warning',
    sentence: fill(texts.mayBePaid[language], { sum: euros(waiting.amount_cents) }),
    actions: button({
      label: texts.seePayment[language],
      href: bankPaymentPath(waiting.bank_file_id, waiting),
      small: true,
    }),
  });
