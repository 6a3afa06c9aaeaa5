import { staffPage } from '../../access/staff-page.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import type { Language } from '../../ground/language.ts';
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { type Html, type HtmlValue, html } from '../../ui/html.ts';
import { noticeBox } from '../../ui/notice-box.ts';
import { cappedCount, pager } from '../../ui/pager.ts';
import { searchBox } from '../../ui/search.ts';
import { type Column, onOneLine, table } from '../../ui/table.ts';
import { tabs } from '../../ui/tabs.ts';
import { euros } from '../documents/numbers.ts';
import { draftTexts } from '../forms/draft-words.ts';
import { chooseBuyerPath, invoiceListPath, invoicePath, invoicesPath } from '../paths.ts';
import {
  countMax,
  type InvoiceListPage,
  type InvoiceListQuery,
  type InvoiceListRow,
  invoiceViews,
} from '../queries/invoice-list.ts';
import { stateBadges } from './invoice-badges.ts';
import { stateTitles, texts, viewTitles } from './invoice-texts.ts';

const date = (on: string | null, language: Language): string => (on ? formatDate(on, language) : '');

/** A draft has no number yet: its kind stands for it. */
export const nameOf = (
  { kind, number }: Pick<InvoiceListRow, 'kind' | 'number'>,
  language: Language,
): string => number ?? (kind === 'credit_note' ? texts.creditDraft : texts.draft)[language];

const named = (row: InvoiceListRow, language: Language): HtmlValue =>
  row.kind === 'credit_note' && row.number !== null
    ? html`${row.number} <span class="muted">${stateTitles.credit_note[language].toLowerCase()}</span>`
    : nameOf(row, language);

export const invoiceColumns = (language: Language): Column<InvoiceListRow>[] => {
  const today = helsinkiDate(new Date());
  return [
    { title: texts.number[language], main: true, whole: true, cell: (row) => named(row, language) },
    { title: texts.buyer[language], cell: ({ buyer_name }) => onOneLine(buyer_name) },
    { title: texts.state[language], cell: (row) => stateBadges(row, today, language) },
    {
      title: texts.issued[language],
      whole: true,
      minor: true,
      cell: ({ issued_on }) => date(issued_on, language),
    },
    {
      title: texts.due[language],
      whole: true,
      cell: ({ kind, due_on }) => (kind === 'invoice' ? date(due_on, language) : ''),
    },
    { title: texts.total[language], align: 'end', cell: ({ total_cents }) => euros(total_cents) },
    {
      title: texts.open[language],
      align: 'end',
      cell: ({ open_cents }) => (open_cents === 0 ? '' : euros(open_cents)),
    },
  ];
};

const ofOneCustomer = (query: InvoiceListQuery, language: Language): HtmlValue =>
  query.customer !== undefined &&
  noticeBox({
    language,
    kind: 'info',
    sentence: texts.ofCustomer[language],
    actions: button({
      label: texts.showAll[language],
      href: invoiceListPath({ view: query.view, q: query.q }),
      kind: 'quiet',
      small: true,
    }),
  });

/** Invoices of another billing program come in as every file does. */
const mayImport = ({ caller }: Context): boolean =>
  caller.kind === 'staff' && caller.purposes.includes('register_upkeep');

const actionsOf = (context: Context): Html => {
  const { caller, language } = context;
  const mayWrite = caller.kind === 'staff' && caller.purposes.includes('invoicing');
  return html`${mayImport(context) && button({ label: texts.bringIn[language], href: '/imports/new', icon: 'upload' })}${
    mayWrite &&
    button({
      label: draftTexts.title[language],
      href: chooseBuyerPath,
      kind: 'main',
      icon: 'add',
      keys: 'n',
    })
  }`;
};

export const invoicesPage = (context: Context, query: InvoiceListQuery, page: InvoiceListPage): Html => {
  const { language } = context;
  const { rows, hasPrevious, hasNext, count } = page;
  const { view, q, customer } = query;
  const isWhole = view === 'all' && q === '' && customer === undefined;
  const place = (edge: { after?: number | undefined; before?: number | undefined }): string =>
    invoiceListPath({ view, q, customer, ...edge });
  const hidden = Object.fromEntries(
    Object.entries({ view, customer }).flatMap(([name, value]) =>
      value === undefined || value === 'all' ? [] : [[name, String(value)]],
    ),
  );
  return staffPage(context, {
    title: texts.invoices[language],
    actions: actionsOf(context),
    tabs: tabs({
      label: texts.state[language],
      items: invoiceViews.map((one) => ({
        href: invoiceListPath({ view: one, customer }),
        label: viewTitles[one][language],
        current: one === view,
      })),
    }),
    content: [
      searchBox({
        language,
        action: invoicesPath,
        value: q,
        label: texts.search[language],
        id: 'invoice-search',
        hidden,
      }),
      ofOneCustomer(query, language),
      table({
        caption: texts.invoices[language],
        captionHidden: true,
        dense: true,
        columns: invoiceColumns(language),
        rows,
        href: ({ id }) => invoicePath(id),
        empty: {
          title: texts.noInvoices[language],
          text: (isWhole ? texts.noInvoicesYet : texts.noneSuch)[language],
        },
      }),
      rows.length > 0 &&
        pager({
          language,
          previous: hasPrevious ? place({ before: rows[0]!.id }) : undefined,
          next: hasNext ? place({ after: rows.at(-1)!.id }) : undefined,
          count: { shown: rows.length, total: cappedCount(count, countMax, language) },
        }),
    ],
  });
};
