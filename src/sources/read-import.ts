/** Pass one: the file is parsed and normalised into `import_rows`, chunk by chunk; a crash resumes at the chunk. */
import { setImmediate } from 'node:timers/promises';
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import { isFileErased } from '../files/file-queries.ts';
import type { InTransaction } from '../files/in-transaction.ts';
import { readFile } from '../files/read-file.ts';
import { readRows, weightOf } from './files/read-rows.ts';
import type { RawRow } from './files/shape.ts';
import { kindOf } from './kinds/index.ts';
import type { ImportKind, StagedRows } from './kinds/kind.ts';
import { countRows, findImport, type Import, lockImport } from './queries/imports.ts';
import { noteAllRead, noteRead } from './queries/positions.ts';
import { forgetStagedBetween } from './queries/staged.ts';
import { restageChunk } from './restage.ts';
import { copyStaged } from './staged.ts';

/** What is parsed and understood and what is being stored stand in memory side by side. */
const rowsPerChunk = 2_000;
const chunkCharacters = 16_000_000;
/** Understood in one go: some milliseconds, while the server lives on what stands in the socket. */
const sliceRows = 100;
const sliceCharacters = 1_000_000;

export type Work = Readonly<{
  inTransaction: InTransaction;
  master: Buffer;
  /** True when the process is being stopped: the work ends after the chunk and is taken up again. */
  isStopping: () => boolean;
}>;

type MayEndBefore = ReturnType<ImportKind['mayEndBefore']>;

/** Batches of the reader become slices of some `sliceRows`. Rows up to `after` are parsed and passed by. */
async function* slicesOf(
  batches: AsyncIterable<RawRow[]>,
  after: number,
  mayEndBefore: MayEndBefore,
): AsyncGenerator<RawRow[]> {
  let slice: RawRow[] = [];
  let characters = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      if (row.line <= after) continue;
      const isFull = slice.length >= sliceRows || characters >= sliceCharacters;
      if (isFull && mayEndBefore(row, slice.at(-1)!)) {
        yield slice;
        slice = [];
        characters = 0;
      }
      slice.push(row);
      characters += weightOf(row);
    }
  }
  if (slice.length > 0) yield slice;
}

/** What is stored at once: text of COPY, and which rows of the file it is of. */
type Chunk = { pieces: Map<string, string[]>; codes: boolean; first: number; last: number; rows: number };

const emptyChunk = (): Chunk => ({ pieces: new Map(), codes: false, first: 0, last: 0, rows: 0 });

const addTo = (chunk: Chunk, rows: readonly RawRow[], { of, codes }: StagedRows): void => {
  for (const { table, pieces } of of) {
    const known = chunk.pieces.get(table);
    if (known) known.push(...pieces);
    else chunk.pieces.set(table, [...pieces]);
  }
  chunk.codes ||= codes;
  chunk.first ||= rows[0]!.line;
  chunk.last = rows.at(-1)!.line;
  chunk.rows += rows.length;
};

/** The rows of the file as chunks of text; between two slices whatever waits for this process has its turn. */
async function* chunksOf(
  slices: AsyncIterable<RawRow[]>,
  stage: (rows: readonly RawRow[]) => StagedRows,
  most: number,
): AsyncGenerator<Chunk> {
  let chunk = emptyChunk();
  let characters = 0;
  for await (const rows of slices) {
    addTo(chunk, rows, stage(rows));
    characters += rows.reduce((sum, row) => sum + weightOf(row), 0);
    await setImmediate();
    if (chunk.rows < most && characters < chunkCharacters) continue;
    yield chunk;
    chunk = emptyChunk();
    characters = 0;
  }
  if (chunk.rows > 0) yield chunk;
}

/** Commits a chunk with the import's new position. A repeat of a chunk that is committed does nothing. */
const storeChunk = async (tx: Tx, found: Import, chunk: Chunk): Promise<void> => {
  const { first, last, rows, codes } = chunk;
  const current = await lockImport(tx, found.id);
  if (current.read_to_line >= last || current.step !== 'mapped') return;
  await forgetStagedBetween(tx, found, first, last);
  await copyStaged(tx, found, { codes, of: [...chunk.pieces].map(([table, pieces]) => ({ table, pieces })) });
  await noteRead(tx, found.id, { to: last, rows, hasCodes: codes });
};

/** An original with identity codes in it is not kept: only its hash. (Data Protection Act, section 29.) */
const finishReading = async (tx: Tx, importId: number): Promise<void> => {
  const found = await lockImport(tx, importId);
  if (found.step !== 'mapped') return;
  await noteAllRead(tx, importId);
  if (found.codes_found) await eraseFile(tx, found.file_id);
  await countRows(tx, found.rows_read);
};

/** The original is gone, its rows are not: they are understood anew. */
const restageAll = async (work: Work, importId: number): Promise<boolean> => {
  while (await work.inTransaction((tx) => restageChunk(tx, importId))) if (work.isStopping()) return false;
  return true;
};

/** True when all rows are staged; false when the process is being stopped. */
export const readImport = async (work: Work, importId: number, most = rowsPerChunk): Promise<boolean> => {
  const found = await work.inTransaction((tx) => findImport(tx, importId));
  const isGone = await work.inTransaction((tx) => isFileErased(tx, found.file_id));
  if (isGone && found.last_line > 0) return restageAll(work, importId);
  const bytes = readFile(work.inTransaction, found.file_id, work.master);
  const after = Math.max(found.read_to_line, found.header_line);
  const kind = kindOf(found);
  const stage = await work.inTransaction((tx) => kind.staging(tx, found));
  let stored: Promise<void> = Promise.resolve();
  const slices = slicesOf(readRows(bytes, found.shape), after, kind.mayEndBefore(found));
  for await (const chunk of chunksOf(slices, stage, most)) {
    await stored;
    if (work.isStopping()) return false;
    // The next chunk is parsed and understood while the database takes this one.
    stored = work.inTransaction((tx) => storeChunk(tx, found, chunk));
    stored.catch(() => {});
  }
  await stored;
  await work.inTransaction((tx) => finishReading(tx, importId));
  return true;
};
