/** A changed declaration comes into force while an export runs and twenty people read cards over HTTP. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Declaration } from '../src/policy/declaration.ts';
import { cardPaths } from './card.ts';
import { child } from './child.ts';
import { type BenchDatabase, benchDatabase } from './database.ts';
import { type Answered, load } from './load.ts';
import { type Bench, type Measure, milliseconds, percentile, type Wish } from './measure.ts';
import { clerkOf } from './staff.ts';

const readers = 20;
const longestWaitMax = 50;
/** Readers look at a card, then at the next one: about 100 reads a second. */
const pauseMilliseconds = 200;

/** Whom four purposes see changes, and what one of them reads: policies and grants on every table of customers. */
const changed = (declaration: Declaration): Declaration => ({
  ...declaration,
  purposes: declaration.purposes.map((purpose) => {
    if (purpose.key === 'customer_service') return { ...purpose, sees: [] };
    if (purpose.key === 'orders') return { ...purpose, objection: 'reasoned' };
    if (purpose.key === 'marketing_phone') return { ...purpose, ground: { kind: 'consent' } };
    if (purpose.key === 'marketing_post') return { ...purpose, reads: [...purpose.reads, 'customer_number'] };
    return purpose;
  }),
});

type Rows = { hash: string; updated: string };

/** Place and writer of every customer's row, and how often one was updated since the server counts. */
const rowsOf = async ({ raw }: BenchDatabase): Promise<Rows> => {
  const { rows } = await raw.query(`select
    (select sum(hashtextextended(ctid::text || ' ' || xmin::text, 0)::numeric)::text from customers) as hash,
    (select n_tup_upd::text from pg_stat_user_tables where relid = 'seloste.customers'::regclass) as updated`);
  return rows[0] as Rows;
};

type Window = { from: number; until: number };

const waits = (answered: readonly Answered[], { from, until }: Window): number[] =>
  answered
    .filter(({ at, milliseconds }) => at + milliseconds >= from && at <= until)
    .map((one) => one.milliseconds);

type Published = { windows: Window[]; quiet: Window; longestChunk: number; longestLock: number };

/** Half of the time quiet, then publications at even distances; the declaration that was in force comes back last. */
const publishMeanwhile = async (
  database: BenchDatabase,
  worker: ReturnType<typeof child>,
  seconds: number,
): Promise<Published> => {
  const { declaration } = database.policy;
  const windows: Window[] = [];
  await sleep(seconds * 100);
  const quiet = { from: performance.now(), until: performance.now() + seconds * 300 };
  await sleep(seconds * 400);
  for (const next of [changed(declaration), declaration, changed(declaration), declaration]) {
    const from = performance.now();
    await worker.ask({ publish: next });
    windows.push({ from, until: performance.now() + 250 });
    await sleep(seconds * 80);
  }
  const told = (await worker.ask({})) as { longestChunk: number; longestLock: number };
  return { windows, quiet, ...told };
};

const observe = async (database: BenchDatabase, size: number, seconds: number) => {
  const { cookie } = await clerkOf(database);
  const paths = await cardPaths(database, size);
  const server = child('card-server.ts', [database.config.dataFolder]);
  const worker = child('publisher.ts', [database.config.dataFolder]);
  try {
    const port = (await server.ask(null)) as number;
    const headers = { accept: 'text/html', 'accept-language': 'fi', cookie };
    await load({ port, headers, paths, connections: readers, seconds: Math.min(1, seconds / 10) });
    const reading = load({ port, headers, paths, connections: readers, seconds, pauseMilliseconds });
    const [published, answered] = await Promise.all([publishMeanwhile(database, worker, seconds), reading]);
    return { ...published, answered };
  } finally {
    await worker.stop();
    await server.stop();
  }
};

const run = async (size: number, { isSmoke }: Wish): Promise<Measure[]> => {
  const database = await benchDatabase(size);
  const before = await rowsOf(database);
  const { windows, quiet, longestChunk, longestLock, answered } = await observe(
    database,
    size,
    isSmoke ? 1 : 30,
  );
  const after = await rowsOf(database);
  const during = windows.flatMap((window) => waits(answered, window));
  const calm = waits(answered, quiet);
  const [longest, longestCalm] = [Math.max(...during), Math.max(...calm)];
  const isUntouched = before.hash === after.hash && before.updated === after.updated;
  const took = windows.map(({ from, until }) => milliseconds(until - from - 250)).join(', ');
  return [
    {
      measure: `publish (4 times: ${took}) under an export (longest chunk ${milliseconds(longestChunk)}): longest wait of ${readers} readers`,
      size,
      ours: `${milliseconds(longest)} (p95 ${milliseconds(percentile(during, 0.95))})`,
      raw: `not publishing: ${milliseconds(longestCalm)} (p95 ${milliseconds(percentile(calm, 0.95))})`,
      ratio: (longest / longestCalm).toFixed(2),
      mustReach: `≤ ${longestWaitMax} ms`,
      reached: longest <= longestWaitMax,
    },
    {
      measure: 'publish: tables of customers shut, at the longest',
      size,
      ours: milliseconds(longestLock),
    },
    {
      measure: 'publish: customers’ rows (place, writer, updates)',
      size,
      ours: isUntouched ? 'unchanged' : 'rewritten',
      mustReach: 'unchanged',
      reached: isUntouched,
    },
  ];
};

export const bench: Bench = { name: 'publish', run };
