/** The statements of erasure: built from the column declarations, so that a table cannot be forgotten. */
import { CompiledQuery, type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { blanked, type TableDeclaration } from '../ground/columns.ts';
import { isErased } from '../policy/compile.ts';
import type { Hold } from './plan.ts';

/** The column that says whose row it is. */
export const customerColumn = ({ rows, columns }: TableDeclaration): string | undefined => {
  if (rows === 'customer') return 'id';
  if (rows !== 'all') return rows.of_customer;
  return 'customer_id' in columns ? 'customer_id' : undefined;
};

const todayText = `(now() at time zone 'Europe/Helsinki')::date`;
const today = sql.raw(todayText);
const idsOf = (ids: readonly number[]): RawBuilder<unknown> => sql`${[...ids]}::bigint[]`;
const whose = (table: TableDeclaration, ids: readonly number[]) =>
  sql`t.${sql.ref(customerColumn(table)!)} = any(${idsOf(ids)})`;

/** True where some duty keeps the row today. The expressions are the declaration's own, never anybody's input. */
export const isKept = ({ duties = [] }: TableDeclaration): RawBuilder<unknown> =>
  sql.join(
    duties.map(({ until }) => sql`coalesce((${sql.raw(until)})::date >= ${today}, false)`),
    sql` or `,
  );

/** Rows of a customer's own, children before those that they point to. */
export const tablesOfCustomers = (tables: readonly TableDeclaration[]): TableDeclaration[] =>
  tables.filter((table) => isErased(table) && customerColumn(table) && table.rows !== 'customer').reverse();

/**
 * One statement over many tables, whose only value are the keys of customers: as long as it is, it is put together once
 * for a list of tables and planned once for a connection.
 */
const overAll = <Row>(partsOf: (tables: readonly TableDeclaration[]) => readonly string[]) => {
  const texts = new WeakMap<readonly TableDeclaration[], string>();
  return async (tx: Tx, tables: readonly TableDeclaration[], ids: readonly number[]): Promise<Row[]> => {
    const text = texts.get(tables) ?? partsOf(tables).join(' union all ');
    texts.set(tables, text);
    if (text === '' || ids.length === 0) return [];
    return (await tx.db.executeQuery<Row>(CompiledQuery.raw(text, [[...ids]]))).rows;
  };
};

const named = (table: TableDeclaration): string => `'${table.table}'::text as "table"`;
const ofThem = (table: TableDeclaration): string => `t."${customerColumn(table)}" = any($1::bigint[])`;

const holdsIn = (table: TableDeclaration): string => {
  const duties = table.duties!.map(({ rule, until }) => `('${rule}'::text, (${until})::date)`);
  return `select t.customer_id, ${named(table)}, d.rule, max(d.until) as until, count(*)::int as rows
    from "${table.table}" t cross join lateral (values ${duties.join(', ')}) d(rule, until)
    where ${ofThem(table)} and d.until >= ${todayText} group by t.customer_id, d.rule`;
};

/** What duties keep of these customers. A row that two duties keep counts for both. */
export const holdsOf = overAll<Hold>((tables) => tables.filter(({ duties }) => duties).map(holdsIn));

export type Counted = Readonly<{ customer_id: number; table: string; rows: number }>;

/** How many rows of theirs each table has, where it has any. */
export const rowsOf = overAll<Counted>((tables) =>
  tablesOfCustomers(tables).map(
    (table) => `select t."${customerColumn(table)}" as customer_id, ${named(table)}, count(*)::int as rows
      from "${table.table}" t where ${ofThem(table)} group by 1`,
  ),
);

/** Deletes what no duty keeps. */
export const deleteRows = async (tx: Tx, table: TableDeclaration, ids: readonly number[]): Promise<void> => {
  const free = table.duties ? sql`and not (${isKept(table)})` : sql``;
  await sql`delete from ${sql.table(table.table)} t where ${whose(table, ids)} ${free}`.execute(tx.db);
};

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

/** For the rest of the transaction: its statements find their rows by keys of customers, nothing is won by planning for each value. */
export const planOnce = async (tx: Tx): Promise<void> => {
  await sql`set local plan_cache_mode = force_generic_plan`.execute(tx.db);
};

/** By recipient and person, what was given, the newest first. */
export const gatherDisclosed = async (tx: Tx, ids: readonly number[], namedAtMost: number): Promise<void> => {
  await sql`insert into erasures_to_tell (recipient, recipient_name, customer_number, what, last_at)
    select d.recipient, max(d.recipient_name), c.customer_number,
      (array_agg(d.what order by d.id desc))[1:${sql.lit(namedAtMost)}], max(d.at)
    from disclosures d join customers c on c.id = d.customer_id
    where d.customer_id = any(${idsOf(ids)}) group by d.recipient, c.id order by d.recipient, c.id`.execute(
    tx.db,
  );
};
