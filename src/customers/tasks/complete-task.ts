import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { countsChanged } from '../../http/menu-counts.ts';
import { addTaskStep, lockTask, setDone } from './queries.ts';
import { taskNotFound } from './task.ts';

const settle = async (tx: Tx, id: number, isDone: boolean, act: string): Promise<void> => {
  const row = await lockTask(tx, id);
  if (!row) throw new Problem(taskNotFound);
  if ((row.done_at !== null) === isDone) return;
  tx.afterCommit(countsChanged);
  await Promise.all([
    setDone(tx, id, isDone),
    addTaskStep(tx, row, { step: isDone ? 'done' : 'reopened' }),
    wrote(tx, act, {
      ...(row.customer_id === null ? {} : { customerId: row.customer_id }),
      about: `task:${id}`,
    }),
  ]);
};

/** Doing what is done already changes nothing. */
export const completeTask = (tx: Tx, id: number): Promise<void> => settle(tx, id, true, 'complete-task');

export const reopenTask = (tx: Tx, id: number): Promise<void> => settle(tx, id, false, 'reopen-task');
