/** What a person may do with a bulk merge: ask for it, stop it, let it go on, take it back. */
import { wrote } from '../../../audit/wrote.ts';
import type { Tx } from '../../../db/tx.ts';
import { Problem } from '../../../ground/problem.ts';
import { enqueue } from '../../../jobs/job.ts';
import { nothingToMerge } from '../problems.ts';
import { type BulkAct, type BulkMerge, demandBulkCan, type Rule } from './bulk-merge.ts';
import {
  countReached,
  insertBulkMerge,
  lockBulkMerge,
  markGoingOn,
  markStop,
  markUndoing,
} from './queries.ts';

export const aboutBulk = (id: number): string => `bulk-merge:${id}`;
/** More than this many pairs are not counted before the work: it tells itself how far it is. */
const pairsMost = 1_000_000;

/** Each beginning has a key of its own: a job that ended must not stand in the way of the next. */
const begin = (tx: Tx, task: 'merge_in_bulk' | 'undo_bulk_merge', bulkId: number, turn: string) =>
  enqueue(tx, task, { bulkId }, `${task}:${bulkId}:${turn}`);

export const askBulkMerge = async (tx: Tx, rule: Rule): Promise<number> => {
  const pairs = await countReached(tx, rule, pairsMost);
  if (pairs === 0) throw new Problem(nothingToMerge);
  const id = await insertBulkMerge(tx, rule, pairs);
  await Promise.all([
    begin(tx, 'merge_in_bulk', id, 'first'),
    wrote(tx, 'ask-bulk-merge', { about: aboutBulk(id), fields: Object.keys(rule) }),
  ]);
  return id;
};

const direct =
  (act: BulkAct, name: string, deed: (tx: Tx, id: number, bulk: BulkMerge) => Promise<unknown>) =>
  async (tx: Tx, id: number): Promise<void> => {
    const bulk = await lockBulkMerge(tx, id, 'directing');
    demandBulkCan(act, bulk);
    await Promise.all([deed(tx, id, bulk), wrote(tx, name, { about: aboutBulk(id) })]);
  };

/** At the end of the chunk that is under way. Handed on once more, in case the job that worked was lost. */
export const stopBulkMerge = direct('stop', 'stop-bulk-merge', async (tx, id, { undo_asked_at }) => {
  await markStop(tx, id);
  await begin(tx, undo_asked_at ? 'undo_bulk_merge' : 'merge_in_bulk', id, String(Date.now()));
});

export const goOnBulkMerge = direct('go_on', 'go-on-bulk-merge', async (tx, id) => {
  await markGoingOn(tx, id);
  await begin(tx, 'merge_in_bulk', id, String(Date.now()));
});

export const undoBulkMerge = direct('undo', 'undo-bulk-merge', async (tx, id) => {
  await markUndoing(tx, id);
  await begin(tx, 'undo_bulk_merge', id, String(Date.now()));
});
