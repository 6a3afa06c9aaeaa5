import { staffPage } from '../../access/staff-page.ts';
import { addressLines } from '../../ground/address-lines.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate, formatMoment } from '../../ground/format-date.ts';
import { fill, type Language } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { orderReaders } from '../../orders/order-purposes.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Definition, definitionList } from '../../ui/definition-list.ts';
import { facts } from '../../ui/facts.ts';
import { type Html, type HtmlValue, html, join } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { timeline } from '../../ui/timeline.ts';
import { bankPaymentPath } from '../bank/paths.ts';
import { shownReference } from '../documents/giro.ts';
import { euros } from '../documents/numbers.ts';
import { electronicTexts } from '../formats/pages/electronic-page.ts';
import type { Invoice } from '../invoice.ts';
import {
  customerPath,
  invoicePath,
  invoicePdfPath,
  invoicesPath,
  originalPath,
  paymentPath,
  reminderPartPath,
} from '../paths.ts';
import type { InvoiceEvent, InvoiceHistory, Settlement } from '../queries/invoice-history.ts';
import type { WaitingPayment } from '../queries/waiting-payment.ts';
import { actsShown } from './invoice-acts.ts';
import { stateBadges } from './invoice-badges.ts';
import { linesShown } from './invoice-lines.ts';
import { pageTexts as texts } from './invoice-page-texts.ts';
import { eventTitles, texts as words } from './invoice-texts.ts';

export type ShownInvoice = Readonly<{
  invoice: Invoice;
  history: InvoiceHistory;
  /** Late interest to this day, of an overdue one. */
  interestCents: number;
  /** From a bank statement, to be decided. */
  waiting: WaitingPayment | undefined;
  isOrderUndone: boolean;
  /** It has just been asked to be sent. */
  isMailed?: boolean;
}>;

export const titleOf = ({ kind, number }: Pick<Invoice, 'kind' | 'number'>, language: Language): string => {
  const isCredit = kind === 'credit_note';
  if (number === null) return (isCredit ? words.creditDraft : words.draft)[language];
  return `${(isCredit ? words.creditNote : words.invoice)[language]} ${number}`;
};

const addressOf = ({ buyer }: Invoice): HtmlValue => {
  const { street, postcode, town, country, care_of: careOf } = buyer;
  return join(addressLines({ careOf, street, postcode, town, country }, ''), html`<br>`);
};

const orderShown = ({ caller }: Context, { order_id, order_number }: Invoice): HtmlValue =>
  order_id && caller.kind === 'staff' && orderReaders.some((one) => caller.purposes.includes(one))
    ? html`<a href="/orders/${order_id}">${order_number}</a>`
    : order_number;

const basics = (context: Context, { invoice, history, interestCents }: ShownInvoice): Html => {
  const { language } = context;
  const date = (on: string | null): string | undefined => (on ? formatDate(on, language) : undefined);
  const { buyer, credits, kept_until, collection } = { ...invoice, collection: history.collection };
  const all: (Definition & { always?: boolean })[] = [
    {
      term: texts.customer[language],
      value: html`<a href="${customerPath(invoice.customer_id)}">${buyer.name}</a>`,
    },
    { term: texts.address[language], value: addressOf(invoice), always: true },
    { term: texts.email[language], value: buyer.email },
    {
      term: texts.einvoice[language],
      value: [buyer.einvoice_address, buyer.einvoice_operator].filter(Boolean).join(', '),
    },
    { term: texts.issued[language], value: date(invoice.issued_on) },
    { term: texts.delivered[language], value: date(invoice.delivered_on) },
    { term: texts.due[language], value: invoice.kind === 'invoice' ? date(invoice.due_on) : undefined },
    {
      term: texts.reference[language],
      value: invoice.reference && html`<span class="number">${shownReference(invoice.reference)}</span>`,
    },
    {
      term: texts.credits[language],
      value: credits && html`<a href="${invoicePath(credits.id)}">${credits.number}</a>`,
    },
    { term: texts.order[language], value: orderShown(context, invoice) },
    { term: texts.yourReference[language], value: invoice.your_reference },
    { term: texts.notes[language], value: invoice.notes },
    { term: texts.interest[language], value: interestCents > 0 ? euros(interestCents) : undefined },
    {
      term: texts.collection[language],
      value:
        collection &&
        fill(texts.collectionAt[language], {
          name: collection.recipient_name,
          date: formatDate(helsinkiDate(collection.handed_at), language),
          sum: euros(collection.handed_cents),
        }),
    },
    {
      term: texts.kept[language],
      value: kept_until
        ? fill(texts.keptUntil[language], { date: formatDate(kept_until, language) })
        : texts.keptDraft[language],
    },
  ];
  return definitionList({
    language,
    items: all.filter(
      ({ value, always }) => always || (value !== undefined && value !== null && value !== ''),
    ),
  });
};

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

