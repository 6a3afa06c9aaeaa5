/** The statements that make the figures; all of them set-based, a month or some blocks of customers at a time. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { dimensions } from './queries.ts';
import { leastShown } from './small-cells.ts';

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

/**
 * Sums of the month and who is behind them, out of one look at its orders. Cells of a few people remember who
 * they are, so that it is known how many they are together with other months.
 */
export const makeMonthFigures = async (tx: Tx, of: string): Promise<void> => {
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
    where c.buyers < ${leastShown}`.execute(tx.db);
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
