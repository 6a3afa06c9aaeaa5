/** The card over HTTP, gated and durably audited, against the same read with neither, through the same server. */
import { type Child, child } from './child.ts';
import { type BenchDatabase, benchDatabase } from './database.ts';
import { type Load, load } from './load.ts';
import { type Bench, type Measure, median, milliseconds, ofTotal, percentile, type Wish } from './measure.ts';
import { clerkOf } from './staff.ts';

const connections = 16;
const mustReach = 0.6;

/** Customers that customer service sees, drawn over the whole register. */
export const cardPaths = async ({ gate }: BenchDatabase, size: number): Promise<string[]> =>
  gate.open('customer_service', { kind: 'job', name: 'bench' }, async (tx) => {
    const ids = Array.from({ length: 2_000 }, () => 1 + Math.floor(Math.random() * size));
    const rows = await tx.db.selectFrom('customers').select('id').where('id', 'in', ids).execute();
    return rows.map(({ id }) => `/customers/${id}`);
  });

type Side = { port: number; headers: Record<string, string>; perSecond: number[]; waits: number[] };

const ask = async (side: Side, paths: readonly string[], seconds: number, isKept: boolean): Promise<void> => {
  const wish: Load = { port: side.port, headers: side.headers, paths, connections, seconds };
  const answered = await load(wish);
  if (!isKept) return;
  side.perSecond.push(answered.length / seconds);
  side.waits.push(...answered.map((one) => one.milliseconds));
};

type Sides = { ours: Side; raw: Side };

/** In short turns, the first ones thrown away: a noisy neighbour meets both. */
const compare = async ({ ours, raw }: Sides, paths: readonly string[], { isSmoke }: Wish): Promise<void> => {
  const [turns, unkept] = isSmoke ? [2, 1] : [36, 6];
  for (let turn = 0; turn < turns; turn += 1)
    for (const side of [ours, raw]) await ask(side, paths, isSmoke ? 0.1 : 0.5, turn >= unkept);
};

const measureOf = (as: string, size: number, { ours, raw }: Sides): Measure => {
  const told = ({ perSecond, waits }: Side) =>
    `${Math.round(median(perSecond))}/s, p95 ${milliseconds(percentile(waits, 0.95))}`;
  const ratio = median(ours.perSecond) / median(raw.perSecond);
  return {
    measure: `card over HTTP, ${as}, ${connections} connections`,
    size,
    ours: told(ours),
    raw: told(raw),
    ratio: ofTotal(median(ours.perSecond), median(raw.perSecond)),
    mustReach: `≥ ${mustReach}`,
    reached: ratio >= mustReach,
  };
};

type Asked = {
  servers: { gated: number; ungated: number };
  cookie: string;
  paths: readonly string[];
  size: number;
};

const measureAs = async (as: 'JSON' | 'HTML', { servers, cookie, paths, size }: Asked, wish: Wish) => {
  const headers = {
    accept: as === 'JSON' ? 'application/json' : 'text/html',
    'accept-language': 'fi',
    cookie,
  };
  const side = (port: number): Side => ({ port, headers, perSecond: [], waits: [] });
  const sides = { ours: side(servers.gated), raw: side(servers.ungated) };
  await compare(sides, paths, wish);
  return measureOf(as, size, sides);
};

const run = async (size: number, wish: Wish): Promise<Measure[]> => {
  const database = await benchDatabase(size);
  const { cookie, caller } = await clerkOf(database);
  const paths = await cardPaths(database, size);
  const started: Child[] = [0, 1].map(() => child('card-server.ts', [database.config.dataFolder]));
  try {
    const [gated, ungated] = await Promise.all([started[0]!.ask(null), started[1]!.ask([caller])]);
    const servers = { gated: gated as number, ungated: ungated as number };
    const asked = { servers, cookie, paths, size };
    return [await measureAs('JSON', asked, wish), await measureAs('HTML', asked, wish)];
  } finally {
    for (const one of started) await one.stop();
  }
};

export const bench: Bench = { name: 'card', run };
