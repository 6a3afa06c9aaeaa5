/** What taking a merge back needs is kept for 90 days and then destroyed; that it was made stays. GDPR 5(1)(e). */
import { sql } from 'kysely';
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';

/** Returns how many merges can be taken back no longer since now. */
export const expireMerges = async (tx: Tx): Promise<number> => {
  const due = sql`(select m.customer_id, m.id from merges m where m.undo_until < today())`;
  const [, rows] = await Promise.all([
    sql`delete from merge_moves t using ${due} m where t.customer_id = m.customer_id and t.merge_id = m.id`.execute(
      tx.db,
    ),
    sql<{ n: number }>`with gone as (delete from merge_rows t using ${due} m
      where t.customer_id = m.customer_id and t.merge_id = m.id returning t.merge_id)
      select count(distinct merge_id) as n from gone`.execute(tx.db),
  ]);
  const expired = rows.rows[0]!.n;
  if (expired > 0) await wrote(tx, 'expire-merges');
  return expired;
};
