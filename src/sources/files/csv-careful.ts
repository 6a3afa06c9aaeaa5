import { eachCsvRow } from './csv-parser.ts';
import type { CsvShape, RowFault } from './shape.ts';

/** After so many broken rows in one piece quotes are read as plain characters: hostile text must not cost n². */
const brokenRowsMax = 100;

/** A quote that was never closed swallows the lines after it: such a row spans lines and has the wrong width. */
export const swallowsLines = (cells: readonly string[], shape: CsvShape): boolean =>
  shape.width !== undefined &&
  cells.length !== shape.width &&
  cells.some((cell) => cell.includes(shape.newline));

const bare = (cell: string): string => cell.trim().replace(/^"|"$/g, '').replaceAll('""', '"');

/**
 * Reads `text` row by row and begins anew at the next line after each row whose quotes are broken, so that one
 * missing quote costs one row. Answers how far it came.
 */
export const carefulRows = (
  text: string,
  shape: CsvShape,
  last: boolean,
  take: (cells: string[], lines: number, fault?: RowFault) => void,
): number => {
  let at = 0;
  for (let faults = 0; ; faults++) {
    const reading = faults < brokenRowsMax ? shape : { ...shape, quoted: false };
    let broken = false;
    let end = 0;
    eachCsvRow(text.slice(at), reading, last, (cells, next, faulty) => {
      broken = reading.quoted && (faulty || swallowsLines(cells, shape));
      if (broken) return false;
      end = next;
      take(cells, 1 + linesWithin(cells, shape), reading.quoted ? undefined : quoteFault(cells));
      return true;
    });
    at += end;
    if (!broken) return at;
    const newline = text.indexOf(shape.newline, at);
    const line = newline < 0 ? text.slice(at) : text.slice(at, newline);
    const cells = line.split(shape.delimiter).map(bare);
    take(cells, 1, cells.length === shape.width ? 'quotes_repaired' : 'broken_quotes');
    if (newline < 0) return text.length;
    at = newline + 1;
  }
};

const quoteFault = (cells: readonly string[]): RowFault | undefined =>
  cells.some((cell) => cell.includes('"')) ? 'broken_quotes' : undefined;

/** Lines that the row has beyond its first. */
export const linesWithin = (cells: readonly string[], shape: CsvShape): number => {
  let lines = 0;
  for (const cell of cells) if (cell.includes(shape.newline)) lines += cell.split(shape.newline).length - 1;
  return lines;
};
