import { sql } from 'kysely';
import { actorText, type Tx } from '../db/tx.ts';
import type { ApiKey } from './key.ts';

const columns = sql`id, name, recipient, purposes, networks, expires_on, hint, made_at, ended_at, last_used_on`;

export const keyBySecret = async (tx: Tx, hash: string): Promise<ApiKey | undefined> =>
  (await sql<ApiKey>`select ${columns} from api_keys where secret_hash = ${hash}`.execute(tx.db)).rows[0];

export const keyById = async (tx: Tx, id: number): Promise<ApiKey | undefined> =>
  (await sql<ApiKey>`select ${columns} from api_keys where id = ${id}`.execute(tx.db)).rows[0];

/** Those at work first; a company has tens of them, and the list is cut at 500. */
export const allKeys = async (tx: Tx): Promise<ApiKey[]> =>
  (
    await sql<ApiKey>`select ${columns} from api_keys order by ended_at is not null, id desc limit 500`.execute(
      tx.db,
    )
  ).rows;

export const noteUse = async (tx: Tx, id: number): Promise<void> => {
  await sql`update api_keys set last_used_on = today() where id = ${id} and last_used_on is distinct from today()`.execute(
    tx.db,
  );
};

export type NewKey = Pick<ApiKey, 'name' | 'recipient' | 'purposes' | 'networks' | 'expires_on' | 'hint'> &
  Readonly<{ secret_hash: string }>;

export const insertKey = async (tx: Tx, key: NewKey): Promise<number> => {
  const { rows } = await sql<{ id: number }>`insert into api_keys
      (name, recipient, purposes, networks, expires_on, hint, secret_hash)
    values (${key.name}, ${key.recipient}, ${[...key.purposes]}::text[], ${[...key.networks]}::text[], ${key.expires_on},
      ${key.hint}, ${key.secret_hash}) returning id`.execute(tx.db);
  return rows[0]!.id;
};

/** False where there is none that is at work. */
export const endKeyRow = async (tx: Tx, id: number): Promise<boolean> => {
  const { numAffectedRows } =
    await sql`update api_keys set ended_at = now(), ended_by = ${actorText(tx.actor)}
    where id = ${id} and ended_at is null`.execute(tx.db);
  return numAffectedRows === 1n;
};

/** A program does not send a write again after two days. */
export const forgetOldAnswers = async (tx: Tx): Promise<void> => {
  await sql`delete from idempotent_answers where at < now() - interval '2 days'`.execute(tx.db);
};
