/** The process that brings a bank statement in, measured alone. */
import { createReadStream } from 'node:fs';
import { createGate } from '../src/db/gate.ts';
import { openInstallation } from '../src/db/installation.ts';
import type { Tx } from '../src/db/tx.ts';
import { matchBankFile } from '../src/invoices/bank/match-bank-file.ts';
import { findBankFile } from '../src/invoices/bank/queries/bank-files.ts';
import { readBankFile, type Work } from '../src/invoices/bank/read-bank-file.ts';
import { uploadBankFile } from '../src/invoices/bank/upload-bank-file.ts';
import { tables } from '../src/personal-data.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { configOf } from './database.ts';
import { ownSeconds } from './processor-time.ts';

export type Matched = Readonly<{
  /** Milliseconds. */
  upload: number;
  read: number;
  match: number;
  megabytes: number;
  /** Processor time of this process. */
  seconds: number;
  payments: number;
}>;

const timed = async <T>(act: () => Promise<T>): Promise<[number, T]> => {
  const began = performance.now();
  const result = await act();
  return [performance.now() - began, result];
};

const bringIn = async (folder: string, database: string, file: string): Promise<Matched> => {
  const config = configOf(folder);
  const installation = await openInstallation(config, { database });
  const load = () => loadInForce(installation, tables);
  const gate = await createGate({ installation, config, load });
  const { declaration } = await load();
  const inTransaction = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    gate.open('invoicing', { kind: 'job', name: 'bank' }, act);
  const before = ownSeconds();
  const work: Work = { inTransaction, master: Buffer.alloc(32, 1), isStopping: () => false };
  const [upload, id] = await timed(() =>
    uploadBankFile(work, { fileName: 'camt.xml', stream: createReadStream(file) }),
  );
  const [read] = await timed(() => readBankFile(work, id));
  const [match] = await timed(() => matchBankFile(work, declaration, id));
  const { counts } = await inTransaction((tx) => findBankFile(tx, id));
  await gate.end();
  // Kilobytes on Linux.
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const seconds = ownSeconds() - before;
  return { upload, read, match, megabytes, seconds, payments: counts.outcomes?.matched?.payments ?? 0 };
};

process.on('message', async (message) => {
  const [folder, database, file] = message as [string, string, string];
  process.send?.(await bringIn(folder, database, file));
});
