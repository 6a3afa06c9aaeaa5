/**
 * A backup of the whole register in one file, made while it is in use: one snapshot, COPY of every table, compressed and
 * encrypted. Nobody waits for it: a table is held only while it is being read.
 */
import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { constants, createZstdCompress } from 'node:zlib';
import type pg from 'pg';
import type { Owner } from '../../db/owner.ts';
import { backupFault } from './backup-fault.ts';
import {
  jobsIn,
  migrationsIn,
  monthsIn,
  sequencesIn,
  type TableContents,
  tablesIn,
} from './contents-queries.ts';
import { markOfFilesKey } from './files-key.ts';
import { lockBackups } from './lock-queries.ts';
import { type BackupEnd, jsonRecord, recordOf } from './records.ts';
import { seal } from './sealed-file.ts';
import { beginInSnapshot, copyOut, endRead, holdSnapshot, type Snapshot } from './snapshot-queries.ts';

export type Making = Readonly<{
  owner: Owner;
  folder: string;
  /** What the key is derived from: `backupSecret`. */
  secret: string;
  filesKey: Buffer;
  at?: Date;
}>;
export type MadeBackup = Readonly<{
  file: string;
  bytes: number;
  sha256: string;
  rows: number;
  tables: number;
}>;

const suffix = '.seloste';
const nameAt = (at: Date): string =>
  `seloste-${at.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '')}`;
export const isBackupName = (name: string): boolean =>
  /^seloste-\d{4}-\d{2}-\d{2}-\d{6}(-\d+)?\.seloste$/.test(name);

type Counts = Record<string, number>;

async function* tableRecords(
  client: pg.Client,
  snapshot: Snapshot,
  contents: TableContents,
  counts: Counts,
): AsyncGenerator<Buffer> {
  yield* jsonRecord('table', contents);
  await beginInSnapshot(client, snapshot);
  const stream = copyOut(client, contents);
  for await (const piece of stream as AsyncIterable<Buffer>) yield* recordOf('data', piece);
  await endRead(client);
  counts[contents.table] = stream.rowCount;
  yield* jsonRecord('rows', { rows: stream.rowCount });
}

async function* contentsOf(
  holder: pg.Client,
  reader: pg.Client,
  { filesKey }: Making,
  counts: Counts,
): AsyncGenerator<Buffer> {
  const snapshot = await holdSnapshot(holder);
  await beginInSnapshot(reader, snapshot);
  const [migrations, months] = [await migrationsIn(reader), await monthsIn(reader)];
  const [tables, jobs] = [await tablesIn(reader), await jobsIn(reader)];
  await endRead(reader);
  const { server } = snapshot;
  yield* jsonRecord('head', { server, migrations, months, filesKey: markOfFilesKey(filesKey) });
  for (const contents of tables) yield* tableRecords(reader, snapshot, contents, counts);
  const end: BackupEnd = { counts, sequences: await sequencesIn(reader), jobs };
  yield* jsonRecord('end', end);
}

const syncToDisk = async (path: string): Promise<void> => {
  await using handle = await open(path);
  await handle.sync();
};

/** What a killed backup left behind. */
const removeParts = (folder: string): void => {
  for (const name of readdirSync(folder))
    if (name.endsWith(`${suffix}.part`)) rmSync(join(folder, name), { force: true });
};

/** A name of its own, also for the second backup within a second. */
const freeName = (folder: string, at: Date): string => {
  const taken = new Set(readdirSync(folder));
  for (let number = 1; ; number += 1) {
    const name = `${nameAt(at)}${number === 1 ? '' : `-${number}`}${suffix}`;
    if (!taken.has(name)) return name;
  }
};

/** Written beside and renamed when it is whole and on disk: what has the name of a backup is one. */
const makeWhole = async (making: Making): Promise<MadeBackup> => {
  const { owner, folder, secret, at = new Date() } = making;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const [holder, reader] = await Promise.all([owner.connectForCopy(), owner.connectForCopy()]);
  let part: string | undefined;
  try {
    await lockBackups(holder);
    removeParts(folder);
    const file = join(folder, freeName(folder, at));
    part = `${file}.part`;
    const counts: Counts = {};
    const hash = createHash('sha256');
    let bytes = 0;
    await pipeline(
      contentsOf(holder, reader, making, counts),
      createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 }, chunkSize: 1 << 18 }),
      (compressed: AsyncIterable<Buffer>) => seal(compressed, secret, at),
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          hash.update(piece);
          bytes += piece.length;
          yield piece;
        }
      },
      createWriteStream(part, { mode: 0o600 }),
    );
    await syncToDisk(part);
    renameSync(part, file);
    await syncToDisk(folder);
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { file, bytes, sha256: hash.digest('hex'), rows, tables: Object.keys(counts).length };
  } catch (error) {
    // What is half would fill the disk until the next night.
    if (part) rmSync(part, { force: true });
    throw error;
  } finally {
    await Promise.all([holder.end(), reader.end()]);
  }
};

/** Throws a problem that says what to mend where the disk is full, shut or away; no half file stays. */
export const makeBackup = async (making: Making): Promise<MadeBackup> => {
  try {
    return await makeWhole(making);
  } catch (error) {
    throw backupFault(error, making.folder);
  }
};
