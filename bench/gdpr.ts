/**
 * The mixes of GDPRbench over HTTP against Seloste as it runs, and against the same server and tables without gate, audit
 * and declarations. Both in turns, so that a noisy neighbour meets both.
 */

import { erasingOf } from '../src/erasing.ts';
import { newReceiptCode } from '../src/requests/carry-out-erasure.ts';
import { eraseCustomers } from '../src/retention/erase-customers.ts';
import { hashOfReceipt } from '../src/retention/ledger.ts';
import { child } from './child.ts';
import { type BenchDatabase, benchDatabase, type Population } from './database.ts';
import { drawOperations, mixes, type Targets } from './gdpr-mixes.ts';
import { askEach } from './load.ts';
import { type Bench, type Measure, ofTotal, type Wish } from './measure.ts';
import { populationCsv } from './population.ts';
import { clerkOf } from './staff.ts';
import { someActor } from './ungated.ts';

/** Customers are made and erased, which no other measure may notice. */
const ofItsOwn: Population = { name: 'gdpr', csv: populationCsv };
const connections = 16;
const timesMost = 1.3;
const slopeMost = 1.2;

const office = ['rights_requests', 'register_upkeep', 'customer_service', 'administration'];

const idsOf = async ({ raw }: BenchDatabase, text: string, values: unknown[] = []): Promise<number[]> =>
  (await raw.query(text, values)).rows.map(({ id }) => Number(id));

/** Notes of customers by chance, to be deleted. */
const writeNotes = async ({ raw }: BenchDatabase, customers: readonly number[], count: number) => {
  await raw.query(someActor);
  const { rows } = await raw.query(
    `insert into notes (customer_id, kind, happened_at, body)
     select ($1::bigint[])[1 + n % array_length($1::bigint[], 1)], 'call', now(), 'Soitti ja kysyi tilauksesta'
     from generate_series(1, $2::int) n returning customer_id, id`,
    [customers, count],
  );
  return rows.map(({ customer_id, id }) => ({ customer: Number(customer_id), note: Number(id) }));
};

/** A few people erased, so that there are receipts to verify; as many codes belong to nobody. */
const someReceipts = async ({ gate, policy, config }: BenchDatabase, customers: readonly number[]) => {
  const codes = customers.map(newReceiptCode);
  for (const [at, id] of customers.entries())
    await gate.open('erasure', { kind: 'job', name: 'bench' }, (tx) =>
      eraseCustomers(tx, erasingOf(policy.declaration, config), [id], {
        cause: 'request',
        receiptHash: hashOfReceipt(codes[at]!),
      }),
    );
  return [...codes, ...codes.map(newReceiptCode)];
};

const erased = 10;

const targetsOf = async (database: BenchDatabase, size: number, deletions: number): Promise<Targets> => {
  const { raw, gate } = database;
  const sample = Array.from({ length: 20_000 }, () => 1 + Math.floor(Math.random() * size));
  const seen = await idsOf(
    database,
    `select id from customers where id = any($1) and kind = 'person' and state = 0 order by random()`,
    [sample],
  );
  const receipts = await someReceipts(database, seen.slice(0, erased));
  const customers = seen.slice(erased);
  const marketed = await gate.open('marketing_email', { kind: 'job', name: 'bench' }, async (tx) =>
    tx.db.selectFrom('customers').select('id').where('id', 'in', customers.slice(0, 2_000)).execute(),
  );
  const notes = await writeNotes(database, customers, deletions);
  const logLines = await idsOf(database, `select id from audit_log order by id desc limit 1000`);
  await raw.query('vacuum analyze notes');
  const { cookie: marketer } = await clerkOf(database, ['marketing_email']);
  let number = 0;
  return {
    customers,
    nextNote: () => notes.pop()!,
    next: () => (number += 1),
    marketingPages: marketed.map(({ id }) => `/customers?after=${id}`),
    logLines,
    receipts,
    marketer,
  };
};

type Side = { port: number; milliseconds: number };
type Sides = { ours: Side; raw: Side };

/** `SELOSTE_BENCH_MIXES=processor,regulator`: some of them, while one of them is worked on. */
const mixesWanted = () => {
  const wanted = process.env['SELOSTE_BENCH_MIXES']?.split(',');
  return mixes.filter(({ name }) => wanted?.includes(name) ?? true);
};

/** By size and mix, for the slope: what an operation took. */
const before = new Map<string, number>();

const measureOf = (name: string, size: number, count: number, { ours, raw }: Sides): Measure => {
  const told = ({ milliseconds }: Side) =>
    `${(milliseconds / 1000).toFixed(1)} s, ${Math.round((1000 * count) / milliseconds)}/s`;
  const ratio = ours.milliseconds / raw.milliseconds;
  const each = ours.milliseconds / count;
  const smaller = before.get(`${name} ${size / 10}`);
  before.set(`${name} ${size}`, each);
  const slope = smaller === undefined ? undefined : each / smaller;
  return {
    measure: `GDPRbench ${name}, ${count.toLocaleString('en')} operations, ${connections} connections${
      slope === undefined ? '' : `; ${slope.toFixed(2)} × the time at a tenth of the size, of ${slopeMost}`
    }`,
    size,
    ours: told(ours),
    raw: told(raw),
    ratio: ofTotal(ours.milliseconds, raw.milliseconds),
    mustReach: `≤ ${timesMost} ×`,
    reached: ratio <= timesMost && (slope === undefined || slope <= slopeMost),
  };
};

type Asked = Readonly<{ sides: Sides; targets: Targets; cookie: string; count: number; turns: number }>;

/** The first turn of each warms up and is not counted. */
const runMix = async (
  mix: (typeof mixes)[number],
  { sides, targets, cookie, count, turns }: Asked,
): Promise<void> => {
  const headers = { accept: 'application/json', cookie };
  for (const side of [sides.ours, sides.raw]) side.milliseconds = 0;
  const ofTurn = count / turns;
  for (let turn = 0; turn <= turns; turn += 1)
    for (const side of turn % 2 === 0 ? [sides.ours, sides.raw] : [sides.raw, sides.ours]) {
      const asks = drawOperations(mix, targets, ofTurn);
      const took = await askEach({ port: side.port, headers, connections }, asks);
      if (turn > 0) side.milliseconds += took;
    }
};

const run = async (size: number, { isSmoke }: Wish): Promise<Measure[]> => {
  const database = await benchDatabase(size, { population: ofItsOwn });
  // Ours and the other take turns, so many times.
  const [count, turns] = isSmoke ? [100, 1] : [10_000, 10];
  const { cookie, caller } = await clerkOf(database, office);
  const { caller: marketer } = await clerkOf(database, ['marketing_email']);
  const targets = await targetsOf(database, size, 2 * count);
  const started = [0, 1].map(() => child('card-server.ts', [database.config.dataFolder]));
  try {
    const [gated, ungated] = await Promise.all([started[0]!.ask(null), started[1]!.ask([caller, marketer])]);
    const sides: Sides = {
      ours: { port: gated as number, milliseconds: 0 },
      raw: { port: ungated as number, milliseconds: 0 },
    };
    const measured: Measure[] = [];
    for (const mix of mixesWanted()) {
      await runMix(mix, { sides, targets, cookie, count, turns });
      measured.push(measureOf(mix.name, size, count, sides));
    }
    return measured;
  } finally {
    for (const one of started) await one.stop();
  }
};

export const bench: Bench = { name: 'gdpr', run };
