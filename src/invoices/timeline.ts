/** Invoices and credit notes on the customer's timeline, each on the day of its issue. */
import { timelinePart } from '../customers/timeline/part.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { formatMoney } from '../ground/money.ts';
import { html } from '../ui/html.ts';
import { type Shown as Badged, stateBadges } from './pages/invoice-badges.ts';
import { invoicePath } from './paths.ts';

type Shown = Omit<Badged, 'disputed_at'> &
  Readonly<{ number: string; total_cents: number; disputed_at: string | null }>;

const titles = {
  invoice: { fi: 'Lasku', sv: 'Faktura', en: 'Invoice' },
  credit_note: { fi: 'Hyvityslasku', sv: 'Kreditfaktura', en: 'Credit note' },
};

export const invoicesPart = timelinePart<Shown>({
  key: 'invoice',
  title: { fi: 'Laskut', sv: 'Fakturor', en: 'Invoices' },
  category: 'invoices',
  rows: 'invoices',
  at: { day: 'issued_on' },
  columns: ['kind', 'number', 'state', 'due_on', 'open_cents', 'total_cents', 'disputed_at'],
  say: ({ language }, { id, shown }) => {
    const { kind, number, total_cents, disputed_at } = shown;
    const title = titles[kind === 'credit_note' ? kind : 'invoice'][language];
    const badged = { ...shown, disputed_at: disputed_at === null ? null : new Date(disputed_at) };
    return {
      title: html`<a href="${invoicePath(id)}">${title} ${number}</a> ${stateBadges(badged, helsinkiDate(new Date()), language)}`,
      text: formatMoney(BigInt(total_cents)),
    };
  },
});
