/** Invoices that were given out in a time. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Place } from '../queries.ts';

/** Made here, by the day of issue. */
export const issuedIn = async (
  tx: Tx,
  { from, to }: Readonly<{ from: string; to: string }>,
  limit: number,
): Promise<Place[]> => {
  const { rows } = await sql<Place>`select customer_id as "customerId", id from invoices
    where issued_on between ${from}::date and ${to}::date and origin = 'own' order by issued_on, id limit ${limit}`.execute(
    tx.db,
  );
  return rows;
};
