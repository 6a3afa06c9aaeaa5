/** What twenty people who read cards notice of the sweep that runs meanwhile. */
import { setTimeout as sleep } from 'node:timers/promises';
import { cardPaths } from './card.ts';
import { child } from './child.ts';
import type { BenchDatabase } from './database.ts';
import { type Answered, load } from './load.ts';
import { type Measure, milliseconds, percentile } from './measure.ts';
import { clerkOf } from './staff.ts';

const readers = 20;
/** Readers look at a card, then at the next one: about 100 reads a second. */
const pauseMilliseconds = 200;
const timesMost = 1.5;

type Place = Readonly<{ database: BenchDatabase; journalFolder: string; size: number }>;

const erasedSoFar = async ({ raw }: BenchDatabase): Promise<number> =>
  (await raw.query('select coalesce(sum(erased), 0)::int as n from retention_runs')).rows[0].n;

const waits = (answered: readonly Answered[], from: number, until: number): number[] =>
  answered.filter(({ at }) => at >= from && at < until).map((one) => one.milliseconds);

/** `on`: a day whose sweep has not run. Half of `seconds` nobody sweeps; in the other half somebody does. */
export const sweepUnderReaders = async (
  { database, journalFolder, size }: Place,
  on: string,
  seconds: number,
): Promise<Measure> => {
  const { cookie } = await clerkOf(database);
  const paths = await cardPaths(database, size);
  const server = child('card-server.ts', [database.config.dataFolder]);
  const sweeper = child('sweeper.ts', [database.config.dataFolder, journalFolder]);
  try {
    const port = (await server.ask(null)) as number;
    const headers = { accept: 'application/json', 'accept-language': 'fi', cookie };
    await load({ port, headers, paths, connections: readers, seconds: Math.min(1, seconds / 10) });
    const before = await erasedSoFar(database);
    const began = performance.now();
    const reading = load({
      port,
      headers,
      paths,
      connections: readers,
      seconds,
      pauseMilliseconds,
      mayBeGone: true,
    });
    await sleep(seconds * 500);
    const swept = performance.now();
    await sweeper.ask({ on });
    const answered = await reading;
    const erased = (await erasedSoFar(database)) - before;
    const calm = percentile(waits(answered, began + 500, swept - 100), 0.95);
    const during = percentile(waits(answered, swept + 100, Number.POSITIVE_INFINITY), 0.95);
    return {
      measure: `sweep with its rests (${Math.round(erased / (seconds / 2))}/s): p95 of ${readers} readers`,
      size,
      ours: milliseconds(during),
      raw: `nobody sweeps: ${milliseconds(calm)}`,
      ratio: (during / calm).toFixed(2),
      mustReach: `≤ ${timesMost} ×`,
      reached: during / calm <= timesMost,
    };
  } finally {
    await sweeper.stop();
    await server.stop();
  }
};
