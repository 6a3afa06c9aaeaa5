/**
 * The mixes of GDPRbench over HTTP against Seloste as it runs, and against the same server and tables without gate, audit
 * and declarations. A million customers are measured beside a tenth of them, for the slope. All in turns, so that a noisy
 * neighbour meets each of them.
 */

import { looked } from '../src/audit/looked.ts';
import type { Actor } from '../src/db/tx.ts';
import { erasingOf } from '../src/erasing.ts';
import { newReceiptCode } from '../src/requests/carry-out-erasure.ts';
import { eraseCustomers } from '../src/retention/erase-customers.ts';
import { hashOfReceipt } from '../src/retention/ledger.ts';
import { type Child, child } from './child.ts';
import { type BenchDatabase, benchDatabase, type Population } from './database.ts';
import { emptyLog } from './empty-log.ts';
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
/** From so many customers on, a tenth of them is measured as well. */
const sloped = 1_000_000;

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

/** A day of a busy register: the clerk looked at each of so many customers. */
const writeLog = async ({ raw, gate }: BenchDatabase, clerk: Actor, customers: readonly number[]) => {
  await emptyLog(raw);
  await gate.open('register_upkeep', clerk, (tx) => looked(tx, 'card', customers));
  await raw.query('vacuum analyze audit_log');
};

const targetsOf = async (
  database: BenchDatabase,
  { size, clerk, deletions }: Readonly<{ size: number; clerk: Actor; deletions: number }>,
): Promise<Targets> => {
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
  await writeLog(database, clerk, customers);
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
type Register = Readonly<{
  size: number;
  sides: Sides;
  targets: Targets;
  cookie: string;
  stop: () => Promise<void>;
}>;

/** `SELOSTE_BENCH_MIXES=processor,regulator`: some of them, while one of them is worked on. */
const mixesWanted = () => {
  const wanted = process.env['SELOSTE_BENCH_MIXES']?.split(',');
  return mixes.filter(({ name }) => wanted?.includes(name) ?? true);
};

const portOf = async (server: Child, callers: readonly unknown[] | null): Promise<Side> => ({
  port: (await server.ask(callers)) as number,
  milliseconds: 0,
});

const open = async (size: number, count: number): Promise<Register> => {
  const database = await benchDatabase(size, { population: ofItsOwn });
  const { cookie, caller } = await clerkOf(database, office);
  const { caller: marketer } = await clerkOf(database, ['marketing_email']);
  const clerk: Actor = caller.kind === 'staff' ? { kind: 'staff', id: caller.id } : { kind: 'nobody' };
  const targets = await targetsOf(database, { size, clerk, deletions: 2 * count });
  const gated = child('card-server.ts', [database.config.dataFolder]);
  const ungated = child('card-server.ts', [database.config.dataFolder]);
  const stop = async () => {
    await gated.stop();
    await ungated.stop();
  };
  try {
    const [ours, raw] = await Promise.all([portOf(gated, null), portOf(ungated, [caller, marketer])]);
    return { size, sides: { ours, raw }, targets, cookie, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

type Mix = (typeof mixes)[number];

/** The first turn of each warms up and is not counted. */
const runMix = async (
  mix: Mix,
  registers: readonly Register[],
  count: number,
  turns: number,
): Promise<void> => {
  for (const { sides } of registers) for (const side of [sides.ours, sides.raw]) side.milliseconds = 0;
  for (let turn = 0; turn <= turns; turn += 1)
    for (const { sides, targets, cookie } of registers)
      for (const side of turn % 2 === 0 ? [sides.ours, sides.raw] : [sides.raw, sides.ours]) {
        const asks = drawOperations(mix, targets, count / turns);
        const headers = { accept: 'application/json', cookie };
        const took = await askEach({ port: side.port, headers, connections }, asks);
        if (turn > 0) side.milliseconds += took;
      }
};

const told = ({ milliseconds }: Side, count: number) =>
  `${(milliseconds / 1000).toFixed(1)} s, ${Math.round((1000 * count) / milliseconds)}/s`;

const measureOf = (name: string, { size, sides }: Register, count: number): Measure => {
  const { ours, raw } = sides;
  return {
    measure: `GDPRbench ${name}, ${count.toLocaleString('en')} operations, ${connections} connections`,
    size,
    ours: told(ours, count),
    raw: told(raw, count),
    ratio: ofTotal(ours.milliseconds, raw.milliseconds),
    mustReach: `≤ ${timesMost} ×`,
    reached: ours.milliseconds <= timesMost * raw.milliseconds,
  };
};

/** What the same operations take beside what they take in the smaller register; raw as well, for what the machine adds. */
const slopeOf = (smaller: Register, { size, sides }: Register): Measure => {
  const slope = sides.ours.milliseconds / smaller.sides.ours.milliseconds;
  const ofRaw = sides.raw.milliseconds / smaller.sides.raw.milliseconds;
  return {
    measure: `the same beside ${smaller.size.toLocaleString('en')} customers in turns`,
    size,
    ours: `${slope.toFixed(2)} × the time`,
    raw: `${ofRaw.toFixed(2)} × the time`,
    ratio: slope.toFixed(2),
    mustReach: `≤ ${slopeMost} ×`,
    reached: slope <= slopeMost,
  };
};

const run = async (size: number, { isSmoke }: Wish): Promise<Measure[]> => {
  // Ours and the other take turns, so many times.
  const [count, turns] = isSmoke ? [100, 1] : [10_000, 10];
  const registers: Register[] = [];
  try {
    for (const each of size >= sloped ? [size / 10, size] : [size]) registers.push(await open(each, count));
    const [smaller, register = smaller!] = registers as [Register, Register?];
    const measured: Measure[] = [];
    for (const mix of mixesWanted()) {
      await runMix(mix, registers, count, turns);
      measured.push(measureOf(mix.name, register, count));
      if (register !== smaller) measured.push(slopeOf(smaller, register));
    }
    return measured;
  } finally {
    for (const { stop } of registers) await stop();
  }
};

export const bench: Bench = { name: 'gdpr', run };
