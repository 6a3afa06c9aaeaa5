/**
 * The figures and the page of the morning over HTTP, one person at a time, in a register with three orders for each
 * customer; and how long it takes until what has happened since stands in the figures.
 */
import { makeFigures } from '../src/insight/make-figures.ts';
import { child } from './child.ts';
import { type BenchDatabase, benchDatabase, type Population } from './database.ts';
import { fillOrders, ordersPerCustomer } from './fill-orders.ts';
import { load } from './load.ts';
import { type Bench, type Measure, milliseconds, percentile, type Wish } from './measure.ts';
import { populationCsv } from './population.ts';
import { clerkOf } from './staff.ts';

const withOrders: Population = { name: 'figures', csv: populationCsv };
const pageMost = 100;
const freshMost = 60;
/** A busy minute: orders that come while nobody waits for them. */
const ordersOfMinute = 500;

const desks = [
  'statistics',
  'customer_service',
  'orders',
  'invoicing',
  'register_upkeep',
  'rights_requests',
] as const;

const pages = [
  { measure: 'figures of five years', path: '/figures?span=five_years' },
  { measure: 'page of the morning', path: '/' },
] as const;

const seconds = async (act: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await act();
  return (performance.now() - began) / 1000;
};

const freshness = async ({ gate, raw }: BenchDatabase, size: number): Promise<Measure[]> => {
  const make = (everything: boolean) => makeFigures({ gate, isStopping: () => false, everything });
  const all = await seconds(() => make(true));
  const quiet = await seconds(() => make(false));
  await raw.query(`select set_config('app.actor', 'bench', false), set_config('app.purpose', '19', false)`);
  await raw.query(`with buyers as (select id from customers order by id desc limit ${ordersOfMinute}), placed as (
      insert into orders (customer_id, ordered_on, channel, prices_include_vat, net_cents, vat_cents, gross_cents, source)
      select id, today(), 'shop', true, 1000, 0, 1000, 'store' from buyers returning customer_id, id)
    insert into order_lines (customer_id, order_id, position, name, product_group, quantity_thousandths, unit_price_cents, vat_class, vat_basis_points, net_cents, vat_cents, gross_cents)
    select customer_id, id, 1, 'Lanka', 'ryhmä 1', 1000, 1000, 'standard', 2550, 1000, 0, 1000 from placed`);
  const minute = await seconds(() => make(false));
  const told = (measure: string, took: number, most?: number): Measure => ({
    measure,
    size,
    ours: `${took.toFixed(1)} s`,
    ...(most === undefined ? {} : { mustReach: `≤ ${most} s`, reached: took <= most }),
  });
  return [
    told(`figures after ${ordersOfMinute} more orders`, minute, freshMost),
    told('figures when nothing has happened', quiet),
    told('all figures anew, at night', all),
  ];
};

const pagesOver = async (database: BenchDatabase, size: number, { isSmoke }: Wish): Promise<Measure[]> => {
  const { cookie } = await clerkOf(database, desks);
  const server = child('card-server.ts', [database.config.dataFolder]);
  try {
    const port = (await server.ask(null)) as number;
    const headers = { accept: 'text/html', 'accept-language': 'fi', cookie };
    const measures: Measure[] = [];
    for (const { measure, path } of pages) {
      const ask = (time: number) => load({ port, headers, paths: [path], connections: 1, seconds: time });
      await ask(isSmoke ? 0.2 : 3);
      const waits = (await ask(isSmoke ? 0.5 : 15)).map((one) => one.milliseconds);
      const p95 = percentile(waits, 0.95);
      measures.push({
        measure: `${measure}, ${(size * ordersPerCustomer).toLocaleString('en')} orders, HTML`,
        size,
        ours: `p50 ${milliseconds(percentile(waits, 0.5))}, p95 ${milliseconds(p95)}`,
        mustReach: `p95 ≤ ${pageMost} ms`,
        reached: p95 <= pageMost,
      });
    }
    return measures;
  } finally {
    await server.stop();
  }
};

const run = async (size: number, wish: Wish): Promise<Measure[]> => {
  const database = await benchDatabase(size, { population: withOrders });
  await fillOrders(database, size);
  return [...(await freshness(database, size)), ...(await pagesOver(database, size, wish))];
};

export const bench: Bench = { name: 'figures', run };
