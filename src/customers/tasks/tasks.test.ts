import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import { addDays, helsinkiDate } from '../../ground/calendar.ts';
import { addPerson, asUpkeep, declaration } from '../fixtures/people.ts';
import { readsOf } from '../reads.ts';
import { recordChoice } from '../record-choice.ts';
import type { WrongFields } from '../wrong-fields.ts';
import { addTask } from './add-task.ts';
import { changeTask } from './change-task.ts';
import { completeTask, reopenTask } from './complete-task.ts';
import { deleteTask } from './delete-task.ts';
import { colleagues, dueTasks, taskSteps } from './queries.ts';
import { myDay, taskList } from './task-list.ts';

const { gate, owner } = await testDatabase();
const rows = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> =>
  (await owner.query(text, values)).rows as Row[];
const hire = async (name: string, purpose: string): Promise<number> => {
  const [staff] = await rows<{ id: number }>('insert into staff (name) values ($1) returning id', [name]);
  await rows(`insert into staff_purposes (staff_id, purpose, given_by) values ($1, $2, 'test')`, [
    staff!.id,
    purpose,
  ]);
  return Number(staff!.id);
};
const otto = await hire('Otto', 'customer_service');
const anna = await hire('Anna', 'customer_service');
const siiri = await hire('Siiri', 'marketing_email');
const actor: Actor = { kind: 'staff', id: otto };
const asService = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => gate.open('customer_service', actor, act);
const reads = readsOf(declaration, 'customer_service');
const today = helsinkiDate(new Date());

const task = (title: string, due_on: string, assigned: number | '' = otto) => ({
  title,
  details: '',
  due_on,
  assigned_to: String(assigned),
  confirmed: false,
  confirmedSensitive: false,
});
const add = (title: string, due: number, assigned: number | '' = otto, customerId?: number) =>
  asService((tx) => addTask(tx, customerId, task(title, addDays(today, due), assigned)));
const wrongFieldsOf = async (written: Promise<unknown>): Promise<string[]> => {
  const problem = await written.then(
    () => undefined,
    (error: WrongFields) => error,
  );
  return problem?.fields.map(({ field }) => field) ?? [];
};

test('a task is given to those at work who hold the purpose, and to no others', async () => {
  await rows(`insert into staff_endings (staff_id, ended_by) values ($1, 'test')`, [
    await hire('Entinen', 'customer_service'),
  ]);
  assert.deepEqual(
    (await asService(colleagues)).map(({ name }) => name),
    ['Anna', 'Otto'],
  );
  assert.deepEqual(await wrongFieldsOf(add('Soita', 1, siiri)), ['assigned_to']);
});

test('my day shows what is late, what is today’s, what comes within a week and what is nobody’s', async () => {
  const late = await add('Myöhässä', -2);
  const now = await add('Tänään', 0);
  const soon = await add('Huomenna', 1);
  await add('Myöhemmin', 30);
  await add('Annan', 0, anna);
  const free = await add('Kuka ehtii', 0, '');
  const day = await asService((tx) => myDay(tx, reads, otto, today));
  const keys = (group: 'overdue' | 'today' | 'next' | 'free') => day[group].map(({ id }) => id);
  assert.deepEqual(
    [keys('overdue'), keys('today'), keys('next'), keys('free')],
    [[late], [now], [soon], [free]],
  );
  assert.equal(await asService((tx) => dueTasks(tx, otto, today, 100)), 2);
});

test('done and reopened are rows, and doing twice changes nothing', async () => {
  const id = await add('Kahdesti', 0);
  await asService((tx) => completeTask(tx, id));
  await asService((tx) => completeTask(tx, id));
  await asService((tx) => reopenTask(tx, id));
  await asService((tx) => completeTask(tx, id));
  const steps = await asService((tx) => taskSteps(tx, id));
  assert.deepEqual(
    steps.map(({ step, recorded_by }) => [step, recorded_by]),
    [
      ['done', `staff:${otto}`],
      ['reopened', `staff:${otto}`],
      ['done', `staff:${otto}`],
    ],
  );
  const done = await asService((tx) => taskList(tx, reads, otto, { state: 'done', whose: 'all' }));
  assert.equal(done[0]?.id, id);
});

test('a change says what the day was and whose it was', async () => {
  const id = await add('Siirretään', 0);
  await asService((tx) => changeTask(tx, id, { due_on: addDays(today, 5), assigned_to: String(anna) }));
  const [step] = await asService((tx) => taskSteps(tx, id));
  assert.deepEqual([step?.step, step?.due_before, step?.assigned_before], ['changed', today, otto]);
  assert.deepEqual(await wrongFieldsOf(asService((tx) => changeTask(tx, id, { due_on: '2026-02-30' }))), [
    'due_on',
  ]);
});

test('lists go on by key, open ones by their day', async () => {
  const first = await asService((tx) => taskList(tx, reads, otto, { state: 'open', whose: 'mine' }));
  const rest = await asService((tx) =>
    taskList(tx, reads, otto, { state: 'open', whose: 'mine', after: first[0]!.id }),
  );
  assert.deepEqual(
    rest.map(({ id }) => id),
    first.slice(1).map(({ id }) => id),
  );
  assert.ok(rest.length > 1);
});

test('what no text may hold stands in no task', async () => {
  const wrong = asService((tx) =>
    addTask(tx, undefined, { ...task('Hetu 131052-308T', today), details: 'allergia' }),
  );
  assert.deepEqual(await wrongFieldsOf(wrong), ['title', 'confirm_sensitive']);
});

test('tasks of a customer whom the desk does not see are not there; those of nobody are', async () => {
  const veera = await addPerson(gate, 'Rajattu');
  const id = await add('Soita Veeralle', 0, otto, veera);
  const free = await add('Järjestä hylly', 0);
  await asUpkeep(gate, (tx) =>
    recordChoice(tx, declaration, veera, {
      kind: 'restriction',
      purpose: '',
      channel: 'phone',
      evidence: '',
      textShown: '',
      on: today,
      time: '',
      validUntil: '',
      source: 'registration',
      confirmed: false,
    }),
  );
  const { today: shown } = await asService((tx) => myDay(tx, reads, otto, today));
  const keys = shown.map((one) => one.id);
  assert.deepEqual([keys.includes(id), keys.includes(free)], [false, true]);
  await assert.rejects(
    asService((tx) => completeTask(tx, id)),
    { message: 'task_not_found' },
  );
});

test('a deleted task leaves on the card that one was deleted', async () => {
  const oiva = await addPerson(gate, 'Poisto');
  const id = await add('Salaisuus', 0, otto, oiva);
  await asService((tx) => deleteTask(tx, id));
  assert.deepEqual(await rows('select what from removals where customer_id = $1', [oiva]), [
    { what: 'task' },
  ]);
  assert.equal((await rows('select from task_steps where task_id = $1', [id])).length, 0);
});
