/** Contact points of customers and the list of those that must not come back. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export type ContactPoint = Readonly<{ customer_id: number; kind: 'email' | 'phone'; value: string }>;

/** Before they go. `onlyObjectors`: of those who have forbidden something, whose ban outlives them. */
export const contactPoints = async (
  tx: Tx,
  ids: readonly number[],
  { onlyObjectors }: { onlyObjectors: boolean },
): Promise<ContactPoint[]> => {
  const keys = sql`${[...ids]}::bigint[]`;
  const whose = onlyObjectors
    ? sql`array(select id from customers where id = any(${keys}) and objections <> 0)`
    : keys;
  const { rows } = await sql<ContactPoint>`
    select customer_id, 'email' as kind, normalised as value from emails where customer_id = any(${whose})
    union all select customer_id, 'phone', e164 from phones where customer_id = any(${whose})`.execute(tx.db);
  return rows;
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
