import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';

/** After how many days a closed order goes to the archive by itself; null: never. */
export const archivingDays = async (tx: Tx): Promise<number | null> =>
  (await sql<{ days: number | null }>`select archive_after_days as days from order_settings`.execute(tx.db))
    .rows[0]?.days ?? null;

export const setArchiving = async (tx: Tx, days: number | null): Promise<void> => {
  await Promise.all([
    sql`update order_settings set archive_after_days = ${days}, changed_at = now(),
      changed_by = current_setting('app.actor')`.execute(tx.db),
    wrote(tx, 'set-archiving', { fields: ['archive_after_days'] }),
  ]);
};
