import { z } from 'zod';
import { looked } from '../../audit/looked.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { Problem } from '../../ground/problem.ts';
import { key } from '../../http/key.ts';
import { localPath } from '../../http/local-path.ts';
import { type Answer, type Context, moved, type Route, route, shown } from '../../http/route.ts';
import { carers } from '../care.ts';
import { formBody } from '../forms/form-body.ts';
import { type Again, afresh, againOf } from '../forms/form-fields.ts';
import type { Typed } from '../merge-typed.ts';
import { type NamedCustomer, namedCustomer } from '../named-customer.ts';
import { confirmSensitive } from '../notes/note.ts';
import { customerNotFound } from '../problems.ts';
import { readsOf } from '../reads.ts';
import { keysIn } from '../routes/route-parts.ts';
import { confirmField } from '../wrong-fields.ts';
import { addTask } from './add-task.ts';
import { changeTask, taskTexts, typedOfTask } from './change-task.ts';
import { completeTask, reopenTask } from './complete-task.ts';
import { deleteTask } from './delete-task.ts';
import { allTasksTitle, myDayPage, myDayTitle } from './my-day-page.ts';
import { colleagues, dueTasks, lockTask, namesOf, taskSteps } from './queries.ts';
import { taskNotFound } from './task.ts';
import { newTaskPage, removeTaskPage, taskPage, taskTitles } from './task-form.ts';
import { type ListedTask, myDay, taskList } from './task-list.ts';
import { tasksPage } from './tasks-page.ts';

const shared = { who: 'purpose', purposes: carers } as const;
const params = z.object({ id: key });
const reads = ({ policy, purpose }: Context) => readsOf(policy.declaration, purpose);
const staffId = ({ caller }: Context): number => (caller.kind === 'staff' ? caller.id : 0);

/** Whoever sees the name of a customer in a list has looked. */
const lookedAt = (tx: Tx, tasks: readonly ListedTask[]): Promise<void> =>
  looked(tx, 'list', [...new Set(tasks.flatMap(({ customer_id }) => customer_id ?? []))], 'tasks');

const lists: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/my-day',
    title: myDayTitle,
    menu: {
      group: 'register',
      order: 0.5,
      icon: 'calendar',
      keys: 'g p',
      waiting: (tx, id) => dueTasks(tx, id, helsinkiDate(new Date()), 100),
    },
    query: z.object({}),
    handle: async (tx, _input, context) => {
      const day = await myDay(tx, reads(context), staffId(context), helsinkiDate(new Date()));
      await lookedAt(tx, [...day.overdue, ...day.today, ...day.next, ...day.free]);
      return shown(day, () => myDayPage(context, day));
    },
  }),
  route({
    ...shared,
    method: 'GET',
    path: '/tasks',
    title: allTasksTitle,
    palette: true,
    query: z.object({
      state: z.enum(['open', 'done']).default('open'),
      whose: z.enum(['all', 'mine', 'nobody']).default('all'),
      after: key.optional(),
    }),
    handle: async (tx, { query }, context) => {
      const tasks = await taskList(tx, reads(context), staffId(context), query);
      await lookedAt(tx, tasks);
      return shown({ tasks }, () => tasksPage(context, query, tasks));
    },
  }),
];

const customerOf = async (
  tx: Tx,
  id: number | null | undefined,
  context: Context,
): Promise<NamedCustomer | undefined> => (id ? namedCustomer(tx, reads(context), id) : undefined);

const newForm = async (
  tx: Tx,
  customerId: number | undefined,
  context: Context,
  again: Again,
): Promise<Answer> => {
  const [customer, able] = await Promise.all([customerOf(tx, customerId, context), colleagues(tx)]);
  if (customerId !== undefined && !customer) throw new Problem(customerNotFound);
  if (customer) await looked(tx, 'card', [customer.id], 'task');
  return shown({ customer, colleagues: able }, () => newTaskPage(context, customer, able, again));
};

