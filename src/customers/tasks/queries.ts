/** The module's statements about tasks. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { TypedTask } from './task.ts';

export type TaskRow = Readonly<{
  id: number;
  customer_id: number | null;
  title: string;
  details: string;
  due_on: string;
  assigned_to: number | null;
  done_at: Date | null;
  recorded_at: Date;
  recorded_by: string;
}>;

export type TaskStep = Readonly<{
  step: string;
  due_before: string | null;
  assigned_before: number | null;
  at: Date;
  recorded_by: string;
}>;

export type Colleague = Readonly<{ id: number; name: string }>;

/** Those at work who hold the acting purpose, by name. */
export const colleagues = async (tx: Tx): Promise<readonly Colleague[]> =>
  (await sql<Colleague>`select id, name from staff_at_desk()`.execute(tx.db)).rows;

const assigned = ({ assigned_to }: TypedTask): number | null =>
  assigned_to === '' ? null : Number(assigned_to);

export const insertTask = async (tx: Tx, customerId: number | null, task: TypedTask): Promise<number> => {
  const { id } = await tx.db
    .insertInto('tasks')
    .values({
      customer_id: customerId,
      title: task.title.trim(),
      details: task.details.trim(),
      due_on: task.due_on,
      assigned_to: assigned(task),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

export const lockTask = async (tx: Tx, id: number): Promise<TaskRow | undefined> => {
  const { rows } = await sql<TaskRow>`select id, customer_id, title, details, due_on, assigned_to, done_at,
      recorded_at, recorded_by from tasks where id = ${id} for update`.execute(tx.db);
  return rows[0];
};

export const updateTask = async (tx: Tx, id: number, task: TypedTask): Promise<void> => {
  await tx.db
    .updateTable('tasks')
    .set({
      title: task.title.trim(),
      details: task.details.trim(),
      due_on: task.due_on,
      assigned_to: assigned(task),
    })
    .where('id', '=', id)
    .execute();
};

export const setDone = async (tx: Tx, id: number, isDone: boolean): Promise<void> => {
  await sql`update tasks set done_at = case when ${isDone} then now() end where id = ${id}`.execute(tx.db);
};

export const addTaskStep = async (
  tx: Tx,
  { id, customer_id }: TaskRow,
  step: Readonly<{ step: string; due_before?: string; assigned_before?: number | null }>,
): Promise<void> => {
  await tx.db
    .insertInto('task_steps')
    .values({ task_id: id, customer_id, ...step })
    .execute();
};

/** The newest first. */
export const taskSteps = async (tx: Tx, id: number): Promise<readonly TaskStep[]> =>
  (
    await sql<TaskStep>`select step, due_before, assigned_before, at, recorded_by from task_steps
      where task_id = ${id} order by id desc limit 100`.execute(tx.db)
  ).rows;

export const deleteTaskRow = async (tx: Tx, id: number): Promise<void> => {
  await tx.db.deleteFrom('tasks').where('id', '=', id).execute();
};

/** How many tasks of one person wait today or have waited longer; counted no further than `most`. */
export const dueTasks = async (tx: Tx, staffId: number, on: string, most: number): Promise<number> => {
  const { rows } = await sql<{ due: number }>`select count(*)::int as due from (
      select from tasks where assigned_to = ${staffId} and done_at is null and due_on <= ${on} limit ${most}) d`.execute(
    tx.db,
  );
  return rows[0]!.due;
};

/** Names of the staff who stand in a task and its steps. */
export const namesOf = async (
  tx: Tx,
  task: TaskRow,
  steps: readonly TaskStep[],
): Promise<ReadonlyMap<number, string>> => {
  const actors = [task.recorded_by, ...steps.map(({ recorded_by }) => recorded_by)];
  const ids = [
    task.assigned_to,
    ...steps.map(({ assigned_before }) => assigned_before),
    ...actors.map((actor) => (actor.startsWith('staff:') ? Number(actor.slice(6)) : null)),
  ].filter((id) => id !== null);
  const { rows } =
    await sql<Colleague>`select id, name from staff where id = any(${[...new Set(ids)]}::bigint[])`.execute(
      tx.db,
    );
  return new Map(rows.map(({ id, name }) => [id, name]));
};
