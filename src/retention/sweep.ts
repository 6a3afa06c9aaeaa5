/**
 * The daily sweep: every declared rule, in small transactions with pauses, so that nobody who works feels it. A run is a
 * row: after a stop or a crash it goes on where it was, and it says what it did.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { wroteOfEach } from '../audit/wrote.ts';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { deleteRowsAt, dueAmong, dueCustomers, dueRows, type Expiring, expiringOf } from './due.ts';
import { type Erasing, eraseCustomers } from './erase-customers.ts';
import { gatherToTell, tellOfErased } from './gather-to-tell.ts';
import { type Hold, type Kept, keptBy } from './plan.ts';
import { holdsOf } from './queries.ts';

const actor: Actor = { kind: 'job', name: 'sweep_retention' };
/** Some fifty milliseconds of work: nobody waits longer behind it, for a processor or for the disk. */
const customersAtOnce = 100;
const lookedUpAtOnce = 5_000;
const rowsAtOnce = 500;
/**
 * Nine tenths of the time belong to those who work, too few of whose pages then meet the sweep for one in twenty to be
 * slow. What is dear to the others (cold pages, a busy disk) takes the sweep itself longer, and it rests longer after it.
 * 100,000 customers take some ten minutes, an hour beside much other work.
 */
const usualRest = 9;
/** Whoever stops the program waits no longer for it; and waiting for a lock is not work. */
const restMillisecondsMost = 5_000;

export type Sweep = Readonly<{
  gate: Gate;
  erasing: Erasing;
  /** The day on which is asked what is due, `YYYY-MM-DD`. */
  on: string;
  isStopping: () => boolean;
  /** Rests between two transactions, as a multiple of the time that the last one took; 0: none. */
  rest?: number;
}>;

const restAfter = (began: number, { rest = usualRest }: Sweep): Promise<void> =>
  sleep(Math.min((performance.now() - began) * rest, restMillisecondsMost));

type Run = Readonly<{ id: number; done_to: number }>;
type Next = Run & Pick<Done, 'ahead'>;

/** The run of the day, begun or gone on with; undefined where it has ended. */
const beginRun = async (tx: Tx, { table, rule }: Expiring, on: string): Promise<Run | undefined> => {
  await sql`insert into retention_runs (rule, table_name, due_on) values (${rule.key}, ${table.table}, ${on})
    on conflict do nothing`.execute(tx.db);
  const { rows } = await sql<Run>`select id, done_to from retention_runs
    where rule = ${rule.key} and table_name = ${table.table} and due_on = ${on} and ended_at is null`.execute(
    tx.db,
  );
  return rows[0];
};

type Done = Readonly<{
  erased: number;
  kept: number;
  doneTo: number;
  isLast: boolean;
  /** Keys of those who come next. */
  ahead: readonly number[];
}>;

const noteRun = (tx: Tx, { id }: Run, { erased, kept, doneTo, isLast }: Done) =>
  sql`update retention_runs set erased = erased + ${erased}, kept = kept + ${kept}, done_to = ${doneTo},
    ended_at = case when ${isLast} then now() end where id = ${id}`.execute(tx.db);

/** Whoever has come back since they were looked up is left. */
const eraseNext = async (
  tx: Tx,
  { erasing, on }: Sweep,
  expiring: Expiring,
  { done_to, ahead }: Next,
): Promise<Done> => {
  const asking = { expiring, tables: erasing.tables, on };
  const known =
    ahead.length > 0 ? ahead : await dueCustomers(tx, asking, { after: done_to, limit: lookedUpAtOnce });
  const batch = known.slice(0, customersAtOnce);
  const ids = ahead.length > 0 ? await dueAmong(tx, asking, batch) : batch;
  const about = `rule:${expiring.rule.key}`;
  await gatherToTell(tx, ids);
  const lines = await eraseCustomers(tx, erasing, ids, { cause: 'retention', about });
  const kept = lines.filter((line) => line.kept.length > 0).length;
  const isLast = known.length === 0;
  if (isLast) await tellOfErased(tx, on);
  return {
    erased: lines.length - kept,
    kept,
    doneTo: batch.at(-1) ?? done_to,
    isLast,
    ahead: known.slice(customersAtOnce),
  };
};

