/** What goes to the archive of orders, and when. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { OrderKey } from './queries.ts';

/** Moves closed orders out of sight of those who see live ones; keys of those that moved. */
export const moveToArchive = async (tx: Tx, ids: readonly number[]): Promise<number[]> =>
  (await sql<{ moved: number[] }>`select archive_orders(${[...ids]}::bigint[]) as moved`.execute(tx.db))
    .rows[0]!.moved;

export const takeFromArchive = async (tx: Tx, { customerId, id }: OrderKey): Promise<void> => {
  await sql`update orders set archived_at = null where customer_id = ${customerId} and id = ${id}`.execute(
    tx.db,
  );
};

/** Closed before `before` and still live, oldest first. */
export const ordersToArchive = async (tx: Tx, before: string, most: number): Promise<OrderKey[]> =>
  (
    await sql<OrderKey>`select customer_id as "customerId", id from orders
      where archived_at is null and closed_on < ${before} order by closed_on, id limit ${most}`.execute(tx.db)
  ).rows;

export const insertArchivings = async (tx: Tx, keys: readonly OrderKey[]): Promise<void> => {
  await sql`insert into order_events (customer_id, order_id, kind, happened_at)
    select customer_id, id, 'archived', clock_timestamp()
    from unnest(${keys.map(({ customerId }) => customerId)}::bigint[], ${keys.map(({ id }) => id)}::bigint[])
      as k(customer_id, id)`.execute(tx.db);
};

/** After how many days a closed order goes to the archive by itself; null: never. */
export const archivingDays = async (tx: Tx): Promise<number | null> =>
  (await sql<{ days: number | null }>`select archive_after_days as days from order_settings`.execute(tx.db))
    .rows[0]?.days ?? null;

export const updateArchivingDays = async (tx: Tx, days: number | null): Promise<void> => {
  await sql`update order_settings set archive_after_days = ${days}, changed_at = now(),
    changed_by = current_setting('app.actor')`.execute(tx.db);
};
