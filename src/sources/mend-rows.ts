/** Mends cells of staged rows in place; the dry run is made anew for the whole import. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem, problemKind } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import type { RawRow } from './files/shape.ts';
import { aboutImport, demandImportCan } from './import.ts';
import { kindOf } from './kinds/index.ts';
import { addStep, type Import, lockImport } from './queries/imports.ts';
import { noteUnchecked } from './queries/positions.ts';
import { type StoredRow, storedRowsAt } from './queries/stored-rows.ts';
import { rawRow, restageRows } from './restage.ts';

export type MendedCell = Readonly<{ line: number; column: number; value: string }>;

export const rowIsGone = problemKind('import_row_gone', 404, {
  fi: 'Riviä {line} ei ole enää tuonnissa. Avaa sivu uudelleen.',
  sv: 'Raden {line} finns inte längre i importen. Öppna sidan på nytt.',
  en: 'Row {line} is no longer in the import. Open the page again.',
});

/**
 * Rows with a cell that is another now. A mended row stands by its cells: faults of the file's lines are behind it;
 * one that was sent back as it was keeps them.
 */
const mended = (
  rows: readonly StoredRow[],
  found: Import,
  cells: readonly MendedCell[],
): ReadonlyMap<number, RawRow> => {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const changed = new Map<number, RawRow>();
  for (const { line, column, value } of cells) {
    const row = byLine.get(line);
    if (!row || column < 0 || column >= found.mapping.length) throw new Problem(rowIsGone, { line });
    const clean = value.replaceAll('\0', '').slice(0, 4_000);
    if (clean === (row.cells[column] ?? '')) continue;
    const raw = changed.get(line) ?? { ...rawRow(row), faults: [] };
    while (raw.cells.length <= column) raw.cells.push('');
    raw.cells[column] = clean;
    changed.set(line, raw);
  }
  return changed;
};

const checkAnew = (tx: Tx, importId: number): Promise<unknown> =>
  Promise.all([
    noteUnchecked(tx, importId),
    addStep(tx, importId, 'mapped'),
    enqueue(tx, 'check_import', { importId }, `check_import:${importId}`),
  ]);

export const mendRows = async (tx: Tx, importId: number, cells: readonly MendedCell[]): Promise<void> => {
  const found = await lockImport(tx, importId);
  demandImportCan('mend', found);
  const asked = [...new Set(cells.map(({ line }) => line))];
  const lines = await kindOf(found).wholeLines(tx, importId, asked);
  const rows = await storedRowsAt(tx, importId, lines);
  const changed = mended(rows, found, cells);
  if (changed.size === 0) return;
  await restageRows(
    tx,
    found,
    rows.map((row) => changed.get(row.line) ?? rawRow(row)),
  );
  await checkAnew(tx, importId);
  await wrote(tx, 'mend-rows', { about: aboutImport(importId) });
};
