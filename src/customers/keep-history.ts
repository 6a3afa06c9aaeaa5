/** What stood there before a change goes to the history, with the source of the old and of the new. GDPR 5(1)(d). */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

export type Cell = string | number | boolean | null;
export type Cells = Readonly<Record<string, Cell>>;

export type Place = Readonly<{
  table: string;
  customerId: number;
  /** The row, where the table has several for a customer. */
  rowId?: number;
}>;

/** Names of the columns whose value is another than before. */
export const changedColumns = (before: Cells, after: Cells): string[] =>
  Object.keys(after).filter((column) => (before[column] ?? null) !== after[column]);

export const keepHistory = async (
  tx: Tx,
  { table, customerId, rowId }: Place,
  before: Cells,
  { columns, oldSource, newSource }: { columns: readonly string[]; oldSource: string; newSource: string },
): Promise<void> => {
  const olds = columns.map((column) => {
    const old = before[column];
    return old === null || old === undefined ? null : String(old);
  });
  await sql`insert into customer_history (customer_id, place, field, row_id, old_value, old_source, new_source)
    select ${customerId}, ${table}, field, ${rowId ?? null}::bigint, old_value, ${oldSource}, ${newSource}
    from unnest(${[...columns]}::text[], ${olds}::text[]) as f(field, old_value)`.execute(tx.db);
};

/** Of the transaction, to the microsecond: what it wrote has the same. */
export const momentOf = async (tx: Tx): Promise<string> =>
  (await sql<{ at: string }>`select now()::text as at`.execute(tx.db)).rows[0]!.at;

/** `"a" = $1, "b" = $2` for the named columns. */
export const assignments = (columns: readonly string[], after: Cells) =>
  sql.join(columns.map((column) => sql`${sql.ref(column)} = ${after[column]}`));
