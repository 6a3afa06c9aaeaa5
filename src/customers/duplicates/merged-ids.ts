import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

/**
 * The customer's own key and those of everybody merged into them: for what cannot be rewritten (the audit log, the
 * ledger of erasures, an older backup) and still is about this person. For purposes that read `merges`.
 */
export const idsOfCustomer = async (tx: Tx, customerId: number): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`select ${customerId}::bigint as id union all
    select merged_id from merges where customer_id = ${customerId} and undone_at is null`.execute(tx.db);
  return rows.map(({ id }) => id);
};
