/** The statements of erasure: built from the column declarations, so that a table cannot be forgotten. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { TableDeclaration } from '../ground/columns.ts';
import type { Hold } from './plan.ts';

/** The column that says whose row it is. */
export const customerColumn = ({ rows, columns }: TableDeclaration): string | undefined => {
  if (rows === 'customer') return 'id';
  if (rows !== 'all') return rows.of_customer;
  return 'customer_id' in columns ? 'customer_id' : undefined;
};

const today = sql`(now() at time zone 'Europe/Helsinki')::date`;
const idsOf = (ids: readonly number[]): RawBuilder<unknown> => sql`${[...ids]}::bigint[]`;
const whose = (table: TableDeclaration, ids: readonly number[]) =>
  sql`t.${sql.ref(customerColumn(table)!)} = any(${idsOf(ids)})`;

/** True where some duty keeps the row today. The expressions are the declaration's own, never anybody's input. */
export const isKept = ({ duties = [] }: TableDeclaration): RawBuilder<unknown> =>
  sql.join(
    duties.map(({ until }) => sql`coalesce((${sql.raw(until)})::date >= ${today}, false)`),
    sql` or `,
  );

const holdsIn = (table: TableDeclaration, ids: readonly number[]): RawBuilder<unknown> => {
  const duties = sql.join(
    (table.duties ?? []).map(({ rule, until }) => sql`(${rule}::text, (${sql.raw(until)})::date)`),
  );
  return sql`select t.customer_id, ${table.table}::text as "table", d.rule, max(d.until) as until, count(*)::int as rows
    from ${sql.table(table.table)} t cross join lateral (values ${duties}) d(rule, until)
    where ${whose(table, ids)} and d.until >= ${today} group by t.customer_id, d.rule`;
};

/** What duties keep of these customers; one statement. A row that two duties keep counts for both. */
export const holdsOf = async (
  tx: Tx,
  tables: readonly TableDeclaration[],
  ids: readonly number[],
): Promise<Hold[]> => {
  const withDuties = tables.filter(({ duties }) => duties);
  if (withDuties.length === 0 || ids.length === 0) return [];
  const parts = withDuties.map((table) => holdsIn(table, ids));
  const { rows } = await sql<Hold>`${sql.join(parts, sql` union all `)}`.execute(tx.db);
  return rows;
};

/** How many rows each table has of one customer; one statement. */
export const rowsOf = async (
  tx: Tx,
  tables: readonly TableDeclaration[],
  id: number,
): Promise<ReadonlyMap<string, number>> => {
  const parts = tables.map(
    (table) => sql`select ${table.table}::text as "table", count(*)::int as rows
      from ${sql.table(table.table)} t where ${whose(table, [id])}`,
  );
  const { rows } = await sql<{ table: string; rows: number }>`${sql.join(parts, sql` union all `)}`.execute(
    tx.db,
  );
  return new Map(rows.map((row) => [row.table, row.rows]));
};

/** Deletes what no duty keeps. */
export const deleteRows = async (tx: Tx, table: TableDeclaration, ids: readonly number[]): Promise<void> => {
  const free = table.duties ? sql`and not (${isKept(table)})` : sql``;
  await sql`delete from ${sql.table(table.table)} t where ${whose(table, ids)} ${free}`.execute(tx.db);
};

const blanked = ({ columns }: TableDeclaration): string[] =>
  Object.entries(columns)
    .filter(([, { erasure, derived }]) => erasure === 'blank' && !derived)
    .map(([name]) => name);

/** Of a kept row, what the duty does not need: its column's default. */
export const blankRows = async (tx: Tx, table: TableDeclaration, ids: readonly number[]): Promise<void> => {
  const columns = blanked(table);
  if (columns.length === 0) return;
  const values = sql.join(columns.map((column) => sql`${sql.ref(column)} = default`));
  await sql`update ${sql.table(table.table)} t set ${values} where ${whose(table, ids)}`.execute(tx.db);
};

/** Of a customer's own row that stays for a duty: the columns that no duty needs, at their default. */
export const blankCustomers = async (
  tx: Tx,
  columns: readonly string[],
  ids: readonly number[],
): Promise<void> => {
  await sql`select keep_for_duty(${idsOf(ids)})`.execute(tx.db);
  if (columns.length === 0) return;
  const values = sql.join(columns.map((column) => sql`${sql.ref(column)} = default`));
  await sql`update customers set ${values} where id = any(${idsOf(ids)})`.execute(tx.db);
};

/** Locks them, so that nothing is added to somebody who is being erased. Those that are there. */
export const lockCustomers = async (tx: Tx, ids: readonly number[]): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`select id from customers where id = any(${idsOf(ids)})
    order by id for update`.execute(tx.db);
  return rows.map(({ id }) => id);
};
