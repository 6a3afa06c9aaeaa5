/**
 * Erasing one customer by the plan, and sweeping all who are due, beside the bare deletes of as many in the same tables
 * and as durably. What is erased is gone, so the database is filled anew for each run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { erasingOf } from '../src/erasing.ts';
import { addDays, addMonths, helsinkiDate } from '../src/ground/calendar.ts';
import { type Erasing, eraseCustomers } from '../src/retention/erase-customers.ts';
import { sweepRetention } from '../src/retention/sweep.ts';
import { type BenchDatabase, benchDatabase, type Population } from './database.ts';
import { type Bench, type Measure, median, milliseconds, ofTotal, timed, type Wish } from './measure.ts';
import { populationCsv } from './population.ts';
import { sweepUnderReaders } from './sweep-under-readers.ts';

const toErase: Population = { name: 'erase', csv: populationCsv };
const linkedRows = [20, 1_000];
/** Erasures, and bare deletes, before the first that counts: connections and plans are as in a server that has run. */
const warmUps = 8;
const timesMost = 4;
const shareLeast = 0.3;

/** Notes and history, until each of them has so many rows. */
const link = async ({ raw }: BenchDatabase, ids: readonly number[], rows: number): Promise<void> => {
  const half = Math.floor((rows - 4) / 2);
  await raw.query(
    `insert into notes (customer_id, kind, happened_at, body) select c, 'call', now(), 'Soitti ja kysyi tilauksesta ' || n
     from unnest($1::bigint[]) c cross join generate_series(1, $2) n`,
    [ids, half],
  );
  await raw.query(
    `insert into customer_history (customer_id, place, field, old_value) select c, 'customers', 'family_name', 'Entinen ' || n
     from unnest($1::bigint[]) c cross join generate_series(1, $2) n`,
    [ids, half],
  );
};

const idsFrom = async ({ raw }: BenchDatabase, after: number, count: number): Promise<number[]> => {
  const { rows } = await raw.query('select id from customers where id > $1 order by id limit $2', [
    after,
    count,
  ]);
  return rows.map(({ id }) => Number(id));
};

const one = async (
  database: BenchDatabase,
  erasing: Erasing,
  { rows, count, after, size }: { rows: number; count: number; after: number; size: number },
): Promise<Measure> => {
  const { gate, raw } = database;
  const ids = await idsFrom(database, after, 2 * count);
  await link(database, ids, rows);
  await raw.query('analyze notes, customer_history');
  const bare: number[] = [];
  const ours: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const [own, other] = [ids[2 * at]!, ids[2 * at + 1]!];
    bare.push(...(await timed(1, () => raw.query('delete from customers where id = $1', [other]))));
    ours.push(
      ...(await timed(1, () =>
        gate.open('erasure', { kind: 'job', name: 'bench' }, (tx) =>
          eraseCustomers(tx, erasing, [own], { cause: 'request', about: 'request:1', isCounted: true }),
        ),
      )),
    );
  }
  const [our, their] = [median(ours.slice(warmUps)), median(bare.slice(warmUps))];
  const ratio = our / their;
  return {
    measure: `erase one customer with ${rows.toLocaleString('en')} linked rows`,
    size,
    ours: milliseconds(our),
    raw: milliseconds(their),
    ratio: ratio.toFixed(2),
    mustReach: `≤ ${timesMost} ×`,
    reached: ratio <= timesMost,
  };
};

const markDue = async ({ raw }: BenchDatabase, rest: number, count: number): Promise<void> => {
  const longAgo = addDays(addMonths(helsinkiDate(new Date()), -24), -40);
  await raw.query(
    `update customers set last_contact_on = $1 where id in (select id from customers where id % 4 = $3 and objections = 0 and consents = 0 order by id desc limit $2)`,
    [longAgo, count, rest],
  );
};

/** A tenth is due; as many others are deleted bare, in one statement. */
const sweep = async (database: BenchDatabase, erasing: Erasing, size: number): Promise<Measure> => {
  const { gate, raw } = database;
  const today = helsinkiDate(new Date());
  const count = Math.floor(size / 10);
  await markDue(database, 1, count);
  const others = await raw.query(
    `select array_agg(id) as ids from (select id from customers where id % 4 = 3 and objections = 0 and consents = 0 order by id desc limit $1) x`,
    [count],
  );
  await raw.query('vacuum analyze customers');
  const [bare] = await timed(1, () =>
    raw.query('delete from customers where id = any($1::bigint[])', [others.rows[0].ids]),
  );
  const [ours] = await timed(1, () =>
    sweepRetention({ gate, erasing, on: today, isStopping: () => false, rest: 0 }),
  );
  const { rows } = await raw.query(`select coalesce(sum(erased), 0)::int as erased from retention_runs`);
  const rates = [rows[0].erased / ours!, others.rows[0].ids.length / bare!] as const;
  const perSecond = (rate: number) => `${Math.round(1_000 * rate).toLocaleString('en')}/s`;
  return {
    measure: `sweep of ${rows[0].erased.toLocaleString('en')} due customers, alone`,
    size,
    ours: perSecond(rates[0]),
    raw: perSecond(rates[1]),
    ratio: ofTotal(rates[0], rates[1]),
    mustReach: `≥ ${shareLeast}`,
    reached: rates[0] / rates[1] >= shareLeast,
  };
};

const run = async (size: number, { isSmoke }: Wish): Promise<Measure[]> => {
  const database = await benchDatabase(size, { isFresh: true, population: toErase });
  await database.raw.query(
    `select set_config('app.actor', 'bench', false), set_config('app.purpose', '19', false)`,
  );
  const folder = mkdtempSync(join(tmpdir(), 'seloste-bench-journal-'));
  const erasing = erasingOf(database.policy.declaration, { ...database.config, journalFolder: folder });
  const count = warmUps + (isSmoke ? 2 : 40);
  try {
    const measured: Measure[] = [];
    for (const [at, rows] of linkedRows.entries())
      measured.push(await one(database, erasing, { rows, count, after: at * 3 * count, size }));
    measured.push(await sweep(database, erasing, size));
    await markDue(database, 2, Math.floor(size / 10));
    await database.raw.query('vacuum analyze customers');
    const tomorrow = addDays(helsinkiDate(new Date()), 1);
    const place = { database, journalFolder: folder, size };
    return [...measured, await sweepUnderReaders(place, tomorrow, isSmoke ? 2 : 60)];
  } finally {
    rmSync(folder, { recursive: true });
  }
};

export const bench: Bench = { name: 'erase', run };