const settlementsShown = ({ invoice, history }: ShownInvoice, language: Language): HtmlValue => {
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

const remindersShown = ({ invoice, history }: ShownInvoice, language: Language): HtmlValue =>
  history.reminders.length > 0 &&
  facts(
    history.reminders.map(({ id, ordinal, sent_at, cents, due_on }) => ({
      value: fill(texts.reminder[language], { ordinal, date: formatDate(helsinkiDate(sent_at), language) }),
      marks: html`<span class="number">${euros(cents)}</span>`,
      note: `${texts.due[language]} ${formatDate(due_on, language)}`,
      actions:
        invoice.seller &&
        button({
          label: texts.letter[language],
          href: reminderPartPath(id, 'letter'),
          kind: 'quiet',
          small: true,
        }),
    })),
  );

const eventItem = ({ kind, note, about, at, by }: InvoiceEvent, language: Language) => ({
  at: formatMoment(at, language),
  machineAt: at.toISOString(),
  title:
    eventTitles[kind === 'sent' && about.startsWith('reminder:') ? 'reminder_sent' : kind]?.[language] ??
    kind,
  ...(note ? { text: note } : {}),
  ...(by ? { by } : {}),
});

const historyShown = ({ history }: ShownInvoice, language: Language): Html =>
  history.events.length === 0
    ? html`<p class="muted">${texts.noHistory[language]}</p>`
    : timeline({
        label: texts.history[language],
        items: history.events.map((event) => eventItem(event, language)),
      });

const mayBePaid = ({ waiting }: ShownInvoice, language: Language): HtmlValue =>
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

const titled = (title: string, content: HtmlValue): HtmlValue => content && card({ title, content });

/** An electronic invoice is made of what was issued here, for those who send it. */
const downloads = ({ language, purpose }: Context, { id, number, origin }: Invoice): Html[] => [
  ...(origin === 'imported'
    ? [button({ label: texts.original[language], href: originalPath(id), icon: 'download' })]
    : []),
  button({ label: texts.pdf[language], href: invoicePdfPath(id), icon: 'document' }),
  ...(purpose === 'invoicing' && number !== null && origin === 'own'
    ? (['finvoice', 'ubl'] as const).map((format) =>
        button({
          label: electronicTexts[format][language],
          href: `/invoices/${id}/${format}.xml`,
          kind: 'quiet',
        }),
      )
    : []),
];

export const invoicePage = (context: Context, shown: ShownInvoice): Html => {
  const { language } = context;
  const { invoice } = shown;
  const title = titleOf(invoice, language);
  const acts = actsShown(context, invoice);
  return staffPage(context, {
    title,
    breadcrumb: breadcrumb({
      language,
      items: [{ label: texts.backToList[language], href: invoicesPath }, { label: title }],
    }),
    lead: html`<span class="row">${stateBadges(invoice, helsinkiDate(new Date()), language)}<strong class="number">${euros(
      invoice.state === 'draft' ? invoice.total_cents : invoice.open_cents || invoice.total_cents,
    )}</strong><a href="${customerPath(invoice.customer_id)}">${invoice.buyer.name}</a></span>`,
    actions: downloads(context, invoice),
    said: shown.isMailed && noticeBox({ language, kind: 'done', sentence: texts.mailed[language] }),
    content: html`${
      invoice.origin === 'imported' &&
      noticeBox({ language, kind: 'info', sentence: texts.imported[language] })
    }<div class="stack">${mayBePaid(shown, language)}${
      shown.isOrderUndone && noticeBox({ language, kind: 'warning', sentence: texts.orderUndone[language] })
    }${acts && card({ title: texts.acts[language], content: acts })}${card({
      title: texts.lines[language],
      content: linesShown(invoice, language),
    })}<div class="card-page"><div class="stack">${card({
      title: texts.basics[language],
      content: basics(context, shown),
    })}</div><div class="stack">${titled(texts.payments[language], settlementsShown(shown, language))}${titled(
      texts.reminders[language],
      remindersShown(shown, language),
    )}${card({ title: texts.history[language], content: historyShown(shown, language) })}</div></div></div>`,
  });
};
