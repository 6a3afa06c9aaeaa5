/** What one table holds of the person, as it is read: a table where it fits across a page, else row by row. */
import { fill } from '../../ground/language.ts';
import type { Part, Row } from './package.ts';
import { packageTexts as texts } from './package-texts.ts';
import { type Block, type Section, section } from './section.ts';
import { type Showing, shownValue } from './shown-value.ts';
import { columnTitle } from './titles/columns.ts';
import { tableTitles } from './titles/tables.ts';

/** What a reader can bear of one table; the files for machines hold all. */
export const rowsShownMax = 200;

/** Columns that say something in some row; the others would be empty on paper. */
const filled = ({ table, shown }: Part, rows: readonly Row[], showing: Showing): string[] =>
  shown.filter((column) => rows.some((row) => shownValue(table.table, column, row[column], showing) !== ''));

/** More columns or words than fit across a page are told row by row. */
const columnsAcross = 6;
const lettersAcross = 110;

/** What a column takes: its longest line, and no less than its title. */
const widthOf = (cells: readonly string[]): number =>
  Math.max(...cells.flatMap((cell) => cell.split('\n')).map(({ length }) => length));

const fitsAcross = (rows: readonly (readonly string[])[]): boolean => {
  const columns = rows[0]?.map((_cell, at) => rows.map((row) => row[at]!)) ?? [];
  return (
    columns.length <= columnsAcross &&
    columns.reduce((sum, cells) => sum + widthOf(cells), 0) <= lettersAcross &&
    rows.every((row) => row.every((cell) => !cell.includes('\n')))
  );
};

const momentColumns = ['at', 'happened_at', 'recorded_at', 'issued_on', 'ordered_on', 'paid_on'];

/** The newest first where rows have a time. */
const inOrder = (rows: readonly Row[], shown: readonly string[]): readonly Row[] => {
  const by = momentColumns.find((column) => shown.includes(column));
  const timeOf = (row: Row): string => {
    const value = row[by!];
    return value instanceof Date ? value.toISOString() : String(value ?? '');
  };
  return by ? rows.toSorted((one, other) => (timeOf(one) < timeOf(other) ? 1 : -1)) : rows;
};

const blocksOf = (part: Part, rows: readonly Row[], showing: Showing): Block[] => {
  const { language } = showing;
  const name = part.table.table;
  const columns = filled(part, rows, showing);
  const titleOf = (column: string): string => columnTitle(name, column)?.[language] ?? column;
  const cell = (row: Row, column: string): string => shownValue(name, column, row[column], showing);
  const titles = columns.map(titleOf);
  const cells = rows.map((row) => columns.map((column) => cell(row, column)));
  if (rows.length > 1 && fitsAcross([titles, ...cells]))
    return [
      {
        kind: 'table',
        caption: tableTitles[name]?.[language] ?? name,
        columns: titles,
        rows: cells,
      },
    ];
  const facts = (row: Row): Block => ({
    kind: 'facts',
    items: columns
      .map((column) => ({ term: titleOf(column), text: cell(row, column) }))
      .filter(({ text }) => text !== ''),
  });
  // Where one follows another, each says which of them it is.
  const numbered = (at: number): Block[] =>
    rows.length > 1 ? [{ kind: 'text', text: `${at + 1} (${rows.length})` }] : [];
  return rows.flatMap((row, at) => [...numbered(at), facts(row)]);
};

export const sectionOfPart = (part: Part, showing: Showing): Section => {
  const { language } = showing;
  const name = part.table.table;
  const ordered = inOrder(part.rows, part.shown);
  const rows = ordered.slice(0, rowsShownMax);
  const more: Block[] =
    ordered.length > rows.length
      ? [{ kind: 'text', text: fill(texts.more[language], { shown: rows.length, count: ordered.length }) }]
      : [];
  const title = tableTitles[name]?.[language] ?? name;
  return { ...section(name, title, [...more, ...blocksOf(part, rows, showing)]), count: ordered.length };
};
