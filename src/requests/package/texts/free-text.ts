/** Which values of an answer are free texts: all that no declaration calls plain, and that are not plainly something else. */
import { type Column, mayNameOthers, type TableDeclaration } from '../../../ground/columns.ts';
import { fold } from '../../../ground/search-words.ts';
import type { Declaration } from '../../../policy/declaration.ts';
import type { Row } from '../package.ts';
import { valueWords } from '../value-words.ts';

/** The texts within a value, however deep it goes. */
export const stringsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (value === null || typeof value !== 'object' || value instanceof Date) return [];
  return Object.values(value).flatMap(stringsIn);
};

const hasWords = (text: string): boolean => /\p{L}{2}|\p{L}[^\p{L}]*@/u.test(text);

/** Rows that say of another column what it held: `emails.address` was this before. */
const isOfPlainPlace = (row: Row, columnAt: ColumnAt): boolean => {
  const { place, field } = row;
  const column = typeof place === 'string' && typeof field === 'string' ? columnAt(place, field) : undefined;
  return column !== undefined && !mayNameOthers(column);
};

type ColumnAt = (table: string, column: string) => Column | undefined;

export type FreeTexts = Readonly<{
  columnAt: ColumnAt;
  declaration: Declaration;
  /** Values of fields of the person's own, folded: whatever says the same and no more tells nothing of others. */
  own: ReadonlySet<string>;
}>;

export const columnFinder = (tables: readonly TableDeclaration[]): ColumnAt => {
  const known = new Map(tables.map(({ table, columns }) => [table, columns]));
  return (table, column) => known.get(table)?.[column];
};

/** A field of the company's own whose values are chosen, counted or dated. */
const isChosenField = (table: string, { field }: Row, { extra_fields }: Declaration): boolean =>
  table === 'customer_field_values' && extra_fields.some(({ key, kind }) => key === field && kind !== 'text');

/** Rows of any table as they were: each value by the column that it stood in. */
const freeOfBody = (value: object, row: Row, { columnAt }: FreeTexts): string[] =>
  Object.entries(value).flatMap(([name, inner]) => {
    const column = columnAt(String(row['place']), name);
    return column && (!mayNameOthers(column) || column.access !== 'shown') ? [] : stringsIn(inner);
  });

const textsWithin = (table: string, value: unknown, row: Row, texts: FreeTexts): string[] =>
  table === 'merge_rows' && value !== null && typeof value === 'object'
    ? freeOfBody(value, row, texts)
    : stringsIn(value);

/** A cell of a file of one word without a capital, or a short code: `paid`, `EUR`, `HELMI-50`. Two words may be a name. */
const code = /^'?(?:[\p{Ll}\d_.:;,+#/-]+|[\p{Lu}\d_.#/-]*\d[\p{Lu}\d_.#/-]*|\p{Lu}{1,3})$/u;
const isCodeOfFile = (table: string, text: string): boolean =>
  table === 'import_rows' && code.test(text.trim());

const isListed = (table: string, column: string, text: string): boolean =>
  (valueWords[`${table}.${column}`] ?? valueWords[column])?.[text] !== undefined;

/** Whether somebody has to look at the value first. `known to them`: see queries.ts. */
export const isFreeText = (
  { table, columns }: TableDeclaration,
  column: string,
  row: Row,
  texts: FreeTexts,
): boolean => {
  const value = row[column];
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean')
    return false;
  if (!mayNameOthers(columns[column]!) || row['known to them'] === true) return false;
  if (isOfPlainPlace(row, texts.columnAt) || isChosenField(table, row, texts.declaration)) return false;
  return textsWithin(table, value, row, texts).some(
    (text) =>
      hasWords(text) &&
      !isListed(table, column, text) &&
      !isCodeOfFile(table, text) &&
      !texts.own.has(fold(text.trim())),
  );
};
