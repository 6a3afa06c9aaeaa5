import { sql } from 'kysely';
import type { Tx } from './tx.ts';

/**
 * Room for sorting and hashing, one processor. Custom plans are never forced here: the setting would reach the checks
 * of foreign keys and the triggers, which would then be planned anew for every row (three times slower).
 */
export const planForBulk = async (tx: Tx): Promise<void> => {
  await sql`select set_config('work_mem', '96MB', true), set_config('max_parallel_workers_per_gather', '0', true)`.execute(
    tx.db,
  );
};
