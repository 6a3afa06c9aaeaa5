/**
 * A backup of a register with three orders for each customer beside COPY of the same tables to nowhere; and its restore,
 * with the journal's erasures and choices, beside COPY of the same rows into a twin with all indexes and keys.
 */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { restoreIntoFolder } from '../src/cli/restore-folder.ts';
import { openInstallation } from '../src/db/installation.ts';
import { masterKey } from '../src/files/master-key.ts';
import { type TableContents, tablesIn } from '../src/retention/backup/contents-queries.ts';
import { makeBackup } from '../src/retention/backup/make-backup.ts';
import { openBackup } from '../src/retention/backup/read-backup.ts';
import { appendLines } from '../src/retention/journal.ts';
import { type BenchDatabase, benchDatabase, configOf, installIn, type Population } from './database.ts';
import { fillOrders } from './fill-orders.ts';
import { type Bench, type Measure, ofTotal, timed, type Wish } from './measure.ts';
import { populationCsv } from './population.ts';

const withOrders: Population = { name: 'orders', csv: populationCsv };
const shareLeast = 0.5;
const timesMost = 3;
const secret = 'the passphrase of a benchmark';

const copyOut = (client: pg.Client, { table, columns }: TableContents) =>
  client.query(
    to(`copy (select ${columns.join(', ')} from seloste.${table}) to stdout`) as unknown as pg.Submittable,
  ) as unknown as NodeJS.ReadableStream;

const nowhere = () => new Writable({ write: (_piece, _encoding, done) => done() });

const rawOut = async (client: pg.Client, all: readonly TableContents[]): Promise<void> => {
  for (const one of all) await pipeline(copyOut(client, one), nowhere());
};

/** One in a hundred was erased since, one in fifty has forbidden something. */
const writeJournal = async (folder: string, size: number): Promise<void> => {
  const at = new Date().toISOString();
  const each = (step: number) => Array.from({ length: Math.floor(size / step) }, (_, n) => (n + 1) * step);
  await appendLines(
    folder,
    'erasures.jsonl',
    each(100).map((customer_id) => ({ number: customer_id, customer_id, at, hash: `h${customer_id}` })),
  );
  await appendLines(
    folder,
    `choices-${at.slice(0, 7)}.jsonl`,
    each(50).map((id) => ({
      customer_id: id + 1,
      kind: 'objection',
      purpose: 10,
      channel: 'phone',
      happened_at: at,
      valid_until: null,
      source: 'store',
    })),
  );
};

/** Into a twin with its indexes and keys, as a plain server keeps them; triggers off, as their rows are copied too. */
const rawIn = async (source: pg.Client, folder: string, all: readonly TableContents[]): Promise<number> => {
  await installIn(folder);
  const config = configOf(folder);
  const installation = await openInstallation(config);
  try {
    const target = new pg.Client({
      ...installation.loginAs('postgres'),
      database: installation.database,
    });
    await target.connect();
    await target.query(`set session_replication_role = replica`);
    let taken = 0;
    for (const { table, columns } of all) {
      await target.query(`delete from seloste.${table}`);
      const text = `copy seloste.${table} (${columns.join(', ')}) from stdin`;
      const into = target.query(from(text) as unknown as pg.Submittable) as unknown as NodeJS.WritableStream;
      const [ms] = await timed(1, () =>
        pipeline(copyOut(source, { table, columns }), new PassThrough({ highWaterMark: 1 << 20 }), into),
      );
      taken += ms!;
    }
    await target.end();
    return taken;
  } finally {
    await installation.embedded?.stop();
  }
};

const told = (
  measure: string,
  size: number,
  ours: number,
  raw: number,
  limit: Partial<Measure>,
): Measure => ({
  measure,
  size,
  ours: `${(ours / 1000).toFixed(1)} s`,
  raw: `${(raw / 1000).toFixed(1)} s`,
  ...limit,
});

const measureIn = async (
  { config, owner }: BenchDatabase,
  folder: string,
  size: number,
): Promise<Measure[]> => {
  const client = await owner.connectForCopy();
  client.on('error', () => {});
  const all = await tablesIn(client);
  const [raw] = await timed(1, () => rawOut(client, all));
  const filesKey = masterKey(config);
  let file = '';
  const [ours] = await timed(1, async () => {
    ({ file } = await makeBackup({ owner, folder, secret, filesKey }));
  });
  const data = join(folder, 'restored');
  const journalFolder = join(folder, 'journal');
  await writeJournal(journalFolder, size);
  mkdirSync(data);
  const place = { ...configOf(data), filesKey: filesKey.toString('hex'), journalFolder };
  const [back] = await timed(1, async () => restoreIntoFolder(place, await openBackup(file, secret)));
  const into = await rawIn(client, join(folder, 'twin'), all);
  await client.end();
  const share = raw! / ours!;
  return [
    told('backup, compressed and encrypted', size, ours!, raw!, {
      ratio: share.toFixed(2),
      mustReach: `≥ ${shareLeast}`,
      reached: share >= shareLeast,
    }),
    told('restore, verified, with the journal', size, back!, into, {
      ratio: ofTotal(back!, into),
      mustReach: `≤ ${timesMost} ×`,
      reached: back! / into <= timesMost,
    }),
  ];
};

const run = async (size: number, _wish: Wish): Promise<Measure[]> => {
  const database = await benchDatabase(size, { population: withOrders });
  await fillOrders(database, size);
  const folder = mkdtempSync(join(tmpdir(), 'seloste-bench-backup-'));
  // The server may run as another user, who must reach its data.
  chmodSync(folder, 0o755);
  try {
    return await measureIn(database, folder, size);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const bench: Bench = { name: 'backup', run };
