import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../../ground/config.ts';
import type { ImportedCustomer } from './imported-customer.ts';
import { normaliseRow } from './normalise-row.ts';
import { readRows } from './read-rows.ts';
import { headBytes, recogniseFile } from './recognise-file.ts';
import { type RecognisedTable, recogniseTable } from './recognise-table.ts';
import type { RowProblem } from './row-problems.ts';
import type { FileShape, RawRow } from './shape.ts';

/** A file of `fixtures/`: invented people, artificial codes. */
export const fixture = (name: string): Buffer =>
  readFileSync(join(checkout, 'src/sources/files/fixtures', name));

/** The bytes as a slow source gives them, in pieces that cut letters and line ends apart. */
export async function* inPieces(bytes: Buffer, size = 7): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export const rowsIn = async (bytes: Buffer, shape: FileShape, size = 7): Promise<RawRow[]> => {
  const rows: RawRow[] = [];
  for await (const batch of readRows(inPieces(bytes, size), shape)) rows.push(...batch);
  return rows;
};

export type ReadFile = {
  shape: FileShape;
  table: RecognisedTable;
  customers: ImportedCustomer[];
  problems: (RowProblem & { line: number })[];
};

/** The whole way from bytes to candidates, as an import goes it. */
export const readWhole = async (bytes: Buffer, name: string): Promise<ReadFile> => {
  const shape = recogniseFile(bytes.subarray(0, headBytes), name);
  const rows = await rowsIn(bytes, shape);
  const table = recogniseTable(rows);
  const customers: ImportedCustomer[] = [];
  const problems: (RowProblem & { line: number })[] = [];
  const options = {
    country: 'FI',
    nameOrder: table.nameOrder,
    ...(table.rowMark && { rowMark: table.rowMark }),
  };
  for (const { line, cells, faults } of rows) {
    if (line <= table.headerLine) continue;
    const row = normaliseRow(cells, table.mapping, options, faults);
    if (row.customer) customers.push(row.customer);
    problems.push(...row.problems.map((problem) => ({ ...problem, line })));
  }
  return { shape, table, customers, problems };
};
