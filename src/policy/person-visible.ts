/**
 * Which rows are a person's own, for the purposes that act for one person alone. `own_customers()` answers once in a
 * statement: the customer whose answer or session the transaction's secret opens, and those merged into them; nobody where
 * it opens nothing. Written as PostgreSQL prints it back.
 */
import type { TableDeclaration } from '../ground/columns.ts';

const isOwn = (column: string): string =>
  `(${column} = ANY (( SELECT own_customers() AS own_customers)::bigint[]))`;

const isAmong = (column: string): string => `(${column} && ( SELECT own_customers() AS own_customers))`;

const whereSeen = (whole: string, conditions: readonly string[]): string =>
  `(SELECT true AS bool FROM ${whole} w WHERE ${conditions.length === 1 ? conditions[0] : `(${conditions.join(' AND ')})`})`;

/** A file is theirs where it is a file of an answer that was made for them; a piece of it where the file is. */
const fileVisible = ({ table, keptApart }: TableDeclaration): string =>
  keptApart === 'by_file'
    ? whereSeen('stored_files', [`(w.id = ${table}.file_id)`])
    : whereSeen('access_package_files', [`(w.file_id = ${table}.id)`]);

export const personVisible = (table: TableDeclaration): string => {
  const { rows, answers, keptApart } = table;
  if (rows === 'customer') return isOwn('id');
  if (rows !== 'all' && rows.orAmong) return `(${isOwn(rows.of_customer)} OR ${isAmong(rows.orAmong)})`;
  if (rows !== 'all') return isOwn(rows.of_customer);
  if (keptApart) return fileVisible(table);
  if (!answers || 'nothing' in answers) return 'false';
  if ('of_customer' in answers) return isOwn(answers.of_customer);
  if (!('partOf' in answers)) return 'false';
  return whereSeen(
    answers.partOf,
    Object.entries(answers.by).map(([theirs, own]) => `(w.${theirs} = ${table.table}.${own})`),
  );
};
