/** Contact points of customers and the list of those that must not come back. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export type ContactPoint = Readonly<{ customer_id: number; kind: 'email' | 'phone'; value: string }>;

export const contactPoints = async (tx: Tx, ids: readonly number[]): Promise<ContactPoint[]> => {
  const { rows } = await sql<ContactPoint>`
    select customer_id, 'email' as kind, normalised as value from emails where customer_id = any(${[...ids]}::bigint[])
    union all select customer_id, 'phone', e164 from phones where customer_id = any(${[...ids]}::bigint[])`.execute(
    tx.db,
  );
  return rows;
};

/** Those of them who have forbidden something: their ban outlives them. */
export const objectorsAmong = async (tx: Tx, ids: readonly number[]): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`select id from customers
    where id = any(${[...ids]}::bigint[]) and objections <> 0`.execute(tx.db);
  return rows.map(({ id }) => id);
};

export const insertSuppressed = async (tx: Tx, fingerprints: readonly string[]): Promise<void> => {
  if (fingerprints.length === 0) return;
  await sql`insert into suppressed_contacts (fingerprint) select unnest(${[...fingerprints]}::text[])
    on conflict do nothing`.execute(tx.db);
};

export const suppressedAmong = async (
  tx: Tx,
  fingerprints: readonly string[],
): Promise<ReadonlySet<string>> => {
  if (fingerprints.length === 0) return new Set();
  const { rows } = await sql<{ fingerprint: string }>`select fingerprint from suppressed_contacts
    where fingerprint = any(${[...fingerprints]}::text[])`.execute(tx.db);
  return new Set(rows.map(({ fingerprint }) => fingerprint));
};
