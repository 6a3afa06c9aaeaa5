/**
 * The work of a bulk merge and of taking it back: chunk by chunk, each a transaction of its own with the place that it
 * reaches. Stopped or killed anywhere it goes on where it was.
 */
import type { Tx } from '../../../db/tx.ts';
import { inLanes, type Work } from '../lanes.ts';
import { type BulkMerge, bulkState } from './bulk-merge.ts';
import { endMerging, endUndoing, lockBulkMerge, mergeNext, stopUndoing, undoNext } from './queries.ts';

/** Merged and taken back by set. */
const pairsPerChunk = 1_000;

/** False when there is nothing more that the others are not at. */
const mergeBesideOthers = async (tx: Tx, id: number, most: number): Promise<boolean> => {
  const bulk = await lockBulkMerge(tx, id, 'shared');
  if (bulkState(bulk) !== 'running' || bulk.stop_asked_at) return false;
  return (await mergeNext(tx, id, most)) > 0;
};

/** What two left to each other, and the end. */
const mergeAlone = async (tx: Tx, bulk: BulkMerge, most: number): Promise<boolean> => {
  if (bulkState(bulk) !== 'running') return false;
  if (!bulk.stop_asked_at && (await mergeNext(tx, bulk.id, most)) > 0) return true;
  await endMerging(tx, bulk.id, bulk.stop_asked_at ? 'stopped' : 'finished');
  return false;
};

const undoChunk = async (tx: Tx, bulk: BulkMerge, most: number): Promise<boolean> => {
  if (bulkState(bulk) !== 'undoing') return false;
  if (!bulk.stop_asked_at && (await undoNext(tx, bulk.id, most)) > 0) return true;
  await (bulk.stop_asked_at ? stopUndoing : endUndoing)(tx, bulk.id);
  return false;
};

/** False when the process is being stopped before the end. */
const run = async (
  work: Work,
  chunk: (tx: Tx, bulk: BulkMerge, most: number) => Promise<boolean>,
  id: number,
  most: number,
): Promise<boolean> => {
  const next = () => work.inTransaction(async (tx) => chunk(tx, await lockBulkMerge(tx, id, 'alone'), most));
  while (await next()) if (work.isStopping()) return false;
  return true;
};

export const runBulkMerge = async (work: Work, id: number, most = pairsPerChunk): Promise<boolean> =>
  (await inLanes(work, (tx) => mergeBesideOthers(tx, id, most))) && run(work, mergeAlone, id, most);
export const runUndoOfBulk = (work: Work, id: number, most = pairsPerChunk): Promise<boolean> =>
  run(work, undoChunk, id, most);
