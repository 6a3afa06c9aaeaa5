/** A customer's invoices on the card: what is open, the newest, and the way to the rest. */
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Language, Text } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { card } from '../../ui/card.ts';
import { facts } from '../../ui/facts.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { euros } from '../documents/numbers.ts';
import { invoiceListPath, invoicePath, invoicingDetailsPath, newInvoicePath } from '../paths.ts';
import type { InvoiceListRow } from '../queries/invoice-list.ts';
import type { InvoicesOfCustomer } from '../queries/invoices-of-customer.ts';
import { stateBadges } from './invoice-badges.ts';
import { stateTitles } from './invoice-texts.ts';
import { nameOf } from './invoices-page.ts';

const texts = {
  title: { fi: 'Laskut', sv: 'Fakturor', en: 'Invoices' },
  add: { fi: 'Uusi lasku', sv: 'Ny faktura', en: 'New invoice' },
  details: { fi: 'Laskutustiedot', sv: 'Faktureringsuppgifter', en: 'Invoicing details' },
  open: { fi: 'Avoinna', sv: 'Öppet', en: 'Open' },
  overdue: { fi: 'josta erääntynyt', sv: 'varav förfallet', en: 'of which overdue' },
  credit: { fi: 'Käyttämätöntä hyvitystä', sv: 'Oanvänd kreditering', en: 'Unused credit' },
  none: { fi: 'Ei laskuja', sv: 'Inga fakturor', en: 'No invoices' },
  all: { fi: 'Kaikki laskut', sv: 'Alla fakturor', en: 'All invoices' },
} as const satisfies Record<string, Text>;

const acts = ({ language, caller }: Context, customerId: number): HtmlValue =>
  caller.kind === 'staff' &&
  caller.purposes.includes('invoicing') &&
  html`${button({
    label: texts.details[language],
    href: invoicingDetailsPath(customerId),
    small: true,
    kind: 'quiet',
  })}${button({ label: texts.add[language], href: newInvoicePath(customerId), icon: 'add', small: true, kind: 'quiet' })}`;

const sums = (
  { open_cents, overdue_cents, credit_cents }: InvoicesOfCustomer,
  language: Language,
): HtmlValue => {
  const said = [
    open_cents > 0 &&
      html`${texts.open[language]} <strong class="number">${euros(open_cents)}</strong>${
        overdue_cents > 0 &&
        html`, ${texts.overdue[language]} <strong class="number">${euros(overdue_cents)}</strong>`
      }`,
    credit_cents > 0 &&
      html`${texts.credit[language]} <strong class="number">${euros(credit_cents)}</strong>`,
  ].filter(Boolean);
  return said.map((line) => html`<p>${line}</p>`);
};

const rowShown = (row: InvoiceListRow, today: string, language: Language) => ({
  value: html`<a href="${invoicePath(row.id)}" class="number">${nameOf(row, language)}</a>`,
  marks: stateBadges(row, today, language),
  note: [
    row.issued_on && formatDate(row.issued_on, language),
    row.kind === 'credit_note' && row.number !== null && stateTitles.credit_note[language],
    euros(row.total_cents),
  ]
    .filter(Boolean)
    .join(' · '),
});

export const invoicesSection = (context: Context, customerId: number, shown: InvoicesOfCustomer): Html => {
  const { language } = context;
  const today = helsinkiDate(new Date());
  return card({
    title: texts.title[language],
    id: 'invoices',
    actions: acts(context, customerId),
    content:
      shown.rows.length === 0
        ? html`<p class="muted">${texts.none[language]}</p>`
        : html`${sums(shown, language)}${facts(shown.rows.map((row) => rowShown(row, today, language)))}${
            shown.hasMore &&
            html`<p>${button({
              label: texts.all[language],
              href: invoiceListPath({ customer: customerId }),
              kind: 'quiet',
              small: true,
            })}</p>`
          }`,
  });
};
