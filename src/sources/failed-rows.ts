/** The rows that did not come in, in the file's own columns and with the reason, as CSV: mended, it can be brought in anew. */

import type { InTransaction } from '../files/in-transaction.ts';
import { fill, type Language, type Text } from '../ground/language.ts';
import { csvPieces } from '../ground/write-csv.ts';
import { xmlColumn } from './files/finvoice/columns.ts';
import { type RowProblemCode, rowProblems } from './files/row-problems.ts';
import { hasBuyers } from './kinds/index.ts';
import { reasonOf } from './pages/import-texts.ts';
import type { Import } from './queries/imports.ts';
import { type FailedRow, failedOrderRows, failedRows } from './queries/report.ts';

const own = {
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  line: { fi: 'Rivi', sv: 'Rad', en: 'Row' },
  twin: {
    fi: 'Sama asiakas on tiedostossa aiemmin.',
    sv: 'Samma kund finns tidigare i filen.',
    en: 'The same customer stands earlier in the file.',
  },
  left: { fi: 'Jätetty pois.', sv: 'Utelämnad.', en: 'Left out.' },
  column: { fi: 'sarake {column}: {text}', sv: 'kolumn {column}: {text}', en: 'column {column}: {text}' },
} as const satisfies Record<string, Text>;

const pageRows = 2_000;

const why = (row: FailedRow, { header }: Import, language: Language): string => {
  const said = (row.problems ?? []).map((problem) => {
    const [code = '', column] = problem.split(':');
    const text = rowProblems[code as RowProblemCode]?.text[language] ?? code;
    if (column === undefined) return text;
    return fill(own.column[language], { column: header?.[Number(column)] || Number(column) + 1, text });
  });
  const reason = reasonOf(row.decision, row.reason)?.[language];
  const decided =
    row.decision === 'twin' && !['order_apart', 'invoice_twice'].includes(row.reason ?? '')
      ? own.twin[language]
      : row.decision === 'left_out'
        ? own.left[language]
        : undefined;
  return [decided, reason, ...said].filter(Boolean).join(' ');
};

async function* batches(
  inTransaction: InTransaction,
  found: Import,
  language: Language,
): AsyncGenerator<string[][]> {
  // The whole of an invoice is no cell of a table.
  const width = found.kind === 'invoices' ? xmlColumn : found.mapping.length;
  const header =
    found.header?.slice(0, width) ?? Array.from({ length: width }, (_, column) => String(column + 1));
  const filled = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, column) => cells[column] ?? '');
  const read = hasBuyers(found) ? failedOrderRows : failedRows;
  yield [[...filled(header), own.line[language], own.reason[language]]];
  for (let after = 0; ; ) {
    const rows = await inTransaction((tx) => read(tx, found.id, after, pageRows));
    if (rows.length === 0) return;
    yield rows.map((row) => [...filled(row.cells), String(row.line), why(row, found, language)]);
    after = rows.at(-1)!.line;
  }
}

/** UTF-8 with a byte order mark, semicolons: opens in columns in a Finnish spreadsheet. */
export const failedRowsCsv = (
  inTransaction: InTransaction,
  found: Import,
  language: Language,
): AsyncGenerator<string> => csvPieces(batches(inTransaction, found, language), { bom: true });
