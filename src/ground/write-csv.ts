export type CsvWriting = Readonly<{
  /** `;` opens in columns in a Finnish or Swedish Excel. */
  delimiter?: ';' | ',' | '\t' | '|';
  /** Excel takes a file without it for Windows-1252. */
  bom?: boolean;
  /** For people's spreadsheets, not for programs: see `harmless`. */
  protect?: boolean;
}>;

/**
 * Spreadsheets run a cell that begins like a formula. An apostrophe before it makes it text (OWASP, CSV injection);
 * `readRows` and `normaliseRow` take it off again. Numbers and phones, which cannot do harm, stay as they are.
 */
export const harmless = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^[+-]\d[\d .,]*$/.test(cell) ? `'${cell}` : cell;

const quote = (cell: string, delimiter: string): string => {
  const mustQuote =
    cell.includes('"') ||
    cell.includes(delimiter) ||
    cell.includes('\n') ||
    cell.includes('\r') ||
    /^\s|\s$/.test(cell);
  return mustQuote ? `"${cell.replaceAll('"', '""')}"` : cell;
};

const oneRow = (cells: readonly string[], { delimiter = ';', protect = true }: CsvWriting): string => {
  // A row of one empty cell would be a blank line, which is no row.
  if (cells.length === 1 && cells[0] === '') return '""\r\n';
  return `${cells.map((cell) => quote(protect ? harmless(cell) : cell, delimiter)).join(delimiter)}\r\n`;
};

/** Rows as CSV (RFC 4180, CRLF) in UTF-8; for failed rows and exports. */
export const writeCsv = (rows: Iterable<readonly string[]>, writing: CsvWriting = {}): string => {
  let text = writing.bom ? '\ufeff' : '';
  for (const cells of rows) text += oneRow(cells, writing);
  return text;
};

/** The same for batches of rows of any number: a piece of text for each. */
export async function* csvPieces(
  batches: AsyncIterable<Iterable<readonly string[]>>,
  writing: CsvWriting = {},
): AsyncGenerator<string> {
  if (writing.bom) yield '\ufeff';
  for await (const rows of batches) yield writeCsv(rows, { ...writing, bom: false });
}
