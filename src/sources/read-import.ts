/** Pass one: the file is parsed and normalised into `import_rows`, chunk by chunk; a crash resumes at the chunk. */
import { sql } from 'kysely';
import { copyIn } from '../db/copy-in.ts';
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import type { InTransaction } from '../files/in-transaction.ts';
import { readFile } from '../files/read-file.ts';
import { readRows } from './files/read-rows.ts';
import type { RawRow } from './files/shape.ts';
import { countRows, findImport, type Import, lockImport } from './queries/imports.ts';
import { restageChunk } from './restage.ts';
import { stagedColumns, stageRow } from './stage-row.ts';

/** Two batches of the reader: what is parsed and what is being stored stand in memory side by side. */
const chunkRows = 4_000;

export type Work = Readonly<{
  inTransaction: InTransaction;
  master: Buffer;
  /** True when the process is being stopped: the work ends after the chunk and is taken up again. */
  isStopping: () => boolean;
}>;

/** Batches of the reader become chunks of `chunkRows`. Rows up to `after` are parsed and passed by. */
async function* chunksOf(batches: AsyncIterable<RawRow[]>, after: number): AsyncGenerator<RawRow[]> {
  let chunk: RawRow[] = [];
  for await (const batch of batches) {
    for (const row of batch) if (row.line > after) chunk.push(row);
    if (chunk.length < chunkRows) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Text in pieces of some 64 kB: one string for a chunk would be copied again and again. */
const piecesOf = (found: Import, rows: readonly RawRow[]): { pieces: string[]; codes: boolean } => {
  const staging = { importId: found.id, mapping: found.mapping, options: found.options };
  const pieces: string[] = [];
  let piece = '';
  let codes = false;
  for (const row of rows) {
    const { line, codesFound } = stageRow(staging, row);
    if (codesFound) codes = true;
    if (line !== undefined) piece += line;
    if (piece.length < 65_536) continue;
    pieces.push(piece);
    piece = '';
  }
  pieces.push(piece);
  return { pieces, codes };
};

/** Commits a chunk with the import's new position. A repeat of a chunk that is committed does nothing. */
export const stageChunk = async (tx: Tx, found: Import, rows: readonly RawRow[]): Promise<void> => {
  const { pieces, codes } = piecesOf(found, rows);
  const current = await lockImport(tx, found.id);
  const [first, last] = [rows[0]!.line, rows.at(-1)!.line];
  if (current.read_to_line >= last || current.step !== 'mapped') return;
  await sql`delete from import_rows where import_id = ${found.id} and line between ${first} and ${last}`.execute(
    tx.db,
  );
  await copyIn(tx, `copy import_rows (${stagedColumns}) from stdin`, pieces);
  await sql`update imports set read_to_line = ${last}, rows_read = rows_read + ${rows.length}, codes_found = codes_found or ${codes}
    where id = ${found.id}`.execute(tx.db);
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
  let staged: Promise<void> = Promise.resolve();
  for await (const rows of chunksOf(readRows(bytes, found.shape), after)) {
    await staged;
    if (work.isStopping()) return false;
    // The next chunk is parsed while the database takes this one.
    staged = work.inTransaction((tx) => stageChunk(tx, found, rows));
    staged.catch(() => {});
  }
  await staged;
  await work.inTransaction((tx) => finishReading(tx, importId));
  return true;
};
