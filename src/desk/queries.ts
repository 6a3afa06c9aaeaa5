import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

/** Names of staff by their actor in the log, `staff:7`. */
export const staffNames = async (tx: Tx, actors: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const ids = actors.flatMap((actor) => (actor.startsWith('staff:') ? [Number(actor.slice(6))] : []));
  const { rows } = await sql<{ id: number; name: string }>`select id, name from staff
    where id = any(${[...new Set(ids)]}::bigint[])`.execute(tx.db);
  return new Map(rows.map(({ id, name }) => [`staff:${id}`, name]));
};

export const hasCustomers = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`select exists (select from customers) as found`.execute(
    tx.db,
  );
  return rows[0]!.found;
};
