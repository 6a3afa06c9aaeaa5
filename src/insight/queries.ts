/** The statements of the figures; all of them set-based, a month at a time. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

const month = sql`date_trunc('month', o.ordered_on)::date`;

/** A region: the first two digits of a Finnish postcode, elsewhere the country. No delivery address: nothing. */
const region = sql`coalesce(case when a.country = 'FI' then left(a.postcode, 2) else a.country end, '')`;

/** Since when it is looked for what has happened; undefined: everything is put together anew. */
export const lookedTo = async (tx: Tx): Promise<string | undefined> =>
  (await sql<{ at: string }>`select looked_to::text as at from figures_made`.execute(tx.db)).rows[0]?.at;

/** Months of orders in which something has been recorded since, or out of which orders have gone. */
export const monthsSince = async (tx: Tx, since: string | undefined): Promise<string[]> => {
  const { rows } =
    since === undefined
      ? await sql<{ month: string }>`select distinct ${month} as month from orders o
          union select month from order_figures`.execute(tx.db)
      : await sql<{ month: string }>`
          select distinct ${month} as month from orders o join order_events e on e.customer_id = o.customer_id and e.order_id = o.id
            where e.recorded_at > ${since}::timestamptz
          union select distinct ${month} from orders o where o.recorded_at > ${since}::timestamptz
          union select month from stale_months`.execute(tx.db);
  return rows.map((row) => row.month);
};

/** Both ends are dates: a date is compared with a moment by no operator that may use an index under row security. */
const inMonth = (
  of: string,
) => sql`o.ordered_on >= ${of}::date and o.ordered_on < (${of}::date + interval '1 month')::date
  and o.state <> 'cancelled'`;

/** What came back, looked for where the state says that something did: they are few, and found by their key. */
const returned = (column: 'net_cents' | 'gross_cents', ofLine: RawBuilder<unknown>) => sql`case
    when o.state in ('returned', 'partly_returned') then coalesce((select sum(r.${sql.ref(column)}) from order_returns r
      where r.customer_id = o.customer_id and r.order_id = o.id ${ofLine}), 0) else 0 end`;
const wholeOrder = sql``;
const itsLine = sql`and r.position = l.position`;

/** Those of whom it is known that they have gone are counted as gone: later ones make the month stale again. */
export const noLongerStale = async (tx: Tx, of: string): Promise<void> => {
  await sql`delete from stale_months where month = ${of}`.execute(tx.db);
};

export const makeOrderFigures = async (tx: Tx, of: string): Promise<void> => {
  await sql`delete from order_figures where month = ${of}`.execute(tx.db);
  await sql`insert into order_figures (month, channel, region, orders, net_cents, gross_cents)
    select ${of}::date, o.channel, ${region}, count(*), sum(o.net_cents - ${returned('net_cents', wholeOrder)}),
      sum(o.gross_cents - ${returned('gross_cents', wholeOrder)})
    from orders o left join order_addresses a on a.customer_id = o.customer_id and a.order_id = o.id and a.kind = 'delivery'
    where ${inMonth(of)} group by 2, 3`.execute(tx.db);
};

export const makeGroupFigures = async (tx: Tx, of: string): Promise<void> => {
  await sql`delete from group_figures where month = ${of}`.execute(tx.db);
  await sql`insert into group_figures (month, product_group, orders, net_cents)
    select ${of}::date, l.product_group, count(distinct o.id), sum(l.net_cents - ${returned('net_cents', itsLine)})
    from orders o join order_lines l on l.customer_id = o.customer_id and l.order_id = o.id
    where ${inMonth(of)} group by 2`.execute(tx.db);
};

const cameBy = sql`select date_trunc('month', (c.recorded_at at time zone 'Europe/Helsinki'))::date, c.kind, c.source, count(*)
  from customers c`;

/** Everybody who is seen, by the month in which they came into the register. */
export const makeCustomerFigures = async (tx: Tx): Promise<void> => {
  await sql`delete from customer_figures`.execute(tx.db);
  await sql`insert into customer_figures (month, kind, source, came) ${cameBy} group by 1, 2, 3`.execute(
    tx.db,
  );
};

/** Those who have come since the last look are added. */
export const addCustomerFigures = async (tx: Tx): Promise<void> => {
  await sql`insert into customer_figures as f (month, kind, source, came)
    ${cameBy} where c.id > coalesce((select counted_to from figures_made), 0) group by 1, 2, 3
    on conflict (month, kind, source) do update set came = f.came + excluded.came`.execute(tx.db);
};

/** What happened in the last minute may not be committed yet, so the next look begins a little before this one. */
export const noteMade = async (tx: Tx): Promise<void> => {
  await sql`insert into figures_made (looked_to, made_at, counted_to)
    select now() - interval '2 minutes', now(), coalesce(max(id), 0) from customers
    on conflict (only_one) do update set looked_to = excluded.looked_to, made_at = excluded.made_at,
      counted_to = excluded.counted_to`.execute(tx.db);
};

