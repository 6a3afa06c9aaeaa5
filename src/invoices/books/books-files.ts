/** The bookkeeper's files: CSV for a program, PDF for people and for the archive. */
import { typeset } from '../../documents/typeset.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { formatDate } from '../../ground/format-date.ts';
import { fill, type Language, type Text } from '../../ground/language.ts';
import { Problem, problemKind } from '../../ground/problem.ts';
import { csvPieces, writeCsv } from '../../ground/write-csv.ts';
import { amount, euros } from '../documents/numbers.ts';
import { decimal } from '../formats/pieces.ts';
import { methodTitles } from '../pages/invoice-texts.ts';
import type { Basis, Period } from './period.ts';
import { isTaxed, type MoneySum, type Voucher } from './queries.ts';
import type { ReportLine, SalesReport } from './sales-report.ts';
import { basisWords, rateWord, voucherWords, words } from './words.ts';

export type Book = Readonly<{ controller: string; period: Period; basis: Basis; language: Language }>;

export const periodWords = ({ from, to }: Period, language: Language): string =>
  fill(words.period[language], { from: formatDate(from, language), to: formatDate(to, language) });

/** `−12,50` of a page is `-12,50` for a program. */
const cell = (cents: number): string => decimal(cents, 2, ',');

const reportCells = (line: ReportLine, write: (cents: number) => string): string[] =>
  [line.sales_cents, line.credit_cents, line.net_cents, line.vat_cents, line.total_cents].map(write);

const reportHead = (language: Language): string[] =>
  [words.rate, words.invoiced, words.credited, words.net, words.vat, words.total].map(
    (text) => text[language],
  );

export const methodWord = (method: string | null, language: Language): string =>
  method === null ? '' : (methodTitles[method as keyof typeof methodTitles]?.[language] ?? method);

/** A line for each month and rate, then the whole period. */
export const salesCsv = ({ months, rates, total }: SalesReport, { language }: Book): string => {
  const line = (month: string, of: ReportLine, rate = rateWord(of, language)) => [
    month,
    rate,
    ...reportCells(of, cell),
  ];
  return writeCsv(
    [
      [words.month[language], ...reportHead(language)],
      ...months.flatMap(({ month, rates: of }) => of.map((one) => line(month, one))),
      ...rates.map((one) => line('', one)),
      line('', total, words.total[language]),
    ],
    { bom: true },
  );
};

/** `2026-11` → `11/2026`. */
export const monthName = (month: string): string => `${Number(month.slice(5))}/${month.slice(0, 4)}`;

type LedgerTable = Readonly<{
  title: string;
  columns: readonly Readonly<{ title: string; width: number; end?: boolean }>[];
  rows: readonly (readonly string[])[];
  totals?: readonly string[];
}>;

const ledger = (title: Text, book: Book, tables: readonly LedgerTable[], isLandscape: boolean) => {
  const { controller, period, basis, language } = book;
  const date = helsinkiDate(new Date());
  const lead = `${controller} · ${periodWords(period, language)}`;
  const data = {
    language,
    title: title[language],
    author: controller,
    date,
    lead: title === words.sales ? `${lead} · ${basisWords[basis][language]}` : lead,
    footer: `${controller} · ${title[language]} · ${formatDate(date, language)}`,
    landscape: isLandscape,
    tables,
  };
  return typeset('ledger', data, date);
};

const numbers = (titles: readonly Text[], language: Language) =>
  titles.map((text) => ({ title: text[language], width: 2, end: true }));

const reportTable = (
  title: string,
  { rates, total }: Pick<SalesReport, 'rates' | 'total'>,
  language: Language,
): LedgerTable => ({
  title,
  columns: [
    { title: words.rate[language], width: 3 },
    ...numbers([words.invoiced, words.credited, words.net, words.vat, words.total], language),
  ],
  rows: rates.map((line) => [rateWord(line, language), ...reportCells(line, amount)]),
  totals: [words.total[language], ...reportCells(total, amount)],
});