const deleteNext = async (
  tx: Tx,
  { erasing, on }: Sweep,
  expiring: Expiring,
  { done_to: doneTo }: Next,
): Promise<Done> => {
  const due = await dueRows(tx, expiring, { on, limit: rowsAtOnce });
  for (const { expire } of erasing.remains) await expire?.[expiring.table.table]?.(tx, due);
  const whose = await deleteRowsAt(tx, expiring.table, due);
  await wroteOfEach(tx, 'expire-rows', [...new Set(whose)], `rule:${expiring.rule.key}`);
  const isLast = due.length < rowsAtOnce || whose.length === 0;
  return { erased: whose.length, kept: 0, doneTo, isLast, ahead: [] };
};

const runRule = async (sweep: Sweep, expiring: Expiring): Promise<void> => {
  const { gate, on } = sweep;
  const next = expiring.table.rows === 'customer' ? eraseNext : deleteNext;
  for (let ahead: readonly number[] = []; !sweep.isStopping(); ) {
    const began = performance.now();
    const known = ahead;
    const done = await gate.open('erasure', actor, async (tx) => {
      const run = await beginRun(tx, expiring, on);
      if (!run) return undefined;
      const one = await next(tx, sweep, expiring, { ...run, ahead: known });
      await noteRun(tx, run, one);
      return one;
    });
    if (!done || done.isLast) return;
    ahead = done.ahead;
    await restAfter(began, sweep);
  }
};

type KeptCustomer = Readonly<{ id: number; kept: readonly Kept[] }>;

/** Kept customers whose last line in the ledger names a hold that is over, or one that has no date. */
const keptToLookAt = async (tx: Tx, after: number, on: string): Promise<KeptCustomer[]> => {
  const { rows } = await sql<KeptCustomer>`select c.id, last.kept from customers c
    cross join lateral (select e.kept from erasures e where e.customer_id = c.id order by e.number desc limit 1) last
    where c.state & 2 <> 0 and c.id > ${after} and exists (
      select from jsonb_array_elements(last.kept) k where (k->>'until')::date < ${on}::date or k->>'until' = 'infinity')
    order by c.id limit ${customersAtOnce}`.execute(tx.db);
  return rows;
};

/** Of whom less is kept now than the ledger says. */
const withLess = (looked: readonly KeptCustomer[], holds: readonly Hold[], on: string): number[] =>
  looked
    .filter(({ id, kept }) => {
      const now = keptBy(holds.filter((hold) => hold.customer_id === id));
      const rowsOf = (all: readonly Kept[]): number => all.reduce((sum, { rows }) => sum + rows, 0);
      return rowsOf(now) < rowsOf(kept) || kept.some(({ until }) => until < on);
    })
    .map(({ id }) => id);

/** The rest of a customer who was kept for a duty goes by itself when the last hold ends. */
export const finishKept = async (sweep: Sweep): Promise<void> => {
  const { gate, erasing, isStopping, on } = sweep;
  for (let after = 0; !isStopping(); ) {
    const from = after;
    const began = performance.now();
    after = await gate.open('erasure', actor, async (tx) => {
      const looked = await keptToLookAt(tx, from, on);
      const holds = await holdsOf(
        tx,
        erasing.tables,
        looked.map(({ id }) => id),
      );
      await eraseCustomers(tx, erasing, withLess(looked, holds, on), { cause: 'duty_ended' });
      return looked.at(-1)?.id ?? Number.POSITIVE_INFINITY;
    });
    if (after === Number.POSITIVE_INFINITY) return;
    await restAfter(began, sweep);
  }
};

/** A run that was stopped and whose day is over: who was left is in today's. Its row says what it did. */
const endEarlierRuns = (tx: Tx, on: string) =>
  sql`update retention_runs set ended_at = now() where ended_at is null and due_on < ${on}`.execute(tx.db);

/** Every rule that is due on the day, those that have run already passed over. */
export const sweepRetention = async (sweep: Sweep): Promise<void> => {
  const { tables, declaration } = sweep.erasing;
  await sweep.gate.open('erasure', actor, (tx) => endEarlierRuns(tx, sweep.on));
  await finishKept(sweep);
  for (const expiring of expiringOf(tables, declaration)) await runRule(sweep, expiring);
};
