import { staffPage } from '../../../access/staff-page.ts';
import { formatDate } from '../../../ground/format-date.ts';
import type { Text } from '../../../ground/language.ts';
import type { Context } from '../../../http/route.ts';
import { button } from '../../../ui/button.ts';
import { card } from '../../../ui/card.ts';
import { type Html, html } from '../../../ui/html.ts';
import { pager } from '../../../ui/pager.ts';
import { type Column, onOneLine, table } from '../../../ui/table.ts';
import { shownReference } from '../../documents/giro.ts';
import { euros } from '../../documents/numbers.ts';
import { invoicePath, paymentPath } from '../../paths.ts';
import { methodWord, monthName, periodWords } from '../books-files.ts';
import { isLoss, isTaxed, type MoneySum, type Voucher } from '../queries.ts';
import type { ReportLine, SalesReport } from '../sales-report.ts';
import { rateWord, voucherWords, words } from '../words.ts';
import { addressOf, type Chosen, periodForm } from './period-form.ts';

export const salesPath = '/sales-report';
export const salesFilePath = '/sales-report/file';
export const journalPath = '/journal';
export const journalFilePath = '/journal/file';

const own = {
  noSales: {
    fi: 'Ei myyntiä tältä ajalta',
    sv: 'Ingen försäljning för perioden',
    en: 'No sales in this period',
  },
  noVouchers: {
    fi: 'Ei tositteita tältä ajalta',
    sv: 'Inga verifikat för perioden',
    en: 'No vouchers in this period',
  },
  another: { fi: 'Valitse toinen aika.', sv: 'Välj en annan period.', en: 'Choose another period.' },
} as const satisfies Record<string, Text>;

const downloads = (path: string, chosen: Chosen): Html[] =>
  ['csv', 'pdf'].map((format) =>
    button({ label: format.toUpperCase(), href: addressOf(path, chosen, { format }), icon: 'download' }),
  );

type Named = Readonly<{ name: string; isTotal?: boolean }> &
  Pick<ReportLine, 'sales_cents' | 'credit_cents' | 'net_cents' | 'vat_cents' | 'total_cents'>;

const sum = (title: Text, key: keyof Omit<Named, 'name' | 'isTotal'>, context: Context): Column<Named> => ({
  title: title[context.language],
  align: 'end',
  cell: (row) => (row.isTotal ? html`<strong>${euros(row[key])}</strong>` : euros(row[key])),
});

const linesShown = (context: Context, caption: Text, first: Text, rows: readonly Named[]): Html => {
  const { language } = context;
  return card({
    title: caption[language],
    content: table<Named>({
      caption: caption[language],
      captionHidden: true,
      dense: true,
      rows,
      empty: { title: own.noSales[language], text: own.another[language] },
      columns: [
        {
          title: first[language],
          main: true,
          cell: ({ name, isTotal }) => (isTotal ? html`<strong>${name}</strong>` : name),
        },
        sum(words.invoiced, 'sales_cents', context),
        sum(words.credited, 'credit_cents', context),
        sum(words.net, 'net_cents', context),
        sum(words.vat, 'vat_cents', context),
        sum(words.total, 'total_cents', context),
      ],
    }),
  });
};

const moneyShown = (context: Context, money: readonly MoneySum[]): Html | false => {
  const { language } = context;
  return (
    money.length > 0 &&
    card({
      title: words.money[language],
      content: table<MoneySum>({
        caption: words.money[language],
        captionHidden: true,
        dense: true,
        rows: money,
        empty: { title: '', text: '' },
        columns: [
          {
            title: words.kind[language],
            main: true,
            cell: ({ kind }) => voucherWords[kind as keyof typeof voucherWords][language],
          },
          { title: words.method[language], cell: ({ method }) => methodWord(method, language) },
          {
            title: words.count[language],
            align: 'end',
            cell: ({ payments }) => payments.toLocaleString(language),
          },
          { title: words.sum[language], align: 'end', cell: ({ cents }) => euros(cents) },
        ],
      }),
    })
  );
};

export const salesPage = (
  context: Context,
  chosen: Chosen,
  report: SalesReport,
  money: readonly MoneySum[],
): Html => {
  const { language } = context;
  const total: Named = { ...report.total, name: words.total[language], isTotal: true };
  const withTotal = (rows: readonly Named[]): Named[] => (rows.length === 0 ? [] : [...rows, total]);
  const rates = withTotal(report.rates.map((line) => ({ ...line, name: rateWord(line, language) })));
  const months = withTotal(report.months.map(({ month, total: of }) => ({ ...of, name: monthName(month) })));
  return staffPage(context, {
    title: words.sales[language],
    path: salesPath,
    lead: periodWords(chosen.period, language),
    actions: downloads(salesFilePath, chosen),
    content: html`<div class="stack">${periodForm(context, salesPath, chosen)}${linesShown(
      context,
      words.byRate,
      words.rate,
      rates,
    )}${report.months.length > 1 && linesShown(context, words.byMonth, words.month, months)}${moneyShown(context, money)}</div>`,
  });
};

/** What was written off leads to its invoice by the number. */
const hrefOf = (voucher: Voucher): string => {
  if (isLoss(voucher)) return `/invoices?q=${encodeURIComponent(voucher.number)}`;
  return isTaxed(voucher) ? invoicePath(voucher.id) : paymentPath(voucher.id);
};

const voucherColumns = ({ language }: Context): Column<Voucher>[] => [
  {
    title: words.voucher[language],
    main: true,
    whole: true,
    cell: ({ kind, number }) => `${voucherWords[kind][language]} ${number}`,
  },
  { title: words.day[language], whole: true, cell: ({ day }) => formatDate(day, language) },
  { title: words.customer[language], cell: ({ customer_name }) => onOneLine(customer_name) },
  {
    title: words.reference[language],
    whole: true,
    minor: true,
    cell: ({ reference }) => (reference ? shownReference(reference) : ''),
  },
  {
    title: words.net[language],
    align: 'end',
    minor: true,
    cell: (row) => (isTaxed(row) ? euros(row.net_cents) : ''),
  },
  { title: words.vat[language], align: 'end', cell: (row) => (isTaxed(row) ? euros(row.vat_cents) : '') },
  { title: words.total[language], align: 'end', cell: ({ total_cents }) => euros(total_cents) },
];

export const journalPage = (
  context: Context,
  chosen: Chosen,
  vouchers: readonly Voucher[],
  hasNext: boolean,
): Html => {
  const { language } = context;
  const last = vouchers.at(-1);
  return staffPage(context, {
    title: words.journal[language],
    path: journalPath,
    lead: periodWords(chosen.period, language),
    actions: downloads(journalFilePath, chosen),
    content: html`<div class="stack">${periodForm(context, journalPath, chosen)}${table({
      caption: words.journal[language],
      captionHidden: true,
      dense: true,
      columns: voucherColumns(context),
      rows: vouchers,
      href: hrefOf,
      empty: { title: own.noVouchers[language], text: own.another[language] },
    })}${
      hasNext &&
      last &&
      pager({
        language,
        next: addressOf(journalPath, chosen, { day: last.day, rank: String(last.rank), id: String(last.id) }),
      })
    }</div>`,
  });
};
