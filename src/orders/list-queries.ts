/** The list of orders as the acting purpose sees them: keyset pages both ways, newest first, counted no further than it is told. */

import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { type KeysetPage, keysetPage } from '../ground/keyset-page.ts';
import type { OrderInList } from './read-queries.ts';

export type OrderFilters = Readonly<{
  /** The beginning of the order's number. */
  number?: string | undefined;
  /** A state, or `open`: whatever still waits. */
  state?: string | undefined;
  channel?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  customer?: number | undefined;
}>;
export type Place = Readonly<{ after?: number | undefined; before?: number | undefined }>;

export type ListedOrder = OrderInList & Readonly<{ customer_name?: string }>;
export type OrderList = KeysetPage<ListedOrder> &
  Readonly<{
    /** At most `countMax + 1`, which means "more". */
    count: number;
  }>;

export const rowsPerPage = 50;
export const countMax = 1000;

type Condition = RawBuilder<unknown>;

/** Numbers that begin so, by the index: `like` would read every order under row security. */
const numberBegins = (start: string): Condition =>
  sql`o.id in (select n.id from orders n where n.order_number >= ${start} and n.order_number < ${`${start}\u{10ffff}`}
    order by n.order_number limit ${countMax + 1})`;

const conditionsOf = ({ number, state, channel, from, to, customer }: OrderFilters): Condition => {
  const conditions: Condition[] = [];
  if (number) conditions.push(numberBegins(number));
  if (state === 'open') conditions.push(sql`o.closed_on is null`);
  else if (state) conditions.push(sql`o.state = ${state}`);
  if (channel) conditions.push(sql`o.channel = ${channel}`);
  if (from) conditions.push(sql`o.ordered_on >= ${from}::date`);
  if (to) conditions.push(sql`o.ordered_on <= ${to}::date`);
  if (customer) conditions.push(sql`o.customer_id = ${customer}`);
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
};

const beyond = ({ after, before }: Place): Condition => {
  const edge = before ?? after;
  if (edge === undefined) return sql`true`;
  const place = sql`(select k.ordered_on, k.id from orders k where k.id = ${edge})`;
  return before === undefined ? sql`(o.ordered_on, o.id) < ${place}` : sql`(o.ordered_on, o.id) > ${place}`;
};

const pageRows = async (
  tx: Tx,
  filters: OrderFilters,
  place: Place,
  withNames: boolean,
): Promise<ListedOrder[]> => {
  const isBack = place.before !== undefined;
  const order = isBack ? sql`o.ordered_on, o.id` : sql`o.ordered_on desc, o.id desc`;
  const name = withNames
    ? sql`, (select c.sort_name from customers c where c.id = o.customer_id) as customer_name`
    : sql``;
  const { rows } = await sql<ListedOrder>`select o.customer_id, o.id, o.order_number, o.ordered_on, o.channel,
      o.channel_name, o.gross_cents, o.state, o.archived_at ${name} from orders o
    where ${beyond(place)} and ${conditionsOf(filters)} order by ${order} limit ${rowsPerPage + 1}`.execute(
    tx.db,
  );
  return rows;
};

const cappedCount = async (tx: Tx, filters: OrderFilters): Promise<number> =>
  (
    await sql<{ count: number }>`select count(*) as count from
      (select from orders o where ${conditionsOf(filters)} limit ${countMax + 1}) few`.execute(tx.db)
  ).rows[0]!.count;

/** One trip. The caller logs the look. */
export const orderList = async (
  tx: Tx,
  filters: OrderFilters,
  place: Place,
  { withNames }: { withNames: boolean },
): Promise<OrderList> => {
  const [found, count] = await Promise.all([
    pageRows(tx, filters, place, withNames),
    cappedCount(tx, filters),
  ]);
  return { ...keysetPage(found, rowsPerPage, place), count };
};
