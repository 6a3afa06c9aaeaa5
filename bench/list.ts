/** A page of 50 in Finnish order, at any depth, as the page itself reads it: through the gate, with its count. */
import { customerList, rowsPerPage } from '../src/customers/customer-list.ts';
import { readsOf } from '../src/customers/reads.ts';
import { customerViewFields, fieldsByKey } from '../src/customers/views/customer-view-fields.ts';
import { everybody } from '../src/customers/views/definition.ts';
import type { Place } from '../src/customers/views/order.ts';
import { useDefinition } from '../src/customers/views/use-definition.ts';
import type { Tx } from '../src/db/tx.ts';
import { type BenchDatabase, benchDatabase } from './database.ts';
import { type Bench, type Measure, milliseconds, ofTotal, percentile, timed, type Wish } from './measure.ts';
import { ungatedTx } from './ungated.ts';

const purposes = ['customer_service', 'marketing_email'] as const;
const depths = ['first', 'middle', 'last'] as const;
type Depth = (typeof depths)[number];
type Purpose = (typeof purposes)[number];
/** The size that the others are held against. */
const small = 10_000;
const timesMax = 1.3;
const actor = { kind: 'job', name: 'bench' } as const;

/** Edges of pages to ask for; the first page has none. */
const placesOf = async ({ gate }: BenchDatabase, purpose: Purpose): Promise<Record<Depth, Place[]>> =>
  gate.open(purpose, actor, async (tx) => {
    const page = (order: 'asc' | 'desc', from: number, many: number) =>
      tx.db
        .selectFrom('customers')
        .select('id')
        .orderBy('sort_name', order)
        .orderBy('id', order)
        .offset(from)
        .limit(many)
        .execute();
    const { seen } = await tx.db
      .selectFrom('customers')
      .select(({ fn }) => fn.countAll<number>().as('seen'))
      .executeTakeFirstOrThrow();
    const middle = await page('asc', Math.floor(seen / 2), 400);
    const last = await page('desc', rowsPerPage, 200);
    return {
      first: [{}],
      middle: middle.map(({ id }, at) => (at % 2 ? { after: id } : { before: id })),
      last: last.map(({ id }) => ({ after: id })),
    };
  });

type Ways = { gated: number[]; raw: number[] };
type Asked = { database: BenchDatabase; purpose: Purpose; places: readonly Place[]; turns: number };

/** Asked `turns` times each way. */
const ask = async ({ database, purpose, places, turns }: Asked, into: Ways): Promise<void> => {
  const { gate, policy, raw } = database;
  const reader = { reads: readsOf(policy.declaration, purpose), purpose };
  const view = useDefinition(everybody, fieldsByKey(customerViewFields(policy.declaration)), reader);
  const placeAt = () => places[Math.floor(Math.random() * places.length)]!;
  const page = (tx: Tx, place: Place) => customerList(tx, { ...view, place });
  into.gated.push(...(await timed(turns, () => gate.open(purpose, actor, (tx) => page(tx, placeAt())))));
  into.raw.push(...(await timed(turns, () => page(ungatedTx(raw, policy, purpose), placeAt()))));
};

type Sized = {
  size: number;
  database: BenchDatabase;
  places: Record<Depth, Place[]>;
  ways: Record<Depth, Ways>;
};

const sized = async (size: number, purpose: Purpose): Promise<Sized> => {
  const database = await benchDatabase(size);
  const none = (): Ways => ({ gated: [], raw: [] });
  const ways = { first: none(), middle: none(), last: none() };
  return { size, database, places: await placesOf(database, purpose), ways };
};

/** Both sizes in turn: a noisy neighbour meets both. */
const askAll = async (purpose: Purpose, sizes: readonly Sized[], { isSmoke }: Wish): Promise<void> => {
  const turns = isSmoke ? 3 : 5;
  for (let round = 0; round < (isSmoke ? 1 : 100); round += 1)
    for (const { database, places, ways } of sizes)
      for (const depth of depths) {
        const into = round < 5 && !isSmoke ? { gated: [], raw: [] } : ways[depth];
        await ask({ database, purpose, places: places[depth], turns }, into);
      }
};

const measureOf = (purpose: Purpose, depth: Depth, large: Sized, base: Sized): Measure => {
  const { gated, raw } = large.ways[depth];
  const times = percentile(gated, 0.95) / percentile(base.ways[depth].gated, 0.95);
  const told = (values: number[]) =>
    `p50 ${milliseconds(percentile(values, 0.5))}, p95 ${milliseconds(percentile(values, 0.95))}`;
  return {
    measure: `list of 50 by name, ${depth} pages, ${purpose}`,
    size: large.size,
    ours: told(gated),
    raw: told(raw),
    ratio: large === base ? '' : `${ofTotal(times, 1)} × at ${base.size.toLocaleString('en')}`,
    ...(large === base ? {} : { mustReach: `≤ ${timesMax} ×`, reached: times <= timesMax }),
  };
};

const run = async (size: number, wish: Wish): Promise<Measure[]> => {
  const measures: Measure[] = [];
  for (const purpose of purposes) {
    const large = await sized(size, purpose);
    const base = size > small ? await sized(small, purpose) : large;
    await askAll(purpose, [...new Set([base, large])], wish);
    measures.push(...depths.map((depth) => measureOf(purpose, depth, large, base)));
  }
  return measures;
};

export const bench: Bench = { name: 'list', run };
