/** Statements over who and what has been kept long enough: built from the declared rules, which are nobody's input. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { TableDeclaration } from '../ground/columns.ts';
import type { Expiring } from './due.ts';
import { isKept } from './queries.ts';

/**
 * True for a row whose time is over on `on`; the expressions are the declarations' own. The first condition is what an
 * index of the day can answer; months differ in length, so it is some days too generous and the second one decides.
 */
const isOver = ({ expiry, rule }: Expiring, on: string): RawBuilder<unknown> => {
  const since = sql`(${sql.raw(expiry.since)})::date`;
  const time = sql`make_interval(months => ${rule.months ?? 0}, days => ${rule.days ?? 0})`;
  return sql`${since} < (${on}::date - ${time} + interval '4 days')::date and ${since} + ${time} < ${on}::date`;
};

/** True where a row of some table, its own included, keeps the customer in the register: `t`, and `whole` inside. */
const isProlonged = (tables: readonly TableDeclaration[], on: string): RawBuilder<unknown> => {
  const parts = tables
    .filter(({ prolongs }) => prolongs)
    .map((table) =>
      table.rows === 'customer'
        ? sql`coalesce((${sql.raw(table.prolongs!)})::date >= ${on}::date, false)`
        : sql`exists (select from ${sql.table(table.table)} t
            where t.customer_id = whole.id and (${sql.raw(table.prolongs!)})::date >= ${on}::date)`,
    );
  return parts.length === 0 ? sql`false` : sql.join(parts, sql` or `);
};

type Asking = Readonly<{ expiring: Expiring; tables: readonly TableDeclaration[]; on: string }>;

/** Those whose relationship is over on `on`. Who is kept for a duty has been erased already. */
const due = ({ expiring, tables, on }: Asking): RawBuilder<unknown> =>
  sql`select t.id from customers t cross join lateral (select t.id) whole
    where t.state & 2 = 0 and ${isOver(expiring, on)} and not (${isProlonged(tables, on)})`;

/** The next `limit` who are due after `after`, by key. It goes through all who are due after it, so `limit` is large. */
export const dueCustomers = async (
  tx: Tx,
  asking: Asking,
  { after, limit }: { after: number; limit: number },
): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`${due(asking)} and t.id > ${after}
    order by t.id limit ${limit}`.execute(tx.db);
  return rows.map(({ id }) => id);
};

/** Those of them who are due still. */
export const dueAmong = async (tx: Tx, asking: Asking, ids: readonly number[]): Promise<number[]> => {
  const { rows } = await sql<{
    id: number;
  }>`${due(asking)} and t.id = any(${[...ids]}::bigint[])`.execute(tx.db);
  return rows.map(({ id }) => id);
};

/** The keys of a row, by column. */
export type Keys = Readonly<Record<string, unknown>>;

const keysOf = ({ columns }: TableDeclaration): string[] =>
  Object.keys(columns).filter((name) => columns[name]!.category === 'key');

/** Whoever somebody holds back keeps all: `t` is a row about a customer. */
const isHeldBack = (on: string): RawBuilder<unknown> => sql`exists (select from retention_holds h
  where h.customer_id = t.customer_id and h.ended_on is null and h.held_until >= ${on}::date)`;

/** The next rows whose time is over and which no duty keeps, by their keys. */
export const dueRows = async (
  tx: Tx,
  expiring: Expiring,
  { on, limit }: { on: string; limit: number },
): Promise<Keys[]> => {
  const { table } = expiring;
  const columns = sql.join(keysOf(table).map((name) => sql`t.${sql.ref(name)}`));
  const free = table.duties ? sql`and not (${isKept(table)})` : sql``;
  const { rows } = await sql<Keys>`select ${columns} from ${sql.table(table.table)} t
    where ${isOver(expiring, on)} ${free} and not ${isHeldBack(on)} limit ${limit}`.execute(tx.db);
  return rows;
};

/** Returns whose rows have gone; null where they were no customer’s any more. */
export const deleteRowsAt = async (
  tx: Tx,
  table: TableDeclaration,
  rows: readonly Keys[],
): Promise<(number | null)[]> => {
  const same = sql.join(
    keysOf(table).map((name) => sql`x.${sql.ref(name)} = d.${sql.ref(name)}`),
    sql` and `,
  );
  const gone = await sql<{ customer_id: number | null }>`delete from ${sql.table(table.table)} x
    using jsonb_populate_recordset(null::${sql.table(table.table)}, ${JSON.stringify(rows)}::jsonb) d
    where ${same} returning x.customer_id`.execute(tx.db);
  return gone.rows.map(({ customer_id }) => customer_id);
};

export type Preview = Readonly<{ due: number; isCapped: boolean; customers: readonly number[] }>;

/** Who and how many are due on `on`, the longest overdue first, counted no further than `cap`. */
export const previewDue = async (
  tx: Tx,
  expiring: Expiring,
  tables: readonly TableDeclaration[],
  { on, cap, shown }: { on: string; cap: number; shown: number },
): Promise<Preview> => {
  const { table, expiry } = expiring;
  const isCustomer = table.rows === 'customer';
  const free = isCustomer
    ? sql`and t.state & 2 = 0 and not (${isProlonged(tables, on)})`
    : sql`and not ${isHeldBack(on)}`;
  const whole = isCustomer ? sql`cross join lateral (select t.id) whole` : sql``;
  const whose = sql.ref(isCustomer ? 't.id' : 't.customer_id');
  const { rows } = await sql<{ due: number; customers: string[] | null }>`with due as materialized (
      select ${whose} as id, (${sql.raw(expiry.since)})::date as since from ${sql.table(table.table)} t ${whole}
      where ${isOver(expiring, on)} ${free} limit ${cap})
    select (select count(*)::int from due) as due,
      (select array_agg(id) from (select id from due where id is not null group by id order by min(since), id limit ${shown}) x) as customers`.execute(
    tx.db,
  );
  const { due, customers } = rows[0]!;
  return { due, isCapped: due === cap, customers: (customers ?? []).map(Number) };
};
