import type { Language } from '../../ground/language.ts';
import { formats } from './formats/formats.ts';
import { headerKey, knownHeader } from './formats/header-words.ts';
import { isOrderHeader } from './orders/order-words.ts';

/** The header's place among the rows given, from 0, and the language that most of its words are of. */
export type Header = Readonly<{ index: number; language: Language | undefined }>;

/** Titles, dates and empty lines may stand above the header of a printed list. */
const rowsAboveMax = 20;

const languageOf = (cells: readonly string[]): Language | undefined => {
  const hits = new Map<Language, number>();
  for (const cell of cells) {
    for (const language of knownHeader(cell)?.languages ?? [])
      hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  return [...hits].sort((a, b) => b[1] - a[1])[0]?.[0];
};

const matchesFormat = (cells: readonly string[]): boolean => {
  const keys = new Set(cells.map(headerKey));
  return formats.some(({ signature }) => signature.every((word) => keys.has(word)));
};

const looksKnown = (cells: readonly string[]): boolean => {
  if (isOrderHeader(cells)) return true;
  const filled = cells.filter((cell) => cell.trim());
  const known = filled.filter((cell) => knownHeader(cell)).length;
  if (known >= 2 && known >= filled.length * 0.3) return true;
  return known === 1 && filled.length === 1 && cells.length === 1;
};

const holdsData = (cell: string): boolean => /[\d@]/.test(cell);

/** Words that we do not know, over rows with numbers or e-mail addresses. */
const looksLikeHeader = (rows: readonly (readonly string[])[]): boolean => {
  const [first = [], ...rest] = rows;
  if (first.length < 2 || rest.length === 0) return false;
  if (first.some((cell) => !cell.trim() || holdsData(cell)) || new Set(first).size < first.length)
    return false;
  const column = first.findIndex(
    (_, index) => rest.filter((cells) => holdsData(cells[index] ?? '')).length > rest.length / 2,
  );
  return column >= 0 && first.every((cell) => cell.length < 40);
};

/** The header row of a table, or undefined where its first row is data. */
export const findHeader = (rows: readonly (readonly string[])[]): Header | undefined => {
  for (let index = 0; index < Math.min(rows.length, rowsAboveMax); index++) {
    const cells = rows[index]!;
    if (matchesFormat(cells) || looksKnown(cells)) return { index, language: languageOf(cells) };
  }
  return looksLikeHeader(rows.slice(0, 50)) ? { index: 0, language: undefined } : undefined;
};
