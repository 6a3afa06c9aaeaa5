import { parseCsv } from './csv-parser.ts';
import { type CsvShape, type Delimiter, delimiters } from './shape.ts';

export type Delimited = Readonly<{
  delimiter: Delimiter;
  quoted: boolean;
  rows: readonly string[][];
  width: number;
  /** The share of rows that have that many cells. */
  share: number;
}>;

const commonest = (rows: readonly string[][]): { width: number; share: number } => {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { width, share: rows.length ? count / rows.length : 0 };
};

/** Reads the sample with one delimiter; quotes count as quotes unless the text is more even without. */
const tryDelimiter = (text: string, newline: '\n' | '\r', delimiter: Delimiter): Delimited => {
  const shape: CsvShape = {
    container: 'csv',
    charset: 'utf-8',
    delimiter,
    quoted: true,
    newline,
    skipLines: 0,
  };
  const read = (quoted: boolean): Delimited & { errors: number } => {
    const { data, errors } = parseCsv(text, { ...shape, quoted }, true);
    const rows = data.filter((cells) => cells.some((cell) => cell !== ''));
    return { delimiter, quoted, rows, ...commonest(rows), errors: errors.length };
  };
  const quoted = read(true);
  if (quoted.errors === 0) return quoted;
  const plain = read(false);
  const usesQuotes = new RegExp(
    `(^|${delimiter === '|' ? '\\|' : delimiter})"[^"]*"(${delimiter === '|' ? '\\|' : delimiter}|$)`,
    'm',
  );
  return plain.share > quoted.share && !usesQuotes.test(text) ? plain : quoted;
};

const score = ({ share, width }: Delimited): number =>
  width < 2 ? 0 : share * share * (2 + Math.min(width, 12));

/** The delimiter that cuts the sample most evenly into most columns; `declared` is Excel's own `sep=` line. */
export const recogniseDelimiter = (text: string, newline: '\n' | '\r', declared?: Delimiter): Delimited => {
  const tried = (declared ? [declared] : delimiters).map((delimiter) =>
    tryDelimiter(text, newline, delimiter),
  );
  return tried.reduce((best, next) => (score(next) > score(best) ? next : best));
};
