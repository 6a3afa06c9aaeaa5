import type { RawRow } from './shape.ts';
import { type NumberFormat, numberAsText } from './xlsx-styles.ts';
import { xmlPieces } from './xlsx-xml.ts';

export type SheetContext = Readonly<{
  strings: readonly string[];
  styles: readonly NumberFormat[];
  from1904: boolean;
}>;

/** Excel itself ends at column XFD; no list of customers has more than this. */
const columnsMax = 1000;

/** `C7` → 2. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
};

type Cell = { column: number; type: string; style: number; value: string };

const textOf = (cell: Cell, context: SheetContext): string => {
  const { type, value } = cell;
  if (type === 's') return context.strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'e') return '';
  if (type === 'd') return value.slice(0, 10);
  if (type === 'str' || type === 'inlineStr') return value;
  return numberAsText(value, context.styles[cell.style], context.from1904);
};

/** The rows of one sheet, streamed; cells that are not in the file are empty ones. */
export async function* sheetRows(
  part: AsyncIterable<Buffer>,
  context: SheetContext,
): AsyncGenerator<RawRow[]> {
  let rows: RawRow[] = [];
  let row: RawRow = { line: 0, cells: [] };
  let cell: Cell = { column: 0, type: 'n', style: 0, value: '' };
  let reading = false;
  let seen = -1;
  const open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    if (name === 'row') {
      row = { line: Number(attributes.r) || row.line + 1, cells: [] };
      seen = -1;
    } else if (name === 'c') {
      const column = attributes.r ? columnOf(attributes.r) : seen + 1;
      cell = { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '' };
      seen = column;
    } else if (name === 'v' || name === 't') reading = true;
  };
  const close = (name: string): void => {
    if (name === 'v' || name === 't') reading = false;
    else if (name === 'c' && cell.column >= 0 && cell.column < columnsMax) {
      while (row.cells.length < cell.column) row.cells.push('');
      row.cells[cell.column] = textOf(cell, context).replaceAll('\0', '');
    } else if (name === 'row' && row.cells.some((text) => text !== '')) rows.push(row);
  };
  const text = (piece: string): void => {
    if (reading) cell.value += piece;
  };
  for await (const _ of xmlPieces(part, { open, close, text })) {
    if (rows.length) yield rows;
    rows = [];
  }
  if (rows.length) yield rows;
}
