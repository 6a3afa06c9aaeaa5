/** One invoice: what it says, what may be done with it, how it was paid and what happened to it. */
import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import type { Context } from '../../http/route.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { euros } from '../documents/numbers.ts';
import { electronicTexts } from '../formats/pages/electronic-page.ts';
import type { Invoice } from '../invoice.ts';
import { customerPath, invoicePdfPath, invoicesPath, originalPath } from '../paths.ts';
import type { InvoiceHistory } from '../queries/invoice-history.ts';
import type { WaitingPayment } from '../queries/waiting-payment.ts';
import { actsShown } from './invoice-acts.ts';
import { stateBadges } from './invoice-badges.ts';
import { invoiceBasics } from './invoice-basics.ts';
import { historyShown, remindersShown } from './invoice-events.ts';
import { linesShown } from './invoice-lines.ts';
import { pageTexts as texts } from './invoice-page-texts.ts';
import { mayBePaid, settlementsShown } from './invoice-payments.ts';
import { titleOf } from './invoice-title.ts';

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
    }<div class="stack">${mayBePaid(shown.waiting, language)}${
      shown.isOrderUndone && noticeBox({ language, kind: 'warning', sentence: texts.orderUndone[language] })
    }${acts && card({ title: texts.acts[language], content: acts })}${card({
      title: texts.lines[language],
      content: linesShown(invoice, language),
    })}<div class="card-page"><div class="stack">${card({
      title: texts.basics[language],
      content: invoiceBasics(context, shown),
    })}</div><div class="stack">${titled(texts.payments[language], settlementsShown(shown, language))}${titled(
      texts.reminders[language],
      remindersShown(shown, language),
    )}${card({ title: texts.history[language], content: historyShown(shown.history, language) })}</div></div></div>`,
  });
};
