/** Payments by what became of them: of one file, or those of all files that wait for a person. */
import { staffPage } from '../../../access/staff-page.ts';
import { formatDate } from '../../../ground/format-date.ts';
import type { Context } from '../../../http/route.ts';
import type { Html, HtmlValue } from '../../../ui/html.ts';
import { pager } from '../../../ui/pager.ts';
import { type Column, onOneLine, table } from '../../../ui/table.ts';
import { shownReference } from '../../documents/giro.ts';
import { euros } from '../../documents/numbers.ts';
import type { Outcome } from '../bank-file.ts';
import { bankPaymentPath, bankPaymentsPath, unmatchedPath } from '../paths.ts';
import type { BankFile } from '../queries/bank-files.ts';
import type { BankPaymentRow } from '../queries/bank-payments.ts';
import { trail } from './bank-file-page.ts';
import { outcomeWords, reasonWords, bankTexts as texts } from './bank-texts.ts';

const own = {
  none: { fi: 'Ei tällaisia maksuja', sv: 'Inga sådana betalningar', en: 'No such payments' },
  noneText: {
    fi: 'Katso muut luvut tiliotteen sivulta.',
    sv: 'Se de andra talen på kontoutdragets sida.',
    en: 'See the other numbers on the page of the statement.',
  },
  done: {
    fi: 'Kaikki maksut on käsitelty',
    sv: 'Alla betalningar är behandlade',
    en: 'All payments are dealt with',
  },
  doneText: {
    fi: 'Tähän tulevat maksut, joille ei löytynyt laskua varmasti: sinä ratkaiset, mihin ne kuuluvat.',
    sv: 'Hit kommer de betalningar som inte säkert hittade sin faktura: du avgör vart de hör.',
    en: 'Payments that did not surely find their invoice come here: you decide where they belong.',
  },
  nameless: { fi: 'Maksaja ei tiedossa', sv: 'Okänd betalare', en: 'Payer unknown' },
} as const;

export const payerOf = ({ payer_name }: BankPaymentRow, { language }: Context): string =>
  payer_name || own.nameless[language];

export const reasonOf = ({ outcome, reason }: BankPaymentRow, { language }: Context): string => {
  if (reason === null || (outcome === 'matched' && reason === 'reference')) return '';
  return reasonWords[reason]?.[language] ?? '';
};

const columns = (context: Context): Column<BankPaymentRow>[] => {
  const { language } = context;
  const day = (row: BankPaymentRow): string => {
    const on = row.paid_on ?? row.booked_on;
    return on ? formatDate(on, language) : '';
  };
  return [
    { title: texts.payer[language], main: true, cell: (row) => onOneLine(payerOf(row, context)) },
    { title: texts.paidOn[language], whole: true, cell: day },
    { title: texts.sum[language], align: 'end', cell: ({ amount_cents }) => euros(amount_cents) },
    {
      title: texts.reference[language],
      whole: true,
      cell: ({ reference }) => (reference ? shownReference(reference) : ''),
    },
    {
      title: texts.message[language],
      minor: true,
      cell: ({ message }) => message.replace(/\s+/g, ' ').slice(0, 80),
    },
    { title: texts.reason[language], cell: (row) => reasonOf(row, context) },
  ];
};

const shownTable = (
  context: Context,
  rows: readonly BankPaymentRow[],
  caption: string,
  empty: Readonly<{ title: string; text: string }>,
): HtmlValue =>
  table({
    caption,
    captionHidden: true,
    dense: true,
    columns: columns(context),
    rows,
    href: (row) => bankPaymentPath(row.bank_file_id, row),
    empty,
  });

export const bankPaymentsPage = (
  context: Context,
  file: BankFile,
  outcome: Outcome,
  rows: readonly BankPaymentRow[],
  hasNext: boolean,
): Html => {
  const { language } = context;
  const title = outcomeWords[outcome][language];
  return staffPage(context, {
    title,
    breadcrumb: trail(file, context, title),
    content: [
      shownTable(context, rows, title, { title: own.none[language], text: own.noneText[language] }),
      hasNext && pager({ language, next: bankPaymentsPath(file.id, outcome, rows.at(-1)!) }),
    ],
  });
};

export const unmatchedPage = (
  context: Context,
  rows: readonly BankPaymentRow[],
  after: number,
  hasNext: boolean,
): Html => {
  const { language } = context;
  const title = texts.unmatched[language];
  return staffPage(context, {
    title,
    path: unmatchedPath,
    content: [
      shownTable(context, rows, title, { title: own.done[language], text: own.doneText[language] }),
      hasNext && pager({ language, next: `${unmatchedPath}?after=${after + rows.length}` }),
    ],
  });
};
