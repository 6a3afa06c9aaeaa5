import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { countsChanged } from '../../http/menu-counts.ts';
import { mergeTyped, type Typed } from '../merge-typed.ts';
import { confirmSensitive } from '../notes/note.ts';
import { changedMeanwhile } from '../problems.ts';
import { confirmField, demandRight } from '../wrong-fields.ts';
import { addTaskStep, colleagues, lockTask, type TaskRow, updateTask } from './queries.ts';
import { taskNotFound, wrongTask } from './task.ts';

export const taskTexts = ['title', 'details', 'due_on', 'assigned_to'] as const;
export type TaskTexts = Record<(typeof taskTexts)[number], string>;

/** As a form shows it. */
export const typedOfTask = ({ title, details, due_on, assigned_to }: TaskRow): TaskTexts => ({
  title,
  details,
  due_on,
  assigned_to: assigned_to === null ? '' : String(assigned_to),
});

/** Whom it belongs to stays allowed, also when they have left meanwhile. */
const assignable = async (tx: Tx, { assigned_to }: TaskRow): Promise<number[]> => [
  ...(await colleagues(tx)).map(({ id }) => id),
  ...(assigned_to === null ? [] : [assigned_to]),
];

/** Returns the names of what changed. Throws `WrongFields`. */
export const changeTask = async (tx: Tx, id: number, typed: Typed): Promise<string[]> => {
  const row = await lockTask(tx, id);
  if (!row) throw new Problem(taskNotFound);
  const now = typedOfTask(row);
  const { values, conflicts } = mergeTyped(taskTexts, typed, now);
  demandRight(conflicts.map((field) => ({ field, problem: new Problem(changedMeanwhile) })));
  const task = {
    ...now,
    ...values,
    confirmed: typed[confirmField] === 'yes',
    confirmedSensitive: typed[confirmSensitive] === 'yes',
  };
  demandRight(wrongTask(task, await assignable(tx, row)));
  const changed = taskTexts.filter((field) => task[field].trim() !== now[field]);
  if (changed.length === 0) return [];
  tx.afterCommit(countsChanged);
  await Promise.all([
    updateTask(tx, id, task),
    addTaskStep(tx, row, {
      step: 'changed',
      ...(changed.includes('due_on') ? { due_before: row.due_on } : {}),
      ...(changed.includes('assigned_to') ? { assigned_before: row.assigned_to } : {}),
    }),
    wrote(tx, 'change-task', {
      ...(row.customer_id === null ? {} : { customerId: row.customer_id }),
      about: `task:${id}`,
      fields: changed,
    }),
  ]);
  return changed;
};
