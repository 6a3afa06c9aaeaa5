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

/** What of the month is told apart, each with the people behind it: they are counted where the sums are. */
const dimensions = ['all', 'channel', 'region', 'product_group'] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * Sums of the month and who is behind them, out of one look at its orders. `few`: cells of fewer people remember who they are,
 * so that it is known how many they are together with other months.
 */
export const makeMonthFigures = async (tx: Tx, of: string, few: number): Promise<void> => {
  for (const table of ['order_figures', 'group_figures', 'buyer_figures'])
    await sql`delete from ${sql.table(table)} where month = ${of}`.execute(tx.db);
  await sql`delete from few_buyers where dimension = any(${[...dimensions]}) and month = ${of}`.execute(
    tx.db,
  );
  await sql`with bought as materialized (
      select o.customer_id, o.id, o.state, o.channel, ${region} as region, o.net_cents - ${returned('net_cents', wholeOrder)} as net_cents,
        o.gross_cents - ${returned('gross_cents', wholeOrder)} as gross_cents
      from orders o left join order_addresses a on a.customer_id = o.customer_id and a.order_id = o.id and a.kind = 'delivery'
      where ${inMonth(of)}
    ), lines as materialized (
      select o.customer_id, o.id, l.product_group, sum(l.net_cents - ${returned('net_cents', itsLine)}) as net_cents
      from bought o join order_lines l on l.customer_id = o.customer_id and l.order_id = o.id group by 1, 2, 3
    ), sales as (
      insert into order_figures (month, channel, region, orders, net_cents, gross_cents)
      select ${of}::date, channel, region, count(*), sum(net_cents), sum(gross_cents) from bought group by 2, 3
    ), groups as (
      insert into group_figures (month, product_group, orders, net_cents)
      select ${of}::date, product_group, count(*), sum(net_cents) from lines group by 2
    ), buyers (dimension, label, customer_id) as materialized (
      select 'all', '', customer_id from bought
      union select 'channel', channel, customer_id from bought
      union select 'region', region, customer_id from bought
      union select 'product_group', lower(product_group), customer_id from lines
    ), counted as materialized (select dimension, label, count(*) as buyers from buyers group by 1, 2
    ), kept as (
      insert into buyer_figures (month, dimension, label, buyers) select ${of}::date, dimension, label, buyers from counted
    )
    insert into few_buyers (customer_id, month, dimension, label)
    select b.customer_id, ${of}::date, b.dimension, b.label from buyers b join counted c using (dimension, label)
    where c.buyers < ${few}`.execute(tx.db);
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

const ofBlock = 10_000;

/** Whether the notice in force names the region among what the purpose reads: one that was published earlier may not. */
export const mayCountRegions = async (tx: Tx): Promise<boolean> =>
  (
    await sql<{
      may: boolean;
    }>`select has_function_privilege('customers_by_region(int[])', 'execute') as may`.execute(tx.db)
  ).rows[0]!.may;

/** Blocks of customers to be counted by region; undefined: all of them. Blocks that nobody has counted yet are among them. */
export const blocksSince = async (tx: Tx, since: string | undefined): Promise<number[]> => {
  const last = sql`(select coalesce(max(id), 0) / ${ofBlock} from customers)`;
  const { rows } =
    since === undefined
      ? await sql<{ block: number }>`select block::int from generate_series(0, ${last}) block
          union select block from region_figures`.execute(tx.db)
      : await sql<{ block: number }>`select block::int from generate_series(0, ${last}) block
          where block >= (select counted_to / ${ofBlock} from figures_made) or block not in (select block from region_figures)
          union select blocks_of_new_addresses(${since}::timestamptz)`.execute(tx.db);
  return rows.map(({ block }) => block);
};

export const makeRegionFigures = async (tx: Tx, blocks: readonly number[]): Promise<void> => {
  const these = sql`${[...blocks]}::int[]`;
  await sql`delete from region_figures where block = any(${these})`.execute(tx.db);
  await sql`insert into region_figures (block, region, customers)
    select block, region, sum(customers) from (select * from customers_by_region(${these})
      union all select block, '', 0 from unnest(${these}) block) f group by 1, 2`.execute(tx.db);
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
 * A cell of fewer than `least` people says too much of one: its group is forgotten, then its channel, then it joins the month
 * of January of its year. What is still alone in its year has no worth to keep. People of several months may be the same,
 * so those of a month that joins January are not added to its own.
 */
export const coarsen = async (tx: Tx, least: number): Promise<void> => {
  const isSmall = sql`greatest(buyers, buyers_of_cell) < ${least}`;
  for (const [which, into, buyers] of [
    [sql`product_group <> '' and buyers_of_cell < ${least}`, sql`month, channel, ''`, sql`sum(buyers)`],
    [sql`product_group = '' and channel <> '' and ${isSmall}`, sql`month, '', ''`, sql`sum(buyers)`],
    [
      sql`product_group = '' and channel = '' and ${isSmall}`,
      sql`date_trunc('year', month)::date, '', ''`,
      sql`coalesce(sum(buyers) filter (where month = date_trunc('year', month)), 0)`,
    ],
  ] as const)
    await sql`with small as (delete from anonymous_sales where ${which} returning *)
      insert into anonymous_sales as s
        (month, channel, product_group, orders, orders_of_group, buyers, buyers_of_cell, net_cents, gross_cents)
      select ${into}, sum(orders), sum(orders_of_group), ${buyers}, max(buyers_of_cell), sum(net_cents), sum(gross_cents)
      from small group by 1, 2, 3
      on conflict (month, channel, product_group) do update set orders = s.orders + excluded.orders,
        orders_of_group = s.orders_of_group + excluded.orders_of_group, buyers = s.buyers + excluded.buyers,
        buyers_of_cell = greatest(s.buyers_of_cell, excluded.buyers_of_cell),
        net_cents = s.net_cents + excluded.net_cents, gross_cents = s.gross_cents + excluded.gross_cents`.execute(
      tx.db,
    );
};

type Period = Readonly<{ from: string; to: string }>;
/** `buyers`: how many different people are behind it, at the least. `known`: who they are, where no month had five of them. */
type Behind = Readonly<{ buyers: number; known: readonly string[] }>;
export type MonthFigure = Readonly<{ month: string; orders: number; net_cents: number }> & Behind;
export type NamedFigure = Readonly<{ label: string; count: number; net_cents: number }>;
export type SoldFigure = NamedFigure & Behind;

const within = ({ from, to }: Period) => sql`month >= ${from}::date and month <= ${to}::date`;

/**
 * People of a cell, by month: those who are named and those who are gone are different ones, for who is gone has no order
 * left in that month. Where orders have gone since the count, some are both, and the larger number is sure.
 */
const buyersBy = (dimension: Dimension, period: Period) => {
  const column = dimension === 'all' ? sql`''` : sql`lower(${sql.ref(dimension)})`;
  const gone =
    dimension === 'region'
      ? sql`select null::date as month, '' as label, 0 as buyers, 0 as of_cell where false`
      : sql`select month, ${column} as label, sum(buyers)::int as buyers, max(buyers_of_cell) as of_cell
          from anonymous_sales where ${within(period)} group by 1, 2`;
  return sql`select month, label, greatest(of_cell, case when exists (select from stale_months s where s.month = b.month)
      then greatest(b.named, b.gone) else b.named + b.gone end) as buyers
    from (select month, label, coalesce(n.buyers, 0) as named, coalesce(g.buyers, 0) as gone, coalesce(of_cell, 0) as of_cell
      from (select month, label, buyers from buyer_figures where dimension = ${dimension} and ${within(period)}) n
      full join (${gone}) g using (month, label)) b`;
};

const knownBy = (dimension: Dimension, period: Period, by: 'month' | 'label') =>
  sql`select ${sql.ref(by)}, array_agg(distinct customer_id::text) as known from few_buyers
    where dimension = ${dimension} and ${within(period)} group by 1`;

export const salesByMonth = async (tx: Tx, period: Period): Promise<MonthFigure[]> =>
  (
    await sql<MonthFigure>`select month, f.orders, f.net_cents, coalesce(b.buyers, 0) as buyers, coalesce(k.known, '{}') as known
      from (select month, sum(orders)::int as orders, sum(net_cents)::bigint as net_cents from (
          select month, orders, net_cents from order_figures where ${within(period)}
          union all select month, orders, net_cents from anonymous_sales where ${within(period)}) each_one group by 1) f
      left join (${buyersBy('all', period)}) b using (month)
      left join (${knownBy('all', period, 'month')}) k using (month)
      order by month`.execute(tx.db)
  ).rows;

/** A group is one in whatever capitals it was written. */
const byColumn = async (
  tx: Tx,
  dimension: Exclude<Dimension, 'all'>,
  period: Period,
): Promise<SoldFigure[]> => {
  const column = sql.ref(dimension);
  const folded = dimension === 'product_group' ? sql`lower(${column})` : column;
  const [table, orders] =
    dimension === 'product_group' ? ['group_figures', sql`orders_of_group`] : ['order_figures', sql`orders`];
  const withWorth =
    dimension === 'region'
      ? sql``
      : sql`union all select ${column}, ${folded}, ${orders}, net_cents from anonymous_sales where ${within(period)}`;
  const { rows } =
    await sql<SoldFigure>`select f.label, f.count, f.net_cents, coalesce(b.buyers, 0) as buyers,
      coalesce(k.known, '{}') as known
    from (select min(label) as label, folded, sum(orders)::int as count, sum(net_cents)::bigint as net_cents
      from (select ${column} as label, ${folded} as folded, orders, net_cents from ${sql.table(table)}
        where ${within(period)} ${withWorth}) each_one
      group by folded order by 4 desc, 1 limit 100) f
    left join (select label, max(buyers) as buyers from (${buyersBy(dimension, period)}) by_month group by 1) b on b.label = f.folded
    left join (${knownBy(dimension, period, 'label')}) k on k.label = f.folded
    order by f.net_cents desc, f.label`.execute(tx.db);
  return rows;
};

export const salesByChannel = (tx: Tx, period: Period): Promise<SoldFigure[]> =>
  byColumn(tx, 'channel', period);
export const salesByRegion = (tx: Tx, period: Period): Promise<SoldFigure[]> =>
  byColumn(tx, 'region', period);
export const salesByGroup = (tx: Tx, period: Period): Promise<SoldFigure[]> =>
  byColumn(tx, 'product_group', period);

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

/** Customers of today, as many as are seen for statistics. */
export const customersByRegion = async (tx: Tx): Promise<NamedFigure[]> =>
  (
    await sql<NamedFigure>`select region as label, sum(customers)::int as count, 0::bigint as net_cents from region_figures
      group by region having sum(customers) > 0 order by 2 desc, 1 limit 100`.execute(tx.db)
  ).rows;

/** Whether sums stand of which the people are not counted yet: after an upgrade, for minutes. */
export const isCounting = async (tx: Tx): Promise<boolean> =>
  (
    await sql<{ counting: boolean }>`select exists (select from (select distinct month from order_figures) f
        where not exists (select from buyer_figures b where b.month = f.month)) as counting`.execute(tx.db)
  ).rows[0]!.counting;

export const madeAt = async (tx: Tx): Promise<Date | undefined> =>
  (await sql<{ made_at: Date }>`select made_at from figures_made`.execute(tx.db)).rows[0]?.made_at;
