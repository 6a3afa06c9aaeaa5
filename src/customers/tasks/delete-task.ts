import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { countsChanged } from '../../http/menu-counts.ts';
import { leaveTrace } from '../removal.ts';
import { deleteTaskRow, lockTask } from './queries.ts';
import { taskNotFound } from './task.ts';

/** Returns whose it was. On the customer's card stays that a task was deleted. */
export const deleteTask = async (tx: Tx, id: number): Promise<number | undefined> => {
  const row = await lockTask(tx, id);
  if (!row) throw new Problem(taskNotFound);
  const customerId = row.customer_id ?? undefined;
  tx.afterCommit(countsChanged);
  await Promise.all([
    deleteTaskRow(tx, id),
    customerId === undefined ? undefined : leaveTrace(tx, customerId, 'task'),
    wrote(tx, 'delete-task', { ...(customerId === undefined ? {} : { customerId }), about: `task:${id}` }),
  ]);
  return customerId;
};
