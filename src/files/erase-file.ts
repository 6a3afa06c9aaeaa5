import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

/** Takes the key away first: what a backup still holds of the chunks can never be read again. The hash stays. */
export const eraseFile = async (tx: Tx, fileId: number): Promise<void> => {
  await Promise.all([
    sql`update stored_files set wrapped_key = null, erased_at = now() where id = ${fileId} and wrapped_key is not null`.execute(
      tx.db,
    ),
    tx.db.deleteFrom('stored_file_chunks').where('file_id', '=', fileId).execute(),
  ]);
};

export const isFileErased = async (tx: Tx, fileId: number): Promise<boolean> => {
  const { rows } = await sql<{ is_erased: boolean }>`select wrapped_key is null as is_erased from stored_files
    where id = ${fileId}`.execute(tx.db);
  return rows[0]?.is_erased ?? true;
};

/** Uploads that were cut off, a day after they began. */
export const sweepCutOffFiles = async (tx: Tx): Promise<void> => {
  await sql`delete from stored_files where sha256 is null and stored_at < now() - interval '1 day'`.execute(
    tx.db,
  );
};
