/** Who and what has been kept long enough by the declared rules. GDPR 5(1)(e). */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Expiry, TableDeclaration } from '../ground/columns.ts';
import type { Declaration, RetentionRule } from '../policy/declaration.ts';
import { isKept } from './queries.ts';

/** A declared rule on the table whose rows it ends. */
export type Expiring = Readonly<{ table: TableDeclaration; expiry: Expiry; rule: RetentionRule }>;

/** The rules that the declaration in force has a time for; one that counts from nothing never ends by itself. */
export const expiringOf = (tables: readonly TableDeclaration[], declaration: Declaration): Expiring[] =>
  tables.flatMap((table) => {
    const rule = declaration.retention.find(({ key }) => key === table.expires?.rule);
    if (!table.expires || !rule || (rule.months === undefined && rule.days === undefined)) return [];
    return [{ table, expiry: table.expires, rule }];
  });

/** True for a row whose time is over on `on`; the expressions are the declarations' own. */
const isOver = ({ expiry, rule }: Expiring, on: string): RawBuilder<unknown> =>
  sql`(${sql.raw(expiry.since)})::date + make_interval(months => ${rule.months ?? 0}, days => ${rule.days ?? 0}) < ${on}::date`;

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

/**
 * The next `limit` customers after `after` whose relationship is over on `on`, by key. Who is kept for a duty has been
 * erased already.
 */
export const dueCustomers = async (
  tx: Tx,
  expiring: Expiring,
  tables: readonly TableDeclaration[],
  { on, after, limit }: { on: string; after: number; limit: number },
): Promise<number[]> => {
  const { rows } = await sql<{
    id: number;
  }>`select t.id from customers t cross join lateral (select t.id) whole
    where t.id > ${after} and t.state & 2 = 0 and ${isOver(expiring, on)} and not (${isProlonged(tables, on)})
    order by t.id limit ${limit}`.execute(tx.db);
  return rows.map(({ id }) => id);
};

/** The keys of a row, by column. */
export type Keys = Readonly<Record<string, unknown>>;

const keysOf = ({ columns }: TableDeclaration): string[] =>
  Object.keys(columns).filter((name) => columns[name]!.category === 'key');

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
    where ${isOver(expiring, on)} ${free} limit ${limit}`.execute(tx.db);
  return rows;
};

/** Returns whose rows have gone. */
export const deleteRowsAt = async (
  tx: Tx,
  table: TableDeclaration,
  rows: readonly Keys[],
): Promise<number[]> => {
  const same = sql.join(
    keysOf(table).map((name) => sql`x.${sql.ref(name)} = d.${sql.ref(name)}`),
    sql` and `,
  );
  const gone = await sql<{ customer_id: number }>`delete from ${sql.table(table.table)} x
    using jsonb_populate_recordset(null::${sql.table(table.table)}, ${JSON.stringify(rows)}::jsonb) d
    where ${same} returning x.customer_id`.execute(tx.db);
  return gone.rows.map(({ customer_id }) => customer_id);
};

/** How many are due on `on`, counted no further than `cap`. */
export const countDue = async (
  tx: Tx,
  expiring: Expiring,
  tables: readonly TableDeclaration[],
  { on, cap }: { on: string; cap: number },
): Promise<number> => {
  if (expiring.table.rows === 'customer')
    return (await dueCustomers(tx, expiring, tables, { on, after: 0, limit: cap })).length;
  const { rows } = await sql<{ due: number }>`select count(*)::int as due from
    (select from ${sql.table(expiring.table.table)} t where ${isOver(expiring, on)} limit ${cap}) x`.execute(
    tx.db,
  );
  return rows[0]!.due;
};
