/**
 * Two customers become one. Everything that names the one that goes follows to the one that is kept, the strictest
 * choice wins, the old number and key lead on, and all of it can be taken back for 90 days. GDPR 5(1)(d), 21(3).
 */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import './problems.ts';

export type MergeWish = Readonly<{
  keptId: number;
  goneId: number;
  /**
   * Where the value of the one that goes is taken: columns of `customers`, `customer_field_values.<field>`, and
   * `emails`, `phones`, `addresses` for whose are the foremost. Everything else stays as the kept customer has it.
   */
  taken: readonly string[];
}>;

/**
 * Set-based: one call for many. No customer may stand in it twice. Returns the merges in the order of the wishes. The
 * audit lines, one for each of the two, are written by the function beside the deed (0017_merges.sql).
 */
export const mergeCustomers = async (
  tx: Tx,
  wishes: readonly MergeWish[],
  bulkId?: number,
): Promise<number[]> => {
  const { rows } = await sql<{ ids: number[] }>`select to_jsonb(merge_customers(
      ${wishes.map(({ keptId }) => keptId)}::bigint[], ${wishes.map(({ goneId }) => goneId)}::bigint[],
      ${JSON.stringify(wishes.map(({ taken }) => taken))}::jsonb, ${bulkId ?? null}::bigint)) as ids`.execute(
    tx.db,
  );
  return rows[0]!.ids;
};
