/** Who is to pay what by when: the basics of an invoice, each only where there is something to say. */
import { addressLines } from '../../ground/address-lines.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { orderReaders } from '../../orders/order-purposes.ts';
import { type Definition, definitionList } from '../../ui/definition-list.ts';
import { type Html, type HtmlValue, html, join } from '../../ui/html.ts';
import { shownReference } from '../documents/giro.ts';
import { euros } from '../documents/numbers.ts';
import type { Invoice } from '../invoice.ts';
import { customerPath, invoicePath } from '../paths.ts';
import type { InvoiceHistory } from '../queries/invoice-history.ts';
import { pageTexts as texts } from './invoice-page-texts.ts';

export type BasicsShown = Readonly<{
  invoice: Invoice;
  history: Pick<InvoiceHistory, 'collection'>;
  /** Late interest to this day, of an overdue one. */
  interestCents: number;
}>;

const addressOf = ({ buyer }: Invoice): HtmlValue => {
  const { street, postcode, town, country, care_of: careOf } = buyer;
  return join(addressLines({ careOf, street, postcode, town, country }, ''), html`<br>`);
};

const orderShown = ({ caller }: Context, { order_id, order_number }: Invoice): HtmlValue =>
  order_id && caller.kind === 'staff' && orderReaders.some((one) => caller.purposes.includes(one))
    ? html`<a href="/orders/${order_id}">${order_number}</a>`
    : order_number;

export const invoiceBasics = (context: Context, { invoice, history, interestCents }: BasicsShown): Html => {
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
