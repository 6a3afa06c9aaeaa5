/** Breaches, by their keys. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export const breachIds = async (tx: Tx): Promise<number[]> =>
  (await sql<{ id: number }>`select id from breaches order by id limit 1000`.execute(tx.db)).rows.map(
    ({ id }) => id,
  );
