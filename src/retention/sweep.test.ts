import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { erasingOf } from '../erasing.ts';
import { addDays, addMonths, helsinkiDate } from '../ground/calendar.ts';
import { prepareQueue } from '../jobs/prepare-queue.ts';
import { expiringOf } from './due.ts';
import { previewDue } from './due-queries.ts';
import { retentionJobs } from './jobs.ts';
import { sweepRetention } from './sweep.ts';

const declaration = testDeclaration();
const { owner, gate, openOwner, installation } = await testDatabase();
await prepareQueue(openOwner.config);
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
const folder = mkdtempSync(join(tmpdir(), 'seloste-sweep-'));
after(() => rmSync(folder, { recursive: true }));
const erasing = erasingOf(declaration, {
  dataFolder: folder,
  filesKey: 'cd'.repeat(32),
  journalFolder: join(folder, 'journal'),
});
const today = helsinkiDate(new Date());
const longAgo = addDays(addMonths(today, -24), -1);

const add = async (name: string, lastContact: string): Promise<number> =>
  (
    await owner.query(
      `insert into customers (kind, family_name, source, declaration_version, last_contact_on)
      values ('person', $1, 'webshop', 0, $2) returning id`,
      [name, lastContact],
    )
  ).rows[0].id;
const isThere = async (id: number): Promise<boolean> =>
  (await owner.query('select from customers where id = $1', [id])).rows.length > 0;
const choose = (id: number, kind: string, at: string) =>
  owner.query(
    `insert into choices (customer_id, kind, purpose, channel, evidence, happened_at, source)
    values ($1, $2, 12, 'form', 'x', $3, 'store')`,
    [id, kind, at],
  );
const sweep = (more: { isStopping?: () => boolean } = {}) =>
  sweepRetention({ gate, erasing, on: today, isStopping: () => false, rest: 0, ...more });

const old = await add('Vanha', longAgo);
const lastDay = await add('Viimeinen', addMonths(today, -24));
const member = await add('Jäsen', longAgo);
await owner.query(`insert into memberships (customer_id, number, source) values ($1, 'M1', 'store')`, [
  member,
]);
const consented = await add('Suostunut', longAgo);
await choose(consented, 'consent', addMonths(today, -30));
const withdrawn = await add('Perunut', today);
await choose(withdrawn, 'consent', addMonths(today, -60));
await choose(withdrawn, 'withdrawal', addDays(addMonths(today, -36), -1));
await choose(withdrawn, 'consent', addMonths(today, -1));

test('the preview counts who is due, and how many soon', async () => {
  const ofCustomers = expiringOf(erasing.tables, declaration).find(({ table }) => table.rows === 'customer')!;
  const due = (on: string) =>
    gate.open('erasure', { kind: 'job', name: 'test' }, (tx) =>
      previewDue(tx, ofCustomers, erasing.tables, { on, cap: 1_000, shown: 10 }),
    );
  assert.deepEqual(await due(today), { due: 1, isCapped: false, customers: [old] });
  assert.deepEqual((await due(addDays(today, 30))).customers, [old, lastDay]);
});

test('a sweep that is told to stop does nothing more', async () => {
  await sweep({ isStopping: () => true });
  assert.equal(await isThere(old), true);
});

test('stopped with the program, it waits in the queue for work to start again, once', async () => {
  const job = retentionJobs(async () => ({ version: 1, erasing })).find(
    ({ name }) => name === 'sweep_retention',
  )!;
  const waiting = async () =>
    (await owner.query(`select from graphile_worker.jobs where task_identifier = 'sweep_retention'`)).rows
      .length;
  const context = {
    gate,
    config: { retentionLeadDays: 7 } as never,
    installation,
    owner: openOwner,
    isStopping: () => true,
  };
  await job.run({}, context);
  await job.run({}, context);
  assert.equal(await waiting(), 1);
  assert.equal(await isThere(old), true);
});

test('a run that was stopped on an earlier day is not under way for ever', async () => {
  await owner.query(`insert into retention_runs (rule, table_name, due_on, erased)
    values ('customer_relationship', 'customers', '2026-01-01', 0)`);
  await sweep();
  const { rows } = await owner.query(`select from retention_runs where ended_at is null`);
  assert.equal(rows.length, 0);
});

test('whose time is over goes; the last day, a membership and a consent in force keep', async () => {
  await sweep();
  assert.equal(await isThere(old), false);
  for (const id of [lastDay, member, consented, withdrawn]) assert.equal(await isThere(id), true);
});

test('the proof of a consent goes with its withdrawal, the newer consent stays and holds', async () => {
  const { rows } = await owner.query('select kind from choices where customer_id = $1', [withdrawn]);
  assert.deepEqual(rows, [{ kind: 'consent' }]);
  const mask = await owner.query('select consents from customers where id = $1', [withdrawn]);
  assert.equal(Number(mask.rows[0].consents), 1 << 12);
});

test('each run says what it did, and the same day does nothing twice', async () => {
  const runs = () =>
    owner.query(
      `select rule, erased::int from retention_runs where ended_at is not null and erased > 0 order by rule`,
    );
  const expected = [
    { rule: 'customer_relationship', erased: 1 },
    { rule: 'marketing_consent', erased: 2 },
  ];
  assert.deepEqual((await runs()).rows, expected);
  await sweep();
  assert.deepEqual((await runs()).rows, expected);
});

test('a row whose time is over stays while a duty keeps it', async () => {
  const ended = addDays(addMonths(today, -36), -2);
  await owner.query('update memberships set ended_on = $1 where customer_id = $2', [ended, member]);
  const rows = async () =>
    (await owner.query('select from memberships where customer_id = $1', [member])).rows.length;
  const kept = erasing.tables.map((table) =>
    table.table === 'memberships'
      ? { ...table, duties: [{ rule: 'vouchers', until: 't.ended_on + 3650' }] }
      : table,
  );
  const tomorrow = addDays(today, 1);
  const sweepOn = (tables: typeof kept, on: string) =>
    sweepRetention({ gate, erasing: { ...erasing, tables }, on, isStopping: () => false, rest: 0 });
  await sweepOn(kept, tomorrow);
  assert.equal(await rows(), 1);
  await sweepOn([...erasing.tables], addDays(today, 2));
  assert.equal(await rows(), 0);
});

test('whoever comes back while the sweep is under way stays', async () => {
  const on = addDays(today, 3);
  const { rows } = await owner.query(
    `insert into customers (kind, family_name, source, declaration_version, last_contact_on)
    select 'person', 'Monet', 'webshop', 0, $1 from generate_series(1, 120) returning id`,
    [longAgo],
  );
  const ids = rows.map(({ id }) => Number(id));
  const left = async () =>
    (await owner.query(`select id from customers where family_name = 'Monet'`)).rows.map(({ id }) =>
      Number(id),
    );
  const open: typeof gate.open = async (...given) => {
    const result = await gate.open(...given);
    if ((await left()).length < ids.length)
      await owner.query('update customers set last_contact_on = $1 where id = $2', [on, ids.at(-1)]);
    return result;
  };
  await sweepRetention({ gate: { ...gate, open }, erasing, on, isStopping: () => false, rest: 0 });
  assert.deepEqual(await left(), [ids.at(-1)]);
});
