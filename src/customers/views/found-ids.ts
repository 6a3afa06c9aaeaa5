/**
 * Which customers meet the conditions, whatever they are, in time that does not grow with the register. Where an index
 * knows few who meet one of the conditions, those few are looked through; else the register is, in the order of the
 * list and from the place that was asked, but never more than a stretch of it at a time.
 */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { beyond, isBack, orderOf, type Way } from './order.ts';
import type { Asking } from './use-definition.ts';
import type { Sql, ViewField } from './view-field.ts';

/** `few`: so many are looked through one by one; `stretch`: so many of the register are looked through at a time. */
export type Limits = Readonly<{ few: number; stretch: number }>;
/** Not yet measured at 1,000,000 customers. */
export const usualLimits: Limits = { few: 5_000, stretch: 20_000 };

export const allHold = (conditions: readonly Asking[]): Sql =>
  conditions.length === 0
    ? sql`true`
    : sql.join(
        conditions.map(({ field, condition }) => field.test(condition)),
        sql` and `,
      );

/** Rights are by column: only those that the conditions, the order and what is shown use. */
export const columnsFor = (conditions: readonly Asking[], shown: readonly ViewField[] = []): Sql => {
  const used = [...conditions.map(({ field }) => field), ...shown];
  const names = new Set(['id', 'sort_name', ...used.flatMap(({ uses = [] }) => uses)]);
  return sql.join([...names].map((name) => sql`c.${sql.ref(name)}`));
};

/** The condition of which an index knows the fewest, where they are few enough; one trip, and none without such. */
export const fewestOf = async (
  tx: Tx,
  conditions: readonly Asking[],
  { few: fewMost }: Limits,
): Promise<Sql | undefined> => {
  const able = conditions.flatMap(({ field, condition }) => field.few?.(condition) ?? []);
  if (able.length === 0) return undefined;
  const counts = able.map(
    (few) => sql`(select count(*) from (${few} limit ${sql.lit(fewMost + 1)}) some_of_them)`,
  );
  const { rows } = await sql<{
    counts: number[];
  }>`select array[${sql.join(counts)}]::int[] as counts`.execute(tx.db);
  const { counts: found } = rows[0]!;
  const least = Math.min(...found);
  return least <= fewMost ? able[found.indexOf(least)] : undefined;
};

export type Search = Readonly<{ conditions: readonly Asking[]; few: Sql | undefined; limits: Limits }>;

/**
 * Of the few those who meet all. With a limit each of them is a probe of the key; a join could be hashed over all
 * customers.
 */
export const amongFew = (
  few: Sql,
  conditions: readonly Asking[],
  shown: readonly ViewField[] = [],
): Sql => sql`(select c.* from (select distinct customer_id from (${few}) known) few
    cross join lateral (select ${columnsFor(conditions, shown)} from customers c where c.id = few.customer_id limit 1) c
    where ${allHold(conditions)})`;

const stretchFrom = ({ conditions, limits }: Search, way: Way): Sql => sql`(select ${columnsFor(conditions)}
    from customers c where ${beyond(way)} order by ${orderOf(way.sort, isBack(way))} limit ${sql.lit(limits.stretch)})`;

/**
 * Ids of the next `most` in the order of the list; nearest to the place first. How many stands in the text: with a limit
 * that is not known beforehand the statement would be planned anew each time.
 */
export const foundIds = (search: Search, way: Way, most: number): Sql => {
  const limit = sql.lit(most);
  const { conditions, few } = search;
  const order = orderOf(way.sort, isBack(way));
  if (few)
    return sql`select c.id from ${amongFew(few, conditions)} c where ${beyond(way)} order by ${order} limit ${limit}`;
  if (conditions.length === 0)
    return sql`select c.id from customers c where ${beyond(way)} order by ${order} limit ${limit}`;
  return sql`select c.id from ${stretchFrom(search, way)} c where ${allHold(conditions)} limit ${limit}`;
};

const fromTheBeginning = ({ sort }: Way): Way => ({ sort, place: {} });

/** At most `most`, of all of them or of the first stretch. */
export const cappedCount = async (tx: Tx, search: Search, way: Way, most: number): Promise<number> => {
  const { conditions, few } = search;
  const whole = conditions.length === 0 ? sql`customers` : stretchFrom(search, fromTheBeginning(way));
  const rows = few
    ? sql`select from ${amongFew(few, conditions)} c limit ${sql.lit(most)}`
    : sql`select from ${whole} c where ${allHold(conditions)} limit ${sql.lit(most)}`;
  const found = await sql<{ count: number }>`select count(*) as count from (${rows}) some_of_them`.execute(
    tx.db,
  );
  return found.rows[0]!.count;
};

/** The customer at the end of the stretch; undefined where the list ends within it. */
export const endOfStretch = async (tx: Tx, { limits }: Search, way: Way): Promise<number | undefined> => {
  const { rows } = await sql<{ id: number }>`select c.id from customers c where ${beyond(way)}
    order by ${orderOf(way.sort, isBack(way))} offset ${sql.lit(limits.stretch - 1)} limit 1`.execute(tx.db);
  return rows[0]?.id;
};

/** True where one stretch holds all customers that the purpose sees. */
export const isOneStretch = async (tx: Tx, search: Search, way: Way): Promise<boolean> =>
  (await endOfStretch(tx, search, fromTheBeginning(way))) === undefined;
