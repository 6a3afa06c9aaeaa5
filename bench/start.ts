/** From the command to the first page, on nothing and on existing data, against bare PostgreSQL on the same disk. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freshBundle } from '../src/cli/bundle.js';
import { makeBundle } from '../src/cli/make-bundle.ts';
import { startEmbedded } from '../src/db/embedded.ts';
import { checkout } from '../src/ground/config.ts';
import { benchFolder } from './database.ts';
import { type Bench, type Measure, median, ofTotal, type Wish } from './measure.ts';
import { serverSeconds } from './processor-time.ts';

const page = '/sign-in';
const limits = { first: 6_000, again: 1_500 } as const;
const patienceMilliseconds = 60_000;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** 0 where nobody answers yet; the page has come whole. */
const statusOf = async (url: string): Promise<number> => {
  try {
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    await response.text();
    return response.status;
  } catch {
    return 0;
  }
};

const untilPage = async (port: number, one: ChildProcess): Promise<void> => {
  const deadline = performance.now() + patienceMilliseconds;
  while (performance.now() < deadline && one.exitCode === null) {
    const status = await statusOf(`http://127.0.0.1:${port}${page}`);
    if (status === 200) return;
    await sleep(10);
  }
  throw new Error(`no page came after the start (exit code ${one.exitCode})`);
};

/** Until the first page: milliseconds of the clock, and seconds of a processor that `start` and its children took. */
type Took = Readonly<{ milliseconds: number; processor: number }>;

/** From spawning to the whole first page; then it is stopped as an operator stops it. */
const startOnce = async (folder: string): Promise<Took> => {
  const port = await freePort();
  const env = { ...process.env, SELOSTE_DATA: folder, SELOSTE_PORT: String(port), DATABASE_URL: '' };
  const began = performance.now();
  const one = spawn(process.execPath, [join(checkout, 'src/seloste.js'), 'start', '--no-open'], {
    env,
    stdio: 'ignore',
  });
  const ended = once(one, 'exit');
  try {
    await untilPage(port, one);
    return { milliseconds: performance.now() - began, processor: serverSeconds(one.pid!) ?? 0 };
  } finally {
    one.kill('SIGTERM');
    await ended;
  }
};

const bareOnce = async (folder: string): Promise<Took> => {
  const began = performance.now();
  const { stop } = await startEmbedded(folder);
  const milliseconds = performance.now() - began;
  await stop();
  return { milliseconds, processor: 0 };
};

type Taken = { first: Took[]; again: Took[] };

type Round = { start: (folder: string) => Promise<Took>; name: string; into: Taken; times: number };

const round = async ({ start, name, into, times }: Round): Promise<void> => {
  const folder = join(benchFolder, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  into.first.push(await start(folder));
  for (let time = 0; time < times; time += 1) into.again.push(await start(folder));
  rmSync(folder, { recursive: true, force: true });
};

const run = async (_size: number, { isSmoke }: Wish): Promise<Measure[]> => {
  // As it is after `npm ci`.
  if (!freshBundle(checkout)) await makeBundle();
  const ours: Taken = { first: [], again: [] };
  const bare: Taken = { first: [], again: [] };
  const times = isSmoke ? 1 : 2;
  for (let turn = 0; turn < (isSmoke ? 1 : 3); turn += 1) {
    await round({ start: startOnce, name: 'start', into: ours, times });
    await round({ start: bareOnce, name: 'start-bare', into: bare, times });
  }
  const clock = (took: readonly Took[]) => median(took.map(({ milliseconds }) => milliseconds));
  const seconds = (took: readonly Took[]) => `${(clock(took) / 1000).toFixed(2)} s`;
  const processor = (took: readonly Took[]) => median(took.map((one) => one.processor)).toFixed(2);
  const measureOf = (kind: keyof Taken, what: string): Measure => ({
    measure: what,
    ours: `${seconds(ours[kind])} (${processor(ours[kind])} s of a processor, PostgreSQL apart)`,
    raw: `${seconds(bare[kind])} (PostgreSQL alone)`,
    ratio: ofTotal(clock(ours[kind]), clock(bare[kind])),
    mustReach: `≤ ${limits[kind] / 1000} s`,
    reached: clock(ours[kind]) <= limits[kind],
  });
  return [
    measureOf('first', 'first start after install, to the first page'),
    measureOf('again', 'start on existing data, to the first page'),
  ];
};

export const bench: Bench = { name: 'start', run };
