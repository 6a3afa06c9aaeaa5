/** The card and the timeline of a customer with ten thousand orders against those of one with ten, over HTTP. */
import { child } from './child.ts';
import { benchDatabase } from './database.ts';
import { customerOfDepth, type Depth, depths } from './fill-depth.ts';
import { load } from './load.ts';
import { type Bench, type Measure, median, milliseconds, ofTotal, percentile, type Wish } from './measure.ts';
import { clerkOf } from './staff.ts';

const mustReach = 1.3;
/** Few enough that the wait of a page is its own work and not the queue before it. */
const connections = 2;
const desks = ['customer_service', 'invoicing'] as const;
const pages = { card: '', timeline: '/timeline' } as const;

type Asked = Readonly<{
  port: number;
  cookie: string;
  ids: Readonly<Record<Depth, number>>;
  page: keyof typeof pages;
}>;
type Waits = Record<Depth, number[]>;

/** In short turns, the first ones thrown away: a noisy neighbour meets both. */
const compare = async ({ port, cookie, ids, page }: Asked, { isSmoke }: Wish): Promise<Waits> => {
  const waits: Waits = { shallow: [], deep: [] };
  const headers = { accept: 'text/html', 'accept-language': 'fi', cookie };
  const [turns, unkept] = isSmoke ? [2, 1] : [24, 4];
  for (let turn = 0; turn < turns; turn += 1)
    for (const depth of ['shallow', 'deep'] as const) {
      const paths = [`/customers/${ids[depth]}${pages[page]}`];
      const answered = await load({ port, headers, paths, connections, seconds: isSmoke ? 0.1 : 0.5 });
      if (turn >= unkept) waits[depth].push(...answered.map((one) => one.milliseconds));
    }
  return waits;
};

const told = (waits: readonly number[]): string =>
  `p50 ${milliseconds(median(waits))}, p95 ${milliseconds(percentile(waits, 0.95))}`;

const measureOf = (what: string, size: number, { shallow, deep }: Waits): Measure => {
  const [ours, raw] = [percentile(deep, 0.95), percentile(shallow, 0.95)];
  return {
    measure: `${what}, ${depths.deep.toLocaleString('en')} orders`,
    size,
    ours: told(deep),
    raw: `${depths.shallow} orders: ${told(shallow)}`,
    ratio: ofTotal(ours, raw),
    mustReach: `≤ ${mustReach} ×`,
    reached: ours / raw <= mustReach,
  };
};

const run = async (size: number, wish: Wish): Promise<Measure[]> => {
  const database = await benchDatabase(size);
  const ids = {
    shallow: await customerOfDepth(database.raw, 'shallow'),
    deep: await customerOfDepth(database.raw, 'deep', wish.isSmoke ? 100 : undefined),
  };
  await database.raw.query('analyze');
  const server = child('card-server.ts', [database.config.dataFolder]);
  const measured: Measure[] = [];
  try {
    const port = (await server.ask(null)) as number;
    for (const desk of desks) {
      const { cookie } = await clerkOf(database, [desk]);
      for (const page of ['card', 'timeline'] as const) {
        const waits = await compare({ port, cookie, ids, page }, wish);
        measured.push(measureOf(`${page}, ${desk}`, size, waits));
      }
    }
  } finally {
    await server.stop();
  }
  return measured;
};

export const bench: Bench = { name: 'card-depth', run };
