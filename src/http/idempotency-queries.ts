import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

type Place = Readonly<{ api_key_id: number; key: string; request_hash: string }>;
type Kept = Readonly<{ request_hash: string; location: string | null; data: unknown }>;

/** What was answered to the same key before; waits for one that is under way. Undefined: this is the first. */
export const reserveKey = async (
  tx: Tx,
  { api_key_id, key, request_hash }: Place,
): Promise<Kept | undefined> => {
  const { numAffectedRows } = await sql`insert into idempotent_answers (api_key_id, key, request_hash)
    values (${api_key_id}, ${key}, ${request_hash}) on conflict do nothing`.execute(tx.db);
  if (numAffectedRows === 1n) return undefined;
  const { rows } = await sql<Kept>`select request_hash, location, data from idempotent_answers
    where api_key_id = ${api_key_id} and key = ${key}`.execute(tx.db);
  return rows[0];
};

export const keepAnswer = async (
  tx: Tx,
  { api_key_id, key, location, data }: Place & { location: string; data: unknown },
): Promise<void> => {
  await sql`update idempotent_answers set location = ${location}, data = ${data === undefined ? null : JSON.stringify(data)}::jsonb
    where api_key_id = ${api_key_id} and key = ${key}`.execute(tx.db);
};
