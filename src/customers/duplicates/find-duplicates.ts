/**
 * The search for customers who stand in the register twice. Every step is a transaction of its own with the place that
 * it reaches: customers are noted in chunks (under a second each, so that publishing never waits long), then compared
 * key by key over the notes alone. Stopped or killed anywhere it goes on where it was.
 */
import { wrote } from '../../audit/wrote.ts';
import { planForBulk } from '../../db/plan-for-bulk.ts';
import type { Tx } from '../../db/tx.ts';
import { enqueue } from '../../jobs/job.ts';
import { callNames } from './call-names.ts';
import { knownNames } from './known-names.ts';
import {
  addKnownNames,
  addNameForms,
  askRunToStop,
  beginMarking,
  countMarkedWords,
  dropStalePairs,
  emptyMarks,
  endRun,
  insertRun,
  lockRun,
  markedTo,
  marksAreThere,
  noteMarks,
  type Run,
  searchByKey,
  searchedOne,
} from './queries.ts';
import { searchKeys } from './search-keys.ts';

const chunkCustomers = 20_000;
/** Of so many customers one bears a word that is a name, and five at least. */
const oneOf = 50_000;

export type Work = Readonly<{
  inTransaction: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
  isStopping: () => boolean;
}>;

/** Undefined where a search is under way already. */
export const askSearch = async (tx: Tx, scope: Run['scope']): Promise<number | undefined> => {
  const runId = await insertRun(tx, scope);
  if (runId === undefined) return undefined;
  await Promise.all([
    enqueue(tx, 'find_duplicates', { runId }, `find_duplicates:${runId}`),
    wrote(tx, 'find-duplicates', { about: `duplicates:${runId}`, fields: [scope] }),
  ]);
  return runId;
};

/** At the next safe place. Handed on once more, in case the job that worked was lost. */
export const stopSearch = async (tx: Tx, runId: number): Promise<void> => {
  if (!(await askRunToStop(tx, runId))) return;
  await Promise.all([
    enqueue(tx, 'find_duplicates', { runId }, `find_duplicates:${runId}:stopping`),
    wrote(tx, 'stop-duplicates-search', { about: `duplicates:${runId}` }),
  ]);
};

const end = async (tx: Tx, run: Run, outcome: 'finished' | 'stopped'): Promise<false> => {
  await emptyMarks(tx);
  await endRun(tx, run.id, outcome);
  return false;
};

const begin = async (tx: Tx, run: Run): Promise<true> => {
  const names = await knownNames();
  await emptyMarks(tx);
  await Promise.all([
    addKnownNames(tx, 'first', names.first),
    addKnownNames(tx, 'family', names.family),
    addNameForms(tx, callNames),
    beginMarking(tx, run.id),
  ]);
  return true;
};

const note = async (tx: Tx, run: Run): Promise<true> => {
  const last = await noteMarks(tx, run.marked, chunkCustomers, run.scope === 'all' ? null : run.since);
  await markedTo(tx, run.id, Math.min(last ?? run.to_mark!, run.to_mark!));
  return true;
};

const search = async (tx: Tx, run: Run): Promise<true> => {
  await planForBulk(tx);
  if (run.searched === 0) await countMarkedWords(tx, Math.max(5, Math.round(run.to_mark! / oneOf)));
  const { candidates } = await searchByKey(tx, run.id, searchKeys[run.searched]!);
  await searchedOne(tx, run.id, candidates);
  return true;
};

/** The next step; false at the end. */
const next = async (tx: Tx, runId: number): Promise<boolean> => {
  const run = await lockRun(tx, runId);
  if (!run) return false;
  if (run.stop_asked_at) return end(tx, run, 'stopped');
  if (run.to_mark === null || (run.marked > 0 && !(await marksAreThere(tx)))) return begin(tx, run);
  if (run.marked < run.to_mark) return note(tx, run);
  if (run.searched < searchKeys.length) return search(tx, run);
  await dropStalePairs(tx, run.id);
  return end(tx, run, 'finished');
};

/** False when the process is being stopped before the end. */
export const findDuplicates = async (work: Work, runId: number): Promise<boolean> => {
  while (await work.inTransaction((tx) => next(tx, runId))) if (work.isStopping()) return false;
  return true;
};
