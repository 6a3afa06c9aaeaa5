/**
 * `npm run bench [-- --smoke] [--size N] [--only card,list] [--json] [--fresh]`: what README.md says of each. Limits are
 * told, never asserted: a number of a shared machine must not fail a build. The exit code says only that all ran.
 */
import { parseArgs } from 'node:util';
import { bench as access } from './access.ts';
import { bench as backup } from './backup.ts';
import { bench as bulkMerge } from './bulk-merge.ts';
import { bench as camt } from './camt.ts';
import { bench as card } from './card.ts';
import { bench as cardDepth } from './card-depth.ts';
import { benchDatabase, closeBenchDatabases, useOneDatabase } from './database.ts';
import { dirtPopulation, bench as duplicates } from './duplicates.ts';
import { bench as erase } from './erase.ts';
import { bench as exporting } from './export.ts';
import { bench as figures } from './figures.ts';
import { bench as gdpr } from './gdpr.ts';
import { bench as importing } from './import.ts';
import { bench as list } from './list.ts';
import type { Bench, Measure } from './measure.ts';
import { bench as importingOrders } from './orders-import.ts';
import { bench as publish } from './publish.ts';
import { bench as search } from './search.ts';
import { bench as start } from './start.ts';
import { markdownTable } from './table.ts';
import { bench as weight } from './weight.ts';

const sizes = [10_000, 100_000, 1_000_000];
const smokeSize = 1_500;

const ofEachSize: readonly Bench[] = [
  card,
  cardDepth,
  list,
  search,
  publish,
  duplicates,
  bulkMerge,
  exporting,
  access,
  gdpr,
  importing,
  importingOrders,
  erase,
  figures,
  backup,
];
/** The number of customers does not matter to these. */
const once: readonly Bench[] = [start, weight, camt];

const { values } = parseArgs({
  options: {
    smoke: { type: 'boolean', default: false },
    size: { type: 'string', multiple: true },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
  },
});

const only = values.only?.split(',');
const wanted = (benches: readonly Bench[]) => benches.filter(({ name }) => only?.includes(name) ?? true);
const wish = { isSmoke: values.smoke };

const chosenSizes = (): number[] => {
  if (values.smoke) return [smokeSize];
  const chosen = values.size?.flatMap((text) => text.split(',')).map(Number) ?? sizes;
  if (chosen.some((size) => !Number.isInteger(size) || size < 1_000))
    throw new Error('--size takes whole numbers from 1,000 up');
  return chosen;
};

const measureAll = async (): Promise<Measure[]> => {
  const measured: Measure[] = [];
  const measure = async ({ name, run }: Bench, size: number) => {
    const began = performance.now();
    measured.push(...(await run(size, wish)));
    console.error(`${name}, ${size}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  };
  const [smallest = smokeSize, ...larger] = chosenSizes();
  for (const one of wanted(once)) await measure(one, smallest);
  for (const size of [smallest, ...larger]) {
    if (values.fresh) await benchDatabase(size, { isFresh: true });
    for (const one of wanted(ofEachSize)) await measure(one, size);
  }
  return measured;
};

if (values.smoke) useOneDatabase(await dirtPopulation());
try {
  const measured = await measureAll();
  console.log(values.json ? JSON.stringify(measured, null, 2) : markdownTable(measured));
} finally {
  await closeBenchDatabases();
}
