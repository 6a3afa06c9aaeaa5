/**
 * The search for customers who stand in the register twice. Every step is a transaction of its own that says that it is
 * done: customers are noted in chunks (under a second each, so that publishing never waits long), then compared key by
 * key over the notes alone, two steps at a time. Stopped or killed anywhere it goes on where it was.
 */
import { wrote } from '../../audit/wrote.ts';
import { planForBulk } from '../../db/plan-for-bulk.ts';
import type { Tx } from '../../db/tx.ts';
import { enqueue } from '../../jobs/job.ts';
import { callNames } from './call-names.ts';
import { knownNames } from './known-names.ts';
import { inLanes, type Work } from './lanes.ts';
import { petNames } from './pet-names.ts';
import {
  addKnownNames,
  addNameForms,
  addPetNames,
  askRunToStop,
  countMarkedWords,
  dropStalePairs,
  emptyMarks,
  endRun,
  insertRun,
  lockRun,
  noteMarks,
  type Run,
  searchByKey,
} from './queries.ts';
import { searchKeys } from './search-keys.ts';
import {
  insertSteps,
  markDone,
  type Step,
  stepsAreDone,
  stepsAreThere,
  takeStep,
  waitForStep,
} from './search-steps.ts';

const chunkCustomers = 20_000;

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

const end = async (tx: Tx, run: Run, outcome: 'finished' | 'stopped'): Promise<true> => {
  await endRun(tx, run.id, outcome);
  await emptyMarks(tx);
  return true;
};

/** From the beginning, unless it was begun before. */
const begin = async (tx: Tx, runId: number): Promise<void> => {
  if (!(await lockRun(tx, runId, 'alone')) || (await stepsAreThere(tx))) return;
  const names = await knownNames();
  await emptyMarks(tx);
  await Promise.all([
    addKnownNames(tx, 'first', names.first),
    addKnownNames(tx, 'family', names.family),
    addNameForms(tx, callNames),
    addPetNames(tx, petNames),
    insertSteps(
      tx,
      chunkCustomers,
      searchKeys.map(({ name }) => name),
    ),
  ]);
};

/** Returns how many pairs were compared. */
const take = async (tx: Tx, run: Run, step: Step): Promise<number> => {
  if (step.turn === 1) await noteMarks(tx, step.after_id, step.to_id, run.scope === 'all' ? null : run.since);
  if (step.turn === 2) await countMarkedWords(tx);
  if (step.turn < 3) return 0;
  await planForBulk(tx);
  return searchByKey(tx, run.id, searchKeys.find(({ name }) => name === step.key)!);
};

/** The next step; false where none is left. */
const next = async (tx: Tx, runId: number): Promise<boolean> => {
  const run = await lockRun(tx, runId, 'shared');
  if (!run || run.stop_asked_at) return false;
  const step = await takeStep(tx);
  if (!step) return waitForStep(tx);
  await markDone(tx, step.id, await take(tx, run, step));
  return true;
};

/** False where a step is left, or a crash of the server has taken them all. */
const conclude = async (tx: Tx, runId: number): Promise<boolean> => {
  const run = await lockRun(tx, runId, 'alone');
  if (!run) return true;
  if (run.stop_asked_at) return end(tx, run, 'stopped');
  if (!(await stepsAreDone(tx))) return false;
  await dropStalePairs(tx, run.id);
  return end(tx, run, 'finished');
};

/** False when the process is being stopped before the end. */
export const findDuplicates = async (work: Work, runId: number): Promise<boolean> => {
  await work.inTransaction((tx) => begin(tx, runId));
  return (await inLanes(work, (tx) => next(tx, runId))) && work.inTransaction((tx) => conclude(tx, runId));
};
