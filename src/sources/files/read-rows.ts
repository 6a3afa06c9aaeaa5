import { csvRows } from './csv-rows.ts';
import { finvoiceRows } from './finvoice/finvoice-rows.ts';
import type { FileShape, RawRow } from './shape.ts';
import { vcardRows } from './vcard-rows.ts';
import { xlsxRows } from './xlsx-rows.ts';

const batchRows = 2000;
const batchCharacters = 8_000_000;

/**
 * The rows of a customer file in batches of about 2,000, from bytes of any piece size. The header is among them,
 * with its line (`recogniseTable` finds it). A row that cannot be read right carries `faults` and never stops the
 * file; only an .xlsx that is none, or too large to unpack, ends in a Problem. CSV, vCard and Finvoice take
 * flat memory.
 */
export async function* readRows(source: AsyncIterable<Buffer>, shape: FileShape): AsyncGenerator<RawRow[]> {
  let batch: RawRow[] = [];
  let characters = 0;
  for await (const rows of rowsOf(source, shape)) {
    for (const row of rows) {
      batch.push(row);
      characters += weightOf(row);
      if (batch.length < batchRows && characters < batchCharacters) continue;
      yield batch;
      batch = [];
      characters = 0;
    }
  }
  if (batch.length) yield batch;
}

/** Invoices are long rows, and all of their length is in the last cell; read, they take some four times as much. */
export const weightOf = ({ cells, read }: RawRow): number => (cells.at(-1)?.length ?? 0) * (read ? 5 : 1);

const rowsOf = (source: AsyncIterable<Buffer>, shape: FileShape): AsyncIterable<RawRow[]> => {
  if (shape.container === 'csv') return csvRows(source, shape);
  if (shape.container === 'finvoice') return finvoiceRows(source, shape);
  return shape.container === 'xlsx' ? xlsxRows(source) : vcardRows(source, shape);
};
