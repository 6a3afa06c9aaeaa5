import { csvRows } from './csv-rows.ts';
import type { FileShape, RawRow } from './shape.ts';
import { vcardRows } from './vcard-rows.ts';
import { xlsxRows } from './xlsx-rows.ts';

const batchRows = 2000;

/**
 * The rows of a customer file in batches of about 2,000, from bytes of any piece size. The header is among them,
 * with its line (`recogniseTable` finds it). A row that cannot be read right carries `faults` and never stops the
 * file; only an .xlsx that is none, or too large to unpack, ends in a Problem. CSV and vCard take flat memory.
 */
export async function* readRows(source: AsyncIterable<Buffer>, shape: FileShape): AsyncGenerator<RawRow[]> {
  let batch: RawRow[] = [];
  for await (const rows of rowsOf(source, shape)) {
    for (const row of rows) {
      batch.push(row);
      if (batch.length < batchRows) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length) yield batch;
}

const rowsOf = (source: AsyncIterable<Buffer>, shape: FileShape): AsyncIterable<RawRow[]> => {
  if (shape.container === 'csv') return csvRows(source, shape);
  return shape.container === 'xlsx' ? xlsxRows(source) : vcardRows(source, shape);
};
