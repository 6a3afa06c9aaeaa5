/**
 * The daily sweep: every declared rule, in small transactions with pauses, so that nobody who works feels it. A run is a
 * row: after a stop or a crash it goes on where it was, and it says what it did.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { wroteOfEach } from '../audit/wrote.ts';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { type Expiring, expiringOf } from './due.ts';
import { deleteRowsAt, dueAmong, dueCustomers, dueRows } from './due-queries.ts';
import { type Erasing, eraseCustomers } from './erase-customers.ts';
import { gatherToTell, tellOfErased } from './gather-to-tell.ts';
import { type Hold, type Kept, keptBy } from './plan.ts';
import { holdsOf } from './queries.ts';
import {
  beginRun,
  type Done,
  endEarlierRuns,
  type KeptCustomer,
  keptToLookAt,
  noteRun,
  type Run,
} from './sweep-queries.ts';

const actor: Actor = { kind: 'job', name: 'sweep_retention' };
/** Some fifty milliseconds of work: nobody waits longer behind it, for a processor or for the disk. */
const customersAtOnce = 100;
const lookedUpAtOnce = 5_000;
const rowsAtOnce = 500;
/**
 * All but a fortieth of the time belongs to those who work: one in twenty of their pages may be slow, and a page meets the
 * sweep as well where it began before it. What is dear to the others (cold pages, a busy disk) takes the sweep itself longer,
 * and it rests longer after it. 100,000 customers take some forty minutes, longer beside much other work.
 */
const usualRest = 39;
/** Whoever stops the program waits no longer for it; and waiting for a lock is not work. */
const restMillisecondsMost = 5_000;

export type Sweep = Readonly<{
  gate: Gate;
  erasing: Erasing;
  /** The day on which is asked what is due, `YYYY-MM-DD`. */
  on: string;
  isStopping: () => boolean;
  /** `rule:table`: left until somebody has heard of them. */
  waiting?: ReadonlySet<string>;
  /** Rests between two transactions, as a multiple of the time that the last one took; 0: none. */
  rest?: number;
}>;

const restAfter = (began: number, { rest = usualRest }: Sweep): Promise<void> =>
  sleep(Math.min((performance.now() - began) * rest, restMillisecondsMost));
type Next = Run & Pick<Done, 'ahead'>;

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
    // Also a rule by which nothing is due has looked through a table.
    await restAfter(began, sweep);
    if (!done || done.isLast) return;
    ahead = done.ahead;
  }
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
      const looked = await keptToLookAt(tx, { after: from, limit: customersAtOnce, on });
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

/** Every rule that is due on the day, those that have run already passed over. */
export const sweepRetention = async (sweep: Sweep): Promise<void> => {
  const { tables, declaration } = sweep.erasing;
  await sweep.gate.open('erasure', actor, (tx) => endEarlierRuns(tx, sweep.on));
  await finishKept(sweep);
  for (const expiring of expiringOf(tables, declaration))
    if (!sweep.waiting?.has(`${expiring.rule.key}:${expiring.table.table}`)) await runRule(sweep, expiring);
};
