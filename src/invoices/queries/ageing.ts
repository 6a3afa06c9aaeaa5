/** What customers owe, by how long it has been due: for the page "open invoices" and its chart. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

/** Days overdue at which the next bucket begins; before the first: not yet due. */
export const ageBuckets = ['not_due', '1_14', '15_30', '31_60', '61_90', 'over_90'] as const;
export type AgeBucket = (typeof ageBuckets)[number];

export type Aged = Readonly<{ bucket: AgeBucket; count: number; cents: number }>;
export type Ageing = Readonly<{
  buckets: readonly Aged[];
  /** With collection agencies, in the buckets no more. */
  collection: Readonly<{ count: number; cents: number }>;
  /** Of what is in the buckets: disputed. */
  disputed: Readonly<{ count: number; cents: number }>;
  /** The invoices that have been overdue longest. */
  oldest: readonly Readonly<{
    id: number;
    customer_id: number;
    number: string;
    buyer_name: string;
    due_on: string;
    open_cents: number;
  }>[];
}>;

const bucketOf = sql`case when d.days <= 0 then 'not_due' when d.days <= 14 then '1_14' when d.days <= 30 then '15_30'
  when d.days <= 60 then '31_60' when d.days <= 90 then '61_90' else 'over_90' end`;

const bucketRows = (tx: Tx, on: string) =>
  sql<{
    bucket: AgeBucket;
    count: number;
    cents: number;
    disputed: number;
    disputed_cents: number;
  }>`select ${bucketOf} as bucket,
      count(*)::int as count, sum(i.open_cents)::bigint as cents,
      count(*) filter (where i.disputed_at is not null)::int as disputed,
      coalesce(sum(i.open_cents) filter (where i.disputed_at is not null), 0)::bigint as disputed_cents
    from invoices i cross join lateral (select ${on}::date - i.due_on as days) d
    where i.state = 'open' and i.open_cents > 0 group by 1`.execute(tx.db);

const inCollection = (tx: Tx) =>
  sql<{
    count: number;
    cents: number;
  }>`select count(*)::int as count, coalesce(sum(i.open_cents), 0)::bigint as cents
    from invoices i where i.state = 'collection'`.execute(tx.db);

const oldestOf = (tx: Tx, on: string) =>
  sql<
    Ageing['oldest'][number]
  >`select i.id, i.customer_id, i.number, i.buyer_name, i.due_on, i.open_cents from invoices i
    where i.state = 'open' and i.open_cents > 0 and i.due_on < ${on}::date order by i.due_on, i.id limit 20`.execute(
    tx.db,
  );

/** As the acting purpose sees them, on a day. */
export const ageing = async (tx: Tx, on: string): Promise<Ageing> => {
  const [found, collection, oldest] = await Promise.all([
    bucketRows(tx, on),
    inCollection(tx),
    oldestOf(tx, on),
  ]);
  const sum = (pick: (row: (typeof found.rows)[number]) => number): number =>
    found.rows.reduce((total, row) => total + pick(row), 0);
  return {
    buckets: ageBuckets.map((bucket) => {
      const row = found.rows.find((one) => one.bucket === bucket);
      return { bucket, count: row?.count ?? 0, cents: row?.cents ?? 0 };
    }),
    collection: collection.rows[0]!,
    disputed: { count: sum((row) => row.disputed), cents: sum((row) => row.disputed_cents) },
    oldest: oldest.rows,
  };
};
