import { carefulRows, linesWithin, swallowsLines } from './csv-careful.ts';
import { parseCsv } from './csv-parser.ts';
import { decodeText } from './decode-text.ts';
import type { CsvShape, RawRow, RowFault } from './shape.ts';

/** Text is parsed in pieces of this size at least: small pieces from a slow source must not be parsed again and again. */
const pieceMin = 1 << 17;
/** No customer's row is longer; what is longer is a quote that was never closed, or an attack. */
const rowMax = 1 << 18;

type Reading = { shape: CsvShape; pending: string; line: number; skipping: boolean; rows: RawRow[] };

/** Rows of delimited text, the header and the lines above it included; blank rows are left out. */
export async function* csvRows(source: AsyncIterable<Buffer>, shape: CsvShape): AsyncGenerator<RawRow[]> {
  const reading: Reading = { shape, pending: '', line: 1, skipping: false, rows: [] };
  let waiting = 0;
  for await (const text of decodeText(source, shape.charset, shape.newline)) {
    reading.pending += text;
    waiting += text.length;
    if (waiting < pieceMin) continue;
    waiting = 0;
    cut(reading, false);
    if (reading.rows.length) yield takeRows(reading);
  }
  cut(reading, true);
  if (reading.rows.length) yield takeRows(reading);
}

const takeRows = (reading: Reading): RawRow[] => {
  const rows = reading.rows;
  reading.rows = [];
  return rows;
};

const cut = (reading: Reading, last: boolean): void => {
  if (reading.skipping && !skipToNewline(reading)) return;
  while (reading.pending) {
    reading.pending = reading.pending.slice(cutPiece(reading, last));
    if (last || reading.pending.length <= rowMax) return;
    if (!giveUpRow(reading)) return;
  }
};

/** Parses what is whole in the pending text; answers how much of it is used up. */
const cutPiece = (reading: Reading, last: boolean): number => {
  const { shape, pending } = reading;
  const spoilt = pending.includes('\ufffd') || pending.includes('\0');
  const { data, errors, cursor } = parseCsv(pending, shape, last);
  // The last piece ends with a row that no newline follows, though it may be empty.
  const oneLineEach = data.length === newlines(pending, cursor, shape.newline) + (last ? 1 : 0);
  if (errors.length > 0 || (!oneLineEach && data.some((cells) => swallowsLines(cells, shape)))) {
    return carefulRows(pending, shape, last, (cells, lines, fault) => {
      addRow(reading, cells, lines, fault, spoilt);
    });
  }
  for (const cells of data) {
    addRow(reading, cells, oneLineEach ? 1 : 1 + linesWithin(cells, shape), undefined, spoilt);
  }
  return last ? pending.length : cursor;
};

const newlines = (text: string, end: number, newline: string): number => {
  let lines = 0;
  for (let at = text.indexOf(newline); at >= 0 && at < end; at = text.indexOf(newline, at + 1)) lines++;
  return lines;
};

const addRow = (
  reading: Reading,
  given: string[],
  lines: number,
  fault: RowFault | undefined,
  spoilt: boolean,
): void => {
  const { shape } = reading;
  const line = reading.line;
  reading.line += lines;
  if (line <= shape.skipLines || given.every((cell) => cell === '')) return;
  const row: RawRow = { line, cells: given };
  if (fault) row.faults = [fault];
  if (shape.width !== undefined && given.length !== shape.width && line > (shape.headerLine ?? 0)) {
    fitWidth(row, shape.width, shape.shortRows === true);
  }
  if (spoilt) clean(row);
  reading.rows.push(row);
};

const addFault = (row: RawRow, fault: RowFault): void => {
  row.faults = [...(row.faults ?? []), fault];
};

/** Programs leave out empty cells at the end, or write more of them than the header has. */
const fitWidth = (row: RawRow, width: number, shortRows: boolean): void => {
  if (row.cells.length < width) {
    while (row.cells.length < width) row.cells.push('');
    if (!row.faults && !shortRows) addFault(row, 'too_few_cells');
  } else if (row.cells.slice(width).every((cell) => cell.trim() === '')) {
    row.cells.length = width;
  } else if (!row.faults) addFault(row, 'too_many_cells');
};

/** Bytes that are no letters of the file's character set; PostgreSQL takes no NUL in a text. */
const clean = (row: RawRow): void => {
  if (!row.cells.some((cell) => cell.includes('\ufffd') || cell.includes('\0'))) return;
  row.cells = row.cells.map((cell) => cell.replaceAll('\0', ''));
  addFault(row, 'undecodable');
};

/** The pending text is longer than a row may be: its first line is given up, the rest is read on. */
const giveUpRow = (reading: Reading): boolean => {
  const newline = reading.pending.indexOf(reading.shape.newline);
  const tooLong = newline < 0 || newline > rowMax;
  const cells = tooLong ? [] : reading.pending.slice(0, newline).split(reading.shape.delimiter);
  reading.rows.push({ line: reading.line, cells, faults: [tooLong ? 'row_too_long' : 'broken_quotes'] });
  reading.skipping = newline < 0;
  reading.pending = newline < 0 ? '' : reading.pending.slice(newline + 1);
  if (newline >= 0) reading.line++;
  return newline >= 0;
};

const skipToNewline = (reading: Reading): boolean => {
  const newline = reading.pending.indexOf(reading.shape.newline);
  reading.pending = newline < 0 ? '' : reading.pending.slice(newline + 1);
  if (newline < 0) return false;
  reading.skipping = false;
  reading.line++;
  return true;
};
