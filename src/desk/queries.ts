import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

export const hasCustomers = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`select exists (select from customers) as found`.execute(
    tx.db,
  );
  return rows[0]!.found;
};
