/** The process that imports, measured alone: one file through upload, reading, dry run and run, everything on. */
import { createReadStream } from 'node:fs';
import { createGate } from '../src/db/gate.ts';
import { openInstallation } from '../src/db/installation.ts';
import type { Tx } from '../src/db/tx.ts';
import { tables } from '../src/personal-data.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { checkImport } from '../src/sources/check-import.ts';
import { mapImport } from '../src/sources/map-import.ts';
import { findImport } from '../src/sources/queries/imports.ts';
import { readImport, type Work } from '../src/sources/read-import.ts';
import { runImport } from '../src/sources/run-import.ts';
import { startImport } from '../src/sources/start-import.ts';
import { uploadImport } from '../src/sources/upload-import.ts';
import { configOf } from './database.ts';
import { ownSeconds } from './processor-time.ts';

export type Imported = Readonly<{
  importId: number;
  /** Milliseconds. */
  upload: number;
  read: number;
  check: number;
  run: number;
  megabytesMax: number;
  /** Processor time of this process. */
  seconds: number;
  made: number;
}>;

const timed = async <T>(act: () => Promise<T>): Promise<[number, T]> => {
  const began = performance.now();
  const result = await act();
  return [performance.now() - began, result];
};

/** Under which name and from where the file comes. */
export type FileWish = Readonly<{ fileName: string; source: string; purpose: string }>;

const bringIn = async (folder: string, database: string, file: string, wish: FileWish): Promise<Imported> => {
  const config = configOf(folder);
  const installation = await openInstallation(config, { database });
  const load = () => loadInForce(installation, tables);
  const gate = await createGate({ installation, config, load });
  const { declaration } = await load();
  const inTransaction = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    gate.open('register_upkeep', { kind: 'job', name: 'import' }, act);
  const work: Work = { inTransaction, master: Buffer.alloc(32, 1), isStopping: () => false };
  const before = ownSeconds();
  const [upload, importId] = await timed(() =>
    uploadImport({ ...work, declaration }, { ...wish, stream: createReadStream(file) }),
  );
  const { mapping } = await inTransaction((tx) => findImport(tx, importId));
  await inTransaction((tx) => mapImport(tx, importId, { mapping }, declaration));
  const [read] = await timed(() => readImport(work, importId));
  const [check] = await timed(() => checkImport(work, importId));
  await inTransaction((tx) => startImport(tx, importId));
  const [run] = await timed(() => runImport(work, importId));
  const { rows_made: made } = await inTransaction((tx) => findImport(tx, importId));
  await gate.end();
  // Kilobytes on Linux.
  const megabytesMax = process.resourceUsage().maxRSS / 1024;
  const seconds = ownSeconds() - before;
  return { importId, upload, read, check, run, megabytesMax, seconds, made };
};

process.on('message', async (message) => {
  process.send?.(await bringIn(...(message as Parameters<typeof bringIn>)));
});
