/**
 * The search for duplicates over a register with dirt in it (population/dirt.ts): how many of those who stand in it
 * twice are found, how many of those found are one, how long it takes. `SELOSTE_BENCH_DIRT=<module>` takes another
 * generator: a function `dirtyCsv(rows)` whose numbers say who is who, `D…` a duplicate of the customer after the letter.
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type pg from 'pg';
import { askSearch, findDuplicates } from '../src/customers/duplicates/find-duplicates.ts';
import { type BenchDatabase, benchDatabase, type Population } from './database.ts';
import type { Bench, Measure } from './measure.ts';
import { asRegistered } from './population/as-registered.ts';
import { dirtyCsv } from './population/dirt.ts';
import { serverSeconds } from './processor-time.ts';

const mustFind = 0.95;
const mustBeOne = 0.98;
const minutesMax = 5;

export const dirtPopulation = async (): Promise<Population> => {
  const module = process.env['SELOSTE_BENCH_DIRT'];
  if (!module) return { name: 'dirt', csv: (size) => dirtyCsv(size) };
  const other = (await import(pathToFileURL(resolve(module)).href)) as { dirtyCsv: typeof dirtyCsv };
  return { name: 'other-dirt', csv: (size) => asRegistered(other.dirtyCsv(size)) };
};

type Took = Readonly<{ milliseconds: number; processorSeconds: number | undefined }>;

/** Runs the whole search, beginning with nothing found. The server’s processor time is steadier than the clock. */
const search = async ({ gate, raw, installation }: BenchDatabase): Promise<Took> => {
  const secondsSoFar = () => serverSeconds(installation.embedded!.pid);
  await raw.query('delete from duplicate_pairs; delete from duplicate_runs; delete from merges');
  const work = {
    inTransaction: <T>(act: Parameters<typeof gate.open<T>>[2]) =>
      gate.open('register_upkeep', { kind: 'job', name: 'bench' }, act),
    isStopping: () => false,
  };
  const runId = await work.inTransaction((tx) => askSearch(tx, 'all'));
  const [began, seconds] = [performance.now(), secondsSoFar()];
  await findDuplicates(work, runId!);
  const milliseconds = performance.now() - began;
  const after = secondsSoFar();
  return {
    milliseconds,
    processorSeconds: seconds === undefined || after === undefined ? undefined : after - seconds,
  };
};

type Score = Readonly<{ twice: number; found: number; right: number; candidates: number }>;

/** A pair is right where both numbers lead to one customer; of three that are one each pair counts. */
const scoreOf = async (raw: pg.Client): Promise<Score> => {
  const { rows } = await raw.query(`with who as (
      select id, case when customer_number ~ '^D' then regexp_replace(customer_number, '^D', '') else customer_number end as one from customers
      where state & 1 = 0
    ), pairs as (select a.one = b.one as is_right from duplicate_pairs p join who a on a.id = p.customer_id join who b on b.id = p.other_id)
    select (select coalesce(sum(n * (n - 1) / 2), 0)::int from (select count(*) as n from who group by one) g) as twice,
      (select count(*)::int from pairs) as found, (select count(*)::int from pairs where is_right) as right,
      (select candidates::int from duplicate_runs order by id desc limit 1) as candidates`);
  return rows[0] as Score;
};

export const bench: Bench = {
  name: 'duplicates',
  run: async (size) => {
    const database = await benchDatabase(size, { population: await dirtPopulation() });
    const took = await search(database);
    const { twice, found, right, candidates } = await scoreOf(database.raw);
    const line = (measure: string, more: Partial<Measure>): Measure => ({
      measure: `duplicates: ${measure}`,
      size,
      ours: '',
      ...more,
    });
    const share = (value: number) => `${(value * 100).toFixed(2)} %`;
    return [
      line('found of those who stand twice (recall)', {
        ours: `${share(right / twice)} (${right} of ${twice})`,
        mustReach: `≥ ${share(mustFind)}`,
        reached: right / twice >= mustFind,
      }),
      line('one of those found (precision)', {
        ours: `${share(right / found)} (${found - right} wrong)`,
        mustReach: `≥ ${share(mustBeOne)}`,
        reached: right / found >= mustBeOne,
      }),
      line('the whole search', {
        ours: `${(took.milliseconds / 1000).toFixed(1)} s (${took.processorSeconds?.toFixed(1) ?? '?'} s of a processor), ${candidates.toLocaleString('en')} candidate pairs`,
        mustReach: `≤ ${minutesMax} min`,
        reached: took.milliseconds <= minutesMax * 60_000,
      }),
    ];
  },
};
