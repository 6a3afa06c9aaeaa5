/** Stored files and their chunks, as rows. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

export const insertFile = async (tx: Tx, wrappedKey: Buffer): Promise<number> => {
  const { id } = await tx.db
    .insertInto('stored_files')
    .values({ wrapped_key: wrappedKey })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

export const insertChunk = async (
  tx: Tx,
  fileId: number,
  chunk: Readonly<{ number: number; body: Buffer }>,
): Promise<void> => {
  await tx.db
    .insertInto('stored_file_chunks')
    .values({ file_id: fileId, ...chunk })
    .execute();
};

export const noteSize = async (
  tx: Tx,
  fileId: number,
  { bytes, chunks }: Readonly<{ bytes: number; chunks: number }>,
): Promise<void> => {
  await tx.db
    .updateTable('stored_files')
    .set({ size_bytes: bytes, chunks })
    .where('id', '=', fileId)
    .execute();
};

/** With its hash a file is kept; without one it is swept away. */
export const noteHash = async (tx: Tx, fileId: number, sha256: string): Promise<void> => {
  await tx.db.updateTable('stored_files').set({ sha256 }).where('id', '=', fileId).execute();
};

export const keyOfFile = (tx: Tx, fileId: number) =>
  tx.db
    .selectFrom('stored_files')
    .select(['wrapped_key', 'chunks'])
    .where('id', '=', fileId)
    .executeTakeFirst();

export const chunkOfFile = async (tx: Tx, fileId: number, number: number): Promise<Buffer | undefined> =>
  (
    await tx.db
      .selectFrom('stored_file_chunks')
      .select('body')
      .where('file_id', '=', fileId)
      .where('number', '=', number)
      .executeTakeFirst()
  )?.body;

export const takeKeyAway = async (tx: Tx, fileId: number): Promise<void> => {
  await sql`update stored_files set wrapped_key = null, erased_at = now() where id = ${fileId} and wrapped_key is not null`.execute(
    tx.db,
  );
};

export const deleteChunks = async (tx: Tx, fileId: number): Promise<void> => {
  await tx.db.deleteFrom('stored_file_chunks').where('file_id', '=', fileId).execute();
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
