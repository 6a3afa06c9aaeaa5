/** Whose sales a file of invoices may be of. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';

export const businessIdsInSettings = async (tx: Tx): Promise<string[]> => {
  const { rows } = await sql<{
    id: string;
  }>`select distinct business_id as id from invoicing_settings`.execute(tx.db);
  return rows.map(({ id }) => id);
};
