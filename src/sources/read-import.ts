/** Pass one: the file is parsed and normalised into `import_rows`, chunk by chunk; a crash resumes at the chunk. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import type { InTransaction } from '../files/in-transaction.ts';
import { readFile } from '../files/read-file.ts';
import { readRows, weightOf } from './files/read-rows.ts';
import type { RawRow } from './files/shape.ts';
import { kindOf } from './kinds/index.ts';
import type { ImportKind } from './kinds/kind.ts';
import { countRows, findImport, type Import, lockImport } from './queries/imports.ts';
import { restageChunk } from './restage.ts';
import { copyStaged, forgetStaged } from './staged.ts';

/** Two batches of the reader: what is parsed and what is being stored stand in memory side by side. */
const chunkRows = 4_000;
const chunkCharacters = 16_000_000;

export type Work = Readonly<{
  inTransaction: InTransaction;
  master: Buffer;
  /** True when the process is being stopped: the work ends after the chunk and is taken up again. */
  isStopping: () => boolean;
}>;

type MayEndBefore = ReturnType<ImportKind['mayEndBefore']>;

/** Batches of the reader become chunks of some `chunkRows`. Rows up to `after` are parsed and passed by. */
async function* chunksOf(
  batches: AsyncIterable<RawRow[]>,
  after: number,
  mayEndBefore: MayEndBefore,
): AsyncGenerator<RawRow[]> {
  let chunk: RawRow[] = [];
  let characters = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      if (row.line <= after) continue;
      const isFull = chunk.length >= chunkRows || characters >= chunkCharacters;
      if (isFull && mayEndBefore(row, chunk.at(-1)!)) {
        yield chunk;
        chunk = [];
        characters = 0;
      }
      chunk.push(row);
      characters += weightOf(row);
    }
  }
  if (chunk.length > 0) yield chunk;
}

type Staged = ReturnType<Awaited<ReturnType<ImportKind['staging']>>>;

/** Commits a chunk with the import's new position. A repeat of a chunk that is committed does nothing. */
export const stageChunk = async (
  tx: Tx,
  found: Import,
  staged: Staged,
  rows: readonly RawRow[],
): Promise<void> => {
  const current = await lockImport(tx, found.id);
  const [first, last] = [rows[0]!.line, rows.at(-1)!.line];
  if (current.read_to_line >= last || current.step !== 'mapped') return;
  await forgetStaged(tx, found, sql`between ${first} and ${last}`);
  await copyStaged(tx, found, staged);
  await sql`update imports set read_to_line = ${last}, rows_read = rows_read + ${rows.length},
    codes_found = codes_found or ${staged.codes} where id = ${found.id}`.execute(tx.db);
};

/** An original with identity codes in it is not kept: only its hash. (Data Protection Act, section 29.) */
const finishReading = async (tx: Tx, importId: number): Promise<void> => {
  const found = await lockImport(tx, importId);
  if (found.step !== 'mapped') return;
  await sql`update imports set last_line = read_to_line where id = ${importId}`.execute(tx.db);
  if (found.codes_found) await eraseFile(tx, found.file_id);
  await countRows(tx, found.rows_read);
};

/** The original is gone, its rows are not: they are understood anew. */
const restageAll = async (work: Work, importId: number): Promise<boolean> => {
  while (await work.inTransaction((tx) => restageChunk(tx, importId))) if (work.isStopping()) return false;
  return true;
};

/** True when all rows are staged; false when the process is being stopped. */
export const readImport = async (work: Work, importId: number): Promise<boolean> => {
  const found = await work.inTransaction((tx) => findImport(tx, importId));
  if (found.codes_found && found.last_line > 0) return restageAll(work, importId);
  const bytes = readFile(work.inTransaction, found.file_id, work.master);
  const after = Math.max(found.read_to_line, found.header_line);
  const kind = kindOf(found);
  const stage = await work.inTransaction((tx) => kind.staging(tx, found));
  let stored: Promise<void> = Promise.resolve();
  for await (const rows of chunksOf(readRows(bytes, found.shape), after, kind.mayEndBefore(found))) {
    const understood = stage(rows);
    await stored;
    if (work.isStopping()) return false;
    // The next chunk is parsed and understood while the database takes this one.
    stored = work.inTransaction((tx) => stageChunk(tx, found, understood, rows));
    stored.catch(() => {});
  }
  await stored;
  await work.inTransaction((tx) => finishReading(tx, importId));
  return true;
};