const taskOf = (typed: Typed) => ({
  title: typed.title ?? '',
  details: typed.details ?? '',
  due_on: typed.due_on ?? '',
  assigned_to: typed.assigned_to ?? '',
  confirmed: typed[confirmField] === 'yes',
  confirmedSensitive: typed[confirmSensitive] === 'yes',
});

const body = formBody(taskTexts).extend({ [confirmSensitive]: z.literal('yes').optional() });

/** A key that is none is nobody's. */
const customerIn = ({ customer }: Typed): number | undefined => {
  if (!customer) return undefined;
  const found = key.safeParse(customer);
  if (!found.success) throw new Problem(customerNotFound);
  return found.data;
};

const adding: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/tasks/new',
    title: taskTitles.add,
    palette: true,
    query: z.object({ customer: key.optional() }),
    handle: (tx, { query }, context) => newForm(tx, query.customer, context, afresh),
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/tasks',
    title: taskTitles.add,
    body: formBody([...taskTexts, 'customer']).extend({ [confirmSensitive]: z.literal('yes').optional() }),
    retry: (tx, typed, problems, context) => {
      const again = againOf(typed, problems);
      return newForm(tx, customerIn(again.typed), context, again);
    },
    handle: async (tx, { body: typed }) => {
      const customer = customerIn(typed);
      const id = await addTask(tx, customer, taskOf(typed));
      return moved(customer === undefined ? '/my-day' : `/customers/${customer}`, { data: { id } });
    },
  }),
];

const form = async (tx: Tx, id: number, context: Context, again: Again): Promise<Answer> => {
  const task = await lockTask(tx, id);
  if (!task) throw new Problem(taskNotFound);
  const [able, steps, customer] = await Promise.all([
    colleagues(tx),
    taskSteps(tx, id),
    customerOf(tx, task.customer_id, context),
  ]);
  const [names] = await Promise.all([
    namesOf(tx, task, steps),
    customer && looked(tx, 'card', [customer.id], `task:${id}`),
  ]);
  const now = typedOfTask(task);
  return shown({ ...task, steps }, () =>
    taskPage(context, { task, customer, able, steps, names, now }, again),
  );
};

const changing: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/tasks/:id',
    title: taskTitles.change,
    params,
    handle: (tx, { params: { id } }, context) => form(tx, id, context, afresh),
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/tasks/:id',
    title: taskTitles.change,
    params,
    body,
    retry: (tx, typed, problems, context) =>
      form(tx, keysIn(context)[0] ?? 0, context, againOf(typed, problems)),
    handle: async (tx, { params: { id }, body: typed }) => {
      const fields = await changeTask(tx, id, typed);
      return moved(`/tasks/${id}`, { data: { id, fields } });
    },
  }),
];

const settling = (
  [
    ['completion', taskTitles.done, completeTask],
    ['reopening', taskTitles.reopen, reopenTask],
  ] as const
).map(([act, title, settle]) =>
  route({
    ...shared,
    method: 'POST',
    path: `/tasks/:id/${act}`,
    title,
    params,
    body: z.object({ back: z.string().max(2000).optional() }),
    handle: async (tx, { params: { id }, body: { back } }) => {
      await settle(tx, id);
      return moved(localPath(back, `/tasks/${id}`), { data: { id } });
    },
  }),
);

const removing: Route[] = [
  route({
    ...shared,
    method: 'GET',
    path: '/tasks/:id/removal',
    title: taskTitles.remove,
    params,
    handle: async (tx, { params: { id } }, context) => {
      const task = await lockTask(tx, id);
      if (!task) throw new Problem(taskNotFound);
      return shown({ id }, () => removeTaskPage(context, task));
    },
  }),
  route({
    ...shared,
    method: 'POST',
    path: '/tasks/:id/removal',
    title: taskTitles.remove,
    params,
    handle: async (tx, { params: { id } }) => {
      const customerId = await deleteTask(tx, id);
      return moved(customerId === undefined ? '/my-day' : `/customers/${customerId}`, { data: { id } });
    },
  }),
];

export const taskRoutes: Route[] = [...lists, ...adding, ...changing, ...settling, ...removing];
