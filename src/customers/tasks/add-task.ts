import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { countsChanged } from '../../http/menu-counts.ts';
import { isSeen } from '../is-seen.ts';
import { customerNotFound } from '../problems.ts';
import { demandRight } from '../wrong-fields.ts';
import { colleagues, insertTask } from './queries.ts';
import { type TypedTask, wrongTask } from './task.ts';

/** A task about a customer, or about none. Returns its key; throws `WrongFields`. */
export const addTask = async (tx: Tx, customerId: number | undefined, task: TypedTask): Promise<number> => {
  const [able, seen] = await Promise.all([
    colleagues(tx),
    customerId === undefined || isSeen(tx, customerId),
  ]);
  demandRight(
    wrongTask(
      task,
      able.map(({ id }) => id),
    ),
  );
  if (!seen) throw new Problem(customerNotFound);
  const id = await insertTask(tx, customerId ?? null, task);
  tx.afterCommit(countsChanged);
  await wrote(tx, 'add-task', { ...(customerId === undefined ? {} : { customerId }), about: `task:${id}` });
  return id;
};
