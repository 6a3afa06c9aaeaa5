/** Which tables an answer to the person reads, and how: from the column declarations, so that none can be forgotten. */
import type { Column, TableDeclaration } from '../../ground/columns.ts';
import { answersItself } from '../../policy/compile.ts';

export type AnswerTable = Readonly<{
  table: TableDeclaration;
  /** The table, or the function that returns the person's rows of it. */
  from: string;
  /** In the order of their declaration. */
  shown: readonly string[];
  keys: readonly string[];
}>;

const namesOf = ({ columns }: TableDeclaration, test: (column: Column) => boolean): string[] =>
  Object.entries(columns).flatMap(([name, column]) => (test(column) ? [name] : []));

const fromOf = (table: TableDeclaration): string | undefined => {
  if (answersItself(table)) return table.table;
  return table.answers && 'from' in table.answers ? `${table.answers.from}()` : undefined;
};

export const isWithheld = ({ access }: Column): boolean => access === 'withheld';

export const answerTables = (tables: readonly TableDeclaration[]): AnswerTable[] =>
  tables.flatMap((table) => {
    const from = fromOf(table);
    const shown = namesOf(table, ({ access }) => access === 'shown');
    if (table.subject !== 'customer' || !from || shown.length === 0) return [];
    return [{ table, from, shown, keys: namesOf(table, ({ category }) => category === 'key') }];
  });

/** Tables about customers with something to answer that no answer would read: a fault of a declaration. */
export const unanswered = (tables: readonly TableDeclaration[]): string[] =>
  tables
    .filter(({ subject }) => subject === 'customer')
    .filter((table) => fromOf(table) === undefined && !(table.answers && 'nothing' in table.answers))
    .filter((table) => namesOf(table, ({ access }) => access !== 'link').length > 0)
    .map(({ table }) => table);
