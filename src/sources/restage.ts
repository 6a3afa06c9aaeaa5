/** Normalises rows that are staged already: after a mended cell, or another mapping of a file that was not kept. */
import type { Tx } from '../db/tx.ts';
import type { RawRow, RowFault } from './files/shape.ts';
import { kindOf } from './kinds/index.ts';
import { type Import, lockImport } from './queries/imports.ts';
import { nextLine } from './queries/match.ts';
import { noteRead } from './queries/positions.ts';
import { forgetStagedAt } from './queries/staged.ts';
import { type StoredRow, storedRowsBetween } from './queries/stored-rows.ts';
import { copyStaged } from './staged.ts';

const chunkRows = 10_000;

const faults: ReadonlySet<string> = new Set<RowFault>([
  'broken_quotes',
  'quotes_repaired',
  'too_few_cells',
  'too_many_cells',
  'undecodable',
  'row_too_long',
  'xml_broken',
  'xml_dangerous',
  'invoice_too_long',
  'invoice_cut_off',
]);

/** The row as the reader of the file gave it, with the faults that it put on it. */
export const rawRow = ({ line, cells, problems }: StoredRow): RawRow => ({
  line,
  cells,
  faults: (problems ?? []).filter((problem): problem is RowFault => faults.has(problem)),
});

/** Writes the rows anew in place of what is staged at their lines; `rows` are whole orders where the file is of orders. */
export const restageRows = async (tx: Tx, found: Import, rows: readonly RawRow[]): Promise<void> => {
  const stage = await kindOf(found).staging(tx, found);
  await forgetStagedAt(
    tx,
    found,
    rows.map(({ line }) => line),
  );
  await copyStaged(tx, found, stage(rows));
};

/** One chunk with the import's mapping of now; true while there is more. */
export const restageChunk = async (tx: Tx, importId: number): Promise<boolean> => {
  const found = await lockImport(tx, importId);
  if (found.step !== 'mapped') return false;
  const next = await nextLine(tx, importId, found.read_to_line, chunkRows);
  if (next === undefined) return false;
  const to = Math.max(...(await kindOf(found).wholeLines(tx, importId, [next])));
  const rows = await storedRowsBetween(tx, importId, found.read_to_line, to);
  await restageRows(tx, found, rows.map(rawRow));
  await noteRead(tx, importId, { to, rows: rows.length, hasCodes: false });
  return true;
};
