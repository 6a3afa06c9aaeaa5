/** For the bookkeeper: sales and VAT of a period, and the journal of its vouchers, as pages and as files. */
import { Readable } from 'node:stream';
import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import type { InTransaction } from '../../files/in-transaction.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { key, ordinal } from '../../http/key.ts';
import { type Context, type Route, route, shown } from '../../http/route.ts';
import { type Book, journalCsv, journalPdf, salesCsv, salesPdf, vouchersInPdf } from './books-files.ts';
import {
  journalFilePath,
  journalPage,
  journalPath,
  salesFilePath,
  salesPage,
  salesPath,
} from './pages/books-pages.ts';
import { type Basis, bases, demandPeriod, namedPeriods, type Period } from './period.ts';
import {
  type JournalPlace,
  journal,
  lossesByRate,
  moneyByMethod,
  salesByRate,
  type Voucher,
} from './queries.ts';
import { salesReport } from './sales-report.ts';
import { words } from './words.ts';

const bookkeeping = { method: 'GET', who: 'purpose', purposes: ['bookkeeping'] } as const;
const pageRows = 100;
const chunkRows = 2_000;

const dates = { from: z.iso.date().optional(), to: z.iso.date().optional() };
const basis = z.enum(bases).default('issued');
const format = z.enum(['csv', 'pdf']);

/** The month before, unless both ends are said. */
const periodOf = (
  { from, to }: { from?: string | undefined; to?: string | undefined },
  { policy }: Context,
): Period =>
  from && to
    ? demandPeriod({ from, to })
    : namedPeriods(helsinkiDate(new Date()), policy.declaration.financial_year_end).last_month;

const bookOf = (period: Period, by: Basis, { policy, language }: Context): Book => ({
  controller: policy.declaration.controller.name,
  period,
  basis: by,
  language,
});

const reportIn = async (tx: Tx, period: Period, by: Basis) => {
  const [sales, losses, money] = await Promise.all([
    salesByRate(tx, period, by),
    lossesByRate(tx, period),
    moneyByMethod(tx, period),
  ]);
  return { report: salesReport([...sales, ...losses]), money };
};

const nameOf = (what: string, { from, to }: Period, ending: string): string =>
  `${what}-${from}-${to}.${ending}`;

const sales = route({
  ...bookkeeping,
  path: salesPath,
  title: words.sales,
  menu: { group: 'money', order: 7, icon: 'statistics', keys: 'g v' },
  query: z.object({ ...dates, basis }),
  handle: async (tx, { query: { basis: by, ...asked } }, context) => {
    const period = periodOf(asked, context);
    const { report, money } = await reportIn(tx, period, by);
    return shown({ period, basis: by, report, money }, () =>
      salesPage(context, { period, basis: by }, report, money),
    );
  },
});

const salesFile = route({
  ...bookkeeping,
  path: salesFilePath,
  title: {
    fi: 'Myyntiraportti tiedostona',
    sv: 'Försäljningsrapporten som fil',
    en: 'The sales report as a file',
  },
  query: z.object({ ...dates, basis, format }),
  handle: async (tx, { query: { basis: by, format: as, ...asked } }, context) => {
    const period = periodOf(asked, context);
    const book = bookOf(period, by, context);
    const { report, money } = await reportIn(tx, period, by);
    const fileName = nameOf('alv', period, as);
    if (as === 'pdf')
      return {
        kind: 'file',
        contentType: 'application/pdf',
        body: await salesPdf(report, money, book),
        fileName,
      };
    return { kind: 'file', contentType: 'text/csv; charset=utf-8', body: salesCsv(report, book), fileName };
  },
});

/** Whoever sees a voucher sees whose it is. */
const logSeen = (tx: Tx, act: 'list' | 'export', vouchers: readonly Voucher[]) =>
  looked(tx, act, [...new Set(vouchers.map(({ customer_id }) => customer_id))], 'journal');

const journalRoute = route({
  ...bookkeeping,
  path: journalPath,
  title: words.journal,
  menu: { group: 'money', order: 8, icon: 'document' },
  query: z.object({
    ...dates,
    day: z.iso.date().optional(),
    rank: ordinal.optional(),
    id: key.optional(),
  }),
  handle: async (tx, { query: { day, rank = 0, id = 0, ...asked } }, context) => {
    const period = periodOf(asked, context);
    const vouchers = await journal(tx, period, day ? { day, rank, id } : undefined, pageRows);
    await logSeen(tx, 'list', vouchers);
    return shown({ period, vouchers }, () =>
      journalPage(context, { period }, vouchers, vouchers.length === pageRows),
    );
  },
});

/** Each page in a transaction of its own: none stays open while a slow reader downloads. */
async function* journalPages(inTransaction: InTransaction, period: Period): AsyncGenerator<Voucher[]> {
  let after: JournalPlace | undefined;
  for (;;) {
    const vouchers = await inTransaction(async (tx) => {
      const found = await journal(tx, period, after, chunkRows);
      await logSeen(tx, 'export', found);
      return found;
    });
    if (vouchers.length === 0) return;
    yield vouchers;
    after = vouchers.at(-1)!;
  }
}

const journalFile = route({
  ...bookkeeping,
  path: journalFilePath,
  title: { fi: 'Tositepäiväkirja tiedostona', sv: 'Verifikatjournalen som fil', en: 'The journal as a file' },
  query: z.object({ ...dates, format }),
  handle: async (tx, { query: { format: as, ...asked } }, context) => {
    const period = periodOf(asked, context);
    const book = bookOf(period, 'issued', context);
    const fileName = nameOf('tositteet', period, as);
    if (as === 'pdf') {
      const vouchers = await journal(tx, period, undefined, vouchersInPdf + 1);
      await logSeen(tx, 'export', vouchers);
      return {
        kind: 'file',
        contentType: 'application/pdf',
        body: await journalPdf(vouchers, book),
        fileName,
      };
    }
    const pages = journalPages((act) => context.gate.open('bookkeeping', tx.actor, act), period);
    const bytes = Readable.from(journalCsv(pages, book)).map((piece: string) => Buffer.from(piece));
    const body = Readable.toWeb(bytes) as ReadableStream;
    return { kind: 'file', contentType: 'text/csv; charset=utf-8', body, fileName };
  },
});

export const booksRoutes: Route[] = [sales, salesFile, journalRoute, journalFile];
