/** The statements that read the figures, with who is behind each. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { leastShown } from './small-cells.ts';

/** What of the month is told apart, each with the people behind it: they are counted where the sums are. */
export const dimensions = ['all', 'channel', 'region', 'product_group'] as const;
export type Dimension = (typeof dimensions)[number];

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

/** By cell that is displayed: a month, or a label over all months. Who is known of it is asked where no month is enough. */
const behindBy = (dimension: Dimension, period: Period, cell: 'month' | 'label') => sql`
  with by_cell as materialized (
    select ${sql.ref(cell)} as cell, max(buyers) as buyers from (${buyersBy(dimension, period)}) m group by 1
  ), known as (
    select ${sql.ref(cell)} as cell, array_agg(distinct customer_id::text) as known from few_buyers
    where dimension = ${dimension} and ${within(period)}
      and ${sql.ref(cell)} in (select cell from by_cell where buyers < ${leastShown}) group by 1
  )
  select cell, buyers, coalesce(known, '{}') as known from by_cell left join known using (cell)`;

export const salesByMonth = async (tx: Tx, period: Period): Promise<MonthFigure[]> =>
  (
    await sql<MonthFigure>`select month, f.orders, f.net_cents, coalesce(b.buyers, 0) as buyers, coalesce(b.known, '{}') as known
      from (select month, sum(orders)::int as orders, sum(net_cents)::bigint as net_cents from (
          select month, orders, net_cents from order_figures where ${within(period)}
          union all select month, orders, net_cents from anonymous_sales where ${within(period)}) each_one group by 1) f
      left join (${behindBy('all', period, 'month')}) b on b.cell = f.month
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
      coalesce(b.known, '{}') as known
    from (select min(label) as label, folded, sum(orders)::int as count, sum(net_cents)::bigint as net_cents
      from (select ${column} as label, ${folded} as folded, orders, net_cents from ${sql.table(table)}
        where ${within(period)} ${withWorth}) each_one
      group by folded order by 4 desc, 1 limit 100) f
    left join (${behindBy(dimension, period, 'label')}) b on b.cell = f.folded
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