/** `tx` of the purpose that erases, before the customers' rows go. */
export const keepWorthOf = async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
  await sql`select keep_worth_of(${[...customerIds]}::bigint[])`.execute(tx.db);
};

/** As above, of orders whose time is over. */
export const keepWorthOfOrders = async (
  tx: Tx,
  orders: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  const of = (column: string) => orders.map((order) => order[column]);
  await sql`select keep_worth_of_orders(${of('customer_id')}::bigint[], ${of('id')}::bigint[])`.execute(
    tx.db,
  );
};

/**
 * A cell of fewer than `least` orders says too much of one person: its group is forgotten, then its channel, then it joins
 * the month of January of its year. What is still alone in its year has no worth to keep.
 */
export const coarsen = async (tx: Tx, least: number): Promise<void> => {
  for (const [which, into] of [
    [sql`product_group <> '' and orders_of_group < ${least}`, sql`month, channel, ''`],
    [sql`product_group = '' and channel <> '' and orders < ${least}`, sql`month, '', ''`],
    [
      sql`product_group = '' and channel = '' and orders < ${least}`,
      sql`date_trunc('year', month)::date, '', ''`,
    ],
  ] as const)
    await sql`with small as (delete from anonymous_sales where ${which} returning *)
      insert into anonymous_sales as s (month, channel, product_group, orders, orders_of_group, net_cents, gross_cents)
      select ${into}, sum(orders), sum(orders_of_group), sum(net_cents), sum(gross_cents) from small group by 1, 2, 3
      on conflict (month, channel, product_group) do update set orders = s.orders + excluded.orders,
        orders_of_group = s.orders_of_group + excluded.orders_of_group,
        net_cents = s.net_cents + excluded.net_cents, gross_cents = s.gross_cents + excluded.gross_cents`.execute(
      tx.db,
    );
};

export type MonthFigure = Readonly<{ month: string; orders: number; net_cents: number }>;
export type NamedFigure = Readonly<{ label: string; count: number; net_cents: number }>;
type Period = Readonly<{ from: string; to: string }>;

const within = ({ from, to }: Period) => sql`month >= ${from}::date and month <= ${to}::date`;

export const salesByMonth = async (tx: Tx, period: Period): Promise<MonthFigure[]> =>
  (
    await sql<MonthFigure>`select month, sum(orders)::int as orders, sum(net_cents)::bigint as net_cents from (
        select month, orders, net_cents from order_figures where ${within(period)}
        union all select month, orders, net_cents from anonymous_sales where ${within(period)}) f
      group by month order by month`.execute(tx.db)
  ).rows;

const byColumn = async (tx: Tx, table: 'order_figures' | 'group_figures', column: string, period: Period) => {
  const orders = column === 'product_group' ? sql`orders_of_group` : sql`orders`;
  const withWorth =
    column === 'region'
      ? sql``
      : sql`union all select ${sql.ref(column)}, ${orders}, net_cents from anonymous_sales where ${within(period)}`;
  const { rows } =
    await sql<NamedFigure>`select ${sql.ref(column)} as label, sum(orders)::int as count, sum(net_cents)::bigint as net_cents
    from (select ${sql.ref(column)}, orders, net_cents from ${sql.table(table)} where ${within(period)} ${withWorth}) f
    group by 1 order by 3 desc, 1 limit 100`.execute(tx.db);
  return rows;
};

export const salesByChannel = (tx: Tx, period: Period): Promise<NamedFigure[]> =>
  byColumn(tx, 'order_figures', 'channel', period);
export const salesByRegion = (tx: Tx, period: Period): Promise<NamedFigure[]> =>
  byColumn(tx, 'order_figures', 'region', period);
export const salesByGroup = (tx: Tx, period: Period): Promise<NamedFigure[]> =>
  byColumn(tx, 'group_figures', 'product_group', period);

export const customersByMonth = async (tx: Tx, period: Period): Promise<{ month: string; came: number }[]> =>
  (
    await sql<{ month: string; came: number }>`select month, sum(came)::int as came from customer_figures
      where ${within(period)} group by month order by month`.execute(tx.db)
  ).rows;

export const customersBySource = async (tx: Tx): Promise<NamedFigure[]> =>
  (
    await sql<NamedFigure>`select source as label, sum(came)::int as count, 0::bigint as net_cents from customer_figures
      group by source order by 2 desc, 1 limit 100`.execute(tx.db)
  ).rows;

export const madeAt = async (tx: Tx): Promise<Date | undefined> =>
  (await sql<{ made_at: Date }>`select made_at from figures_made`.execute(tx.db)).rows[0]?.made_at;