const moneyTable = (money: readonly MoneySum[], language: Language): LedgerTable => ({
  title: words.money[language],
  columns: [
    { title: words.kind[language], width: 3 },
    { title: words.method[language], width: 3 },
    ...numbers([words.count, words.sum], language),
  ],
  rows: money.map(({ kind, method, payments, cents }) => [
    voucherWords[kind as keyof typeof voucherWords][language],
    methodWord(method, language),
    String(payments),
    amount(cents),
  ]),
  totals: [words.total[language], '', '', amount(money.reduce((sum, { cents }) => sum + cents, 0))],
});

export const salesPdf = (report: SalesReport, money: readonly MoneySum[], book: Book) => {
  const { language } = book;
  const months =
    report.months.length > 1
      ? report.months.map((one) => reportTable(monthName(one.month), one, language))
      : [];
  return ledger(
    words.sales,
    book,
    [
      reportTable(words.byRate[language], report, language),
      ...(money.length > 0 ? [moneyTable(money, language)] : []),
      ...months,
    ],
    false,
  );
};

const voucherHead = (language: Language): string[] =>
  [
    words.day,
    words.kind,
    words.voucher,
    words.customer,
    words.customerNumber,
    words.businessId,
    words.reference,
    words.about,
    words.method,
    words.net,
    words.vat,
    words.total,
  ].map((text) => text[language]);

const voucherCells = (voucher: Voucher, language: Language): string[] => [
  voucher.day,
  voucherWords[voucher.kind][language],
  voucher.number,
  voucher.customer_name,
  voucher.customer_number ?? '',
  voucher.business_id ?? '',
  voucher.reference,
  voucher.about ?? '',
  methodWord(voucher.method, language),
  cell(voucher.net_cents),
  cell(voucher.vat_cents),
  cell(voucher.total_cents),
];

/** Piece by piece: a year of a large company does not stand in memory. */
export const journalCsv = (
  pages: AsyncIterable<readonly Voucher[]>,
  { language }: Book,
): AsyncGenerator<string> => {
  const batches = (async function* () {
    yield [voucherHead(language)];
    for await (const vouchers of pages) yield vouchers.map((voucher) => voucherCells(voucher, language));
  })();
  return csvPieces(batches, { bom: true });
};

/** Some hundred pages; beyond that a file for a program is what is needed. */
export const vouchersInPdf = 4_000;

export const journalTooLong = problemKind('books_journal_too_long', 422, {
  fi: 'Ajalla on yli {most} tositetta, mikä on liikaa yhteen PDF-tiedostoon. Valitse lyhyempi aika tai lataa CSV.',
  sv: 'Perioden har över {most} verifikat, vilket är för mycket för en PDF. Välj en kortare period eller hämta CSV.',
  en: 'The period has over {most} vouchers, too many for one PDF. Choose a shorter period, or download the CSV.',
});

export const journalPdf = (vouchers: readonly Voucher[], book: Book) => {
  if (vouchers.length > vouchersInPdf) throw new Problem(journalTooLong, { most: vouchersInPdf });
  const { language } = book;
  const sums = (of: (voucher: Voucher) => number) => euros(vouchers.reduce((sum, one) => sum + of(one), 0));
  const table: LedgerTable = {
    title: fill(words.vouchers[language], { count: vouchers.length }),
    columns: [
      { title: words.day[language], width: 3 },
      { title: words.kind[language], width: 4 },
      { title: words.voucher[language], width: 3 },
      { title: words.customer[language], width: 7 },
      { title: words.reference[language], width: 4 },
      ...numbers([words.net, words.vat, words.total], language).map((column) => ({ ...column, width: 3 })),
    ],
    rows: vouchers.map((voucher) => [
      formatDate(voucher.day, language),
      voucherWords[voucher.kind][language],
      voucher.number,
      voucher.customer_name,
      voucher.reference,
      ...(isTaxed(voucher) ? [amount(voucher.net_cents), amount(voucher.vat_cents)] : ['', '']),
      amount(voucher.total_cents),
    ]),
    totals: [
      words.sales[language],
      '',
      '',
      '',
      '',
      sums(({ net_cents }) => net_cents),
      sums(({ vat_cents }) => vat_cents),
      sums((voucher) => (isTaxed(voucher) ? voucher.total_cents : 0)),
    ],
  };
  return ledger(words.journal, book, [table], true);
};
