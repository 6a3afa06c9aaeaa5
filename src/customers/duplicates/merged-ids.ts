import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

/**
 * Each customer's own key first, then those of everybody who was merged into them: for what cannot be rewritten (the
 * audit log, the journal of erasures, an older backup) and still is about this person. For purposes that read keys of
 * `merges`.
 */
export const idsOfCustomers = async (
  tx: Tx,
  customerIds: readonly number[],
): Promise<ReadonlyMap<number, readonly number[]>> => {
  const { rows } = await sql<{
    customer_id: number;
    merged_id: number;
  }>`select customer_id, merged_id from merges
    where customer_id = any(${[...customerIds]}::bigint[]) and undone_at is null order by id`.execute(tx.db);
  const merged = Map.groupBy(rows, ({ customer_id }) => customer_id);
  return new Map(
    customerIds.map((id) => [id, [id, ...(merged.get(id) ?? []).map(({ merged_id }) => merged_id)]]),
  );
};
