/** The rows of backups: made, failed, destroyed. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export type Place = Readonly<{ folder: string; name: string }>;

type NewBackup = Place &
  Readonly<{ at: Date; tookSeconds: number; bytes: number; rows: number; sha256: string; keptUntil: string }>;

export const insertBackup = async (tx: Tx, made: NewBackup): Promise<void> => {
  const { name, folder, at, tookSeconds, bytes, rows, sha256, keptUntil } = made;
  await sql`insert into backups (file_name, folder, made_at, took_seconds, size_bytes, rows, sha256, kept_until)
    values (${name}, ${folder}, ${at.toISOString()}, ${tookSeconds}, ${bytes}, ${rows}, ${sha256}, ${keptUntil})
    on conflict do nothing`.execute(tx.db);
};

export const insertFailure = async (tx: Tx, folder: string, code: string): Promise<void> => {
  await sql`insert into backup_failures (folder, code) values (${folder}, ${code})`.execute(tx.db);
};

export const madeElsewhere = async (tx: Tx, folder: string, before: Date): Promise<Place[]> => {
  const { rows } = await sql<Place>`select folder, file_name as name from backups
    where destroyed_at is null and folder <> ${folder} and made_at < ${before.toISOString()}`.execute(tx.db);
  return rows;
};

export const markDestroyed = async (tx: Tx, gone: readonly Place[]): Promise<void> => {
  await sql`update backups b set destroyed_at = now()
    from unnest(${gone.map(({ folder }) => folder)}::text[], ${gone.map(({ name }) => name)}::text[]) d(folder, file_name)
    where b.file_name = d.file_name and coalesce(b.folder, d.folder) = d.folder and b.destroyed_at is null`.execute(
    tx.db,
  );
};
