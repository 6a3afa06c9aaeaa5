/** Who has not been told where their data came from. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

export const untoldAmong = async (tx: Tx, customerIds: readonly number[]): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`select id
    from untold_among(${[...customerIds]}::bigint[]) as id`.execute(tx.db);
  return rows.map(({ id }) => id);
};
