/** What hostile SQL can do once it runs as the role of a purpose: the wall is the database's own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import pg from 'pg';
import { roleOfPurpose } from '../../src/db/installation.ts';
import { jobsFunctions } from '../../src/jobs/personal-data.ts';
import { actingPurposes } from '../../src/policy/compile.ts';
import { jobs } from '../../src/schedule.ts';
import { testDatabase } from '../database.ts';
import { testDeclaration } from '../test-declaration.ts';

const { owner, installation } = await testDatabase();
const purposes = actingPurposes(testDeclaration());
const opened = new Map<string, pg.Client>();

const as = async (key: string): Promise<pg.Client> => {
  const known = opened.get(key);
  if (known) return known;
  const { number } = purposes.find((purpose) => purpose.key === key)!;
  const client = new pg.Client({
    ...installation.loginAs(roleOfPurpose(installation, number)),
    options: '-c search_path=seloste,extensions',
  });
  client.on('error', () => {}); // the database is dropped under it when the tests are over
  await client.connect();
  opened.set(key, client);
  await client.query(
    `select set_config('app.actor', 'staff:1', false), set_config('app.purpose', '${number}', false)`,
  );
  return client;
};
const refused = { code: '42501' };
const service = await as('customer_service');

test('no role may make temporary tables, which would stand before the real ones for all who use the session next', async () => {
  for (const { key } of purposes)
    await assert.rejects((await as(key)).query('create temporary table customers (id int)'), refused, key);
});

test('no role may make anything that lasts', async () => {
  for (const text of [
    'create table seloste.x (id int)',
    'create table public.x (id int)',
    'create schema x',
    'create extension dblink',
    'create role x',
    `create function seloste.f() returns int language sql as 'select 1'`,
    `create function pg_temp.f() returns int language sql as 'select 1'`,
    'create operator seloste.= (leftarg = text, rightarg = text, function = texteq)',
    'create publication x for all tables',
    'create subscription x connection $$$$ publication x',
    'create event trigger x on ddl_command_start execute function refuse_change()',
    'create cast (text as int) without function',
  ])
    await assert.rejects(service.query(text), refused, text);
});

test('no role keeps data where no declaration knows it', async () => {
  for (const text of [`select lo_from_bytea(0, 'abc')`, 'select lo_creat(-1)', 'select lo_create(0)'])
    await assert.rejects(service.query(text), refused, text);
});

test('no role reaches the files, programs and settings of the machine', async () => {
  for (const text of [
    `select pg_read_file('/etc/passwd')`,
    `select pg_ls_dir('.')`,
    `select lo_import('/etc/passwd')`,
    `copy (select 1) to program 'id'`,
    `copy (select 1) to '/tmp/x'`,
    `copy audit_log (act) from '/etc/passwd'`,
    'show data_directory',
    'select * from pg_authid',
    'select * from pg_shadow',
    'select * from pg_hba_file_rules',
    'select pg_reload_conf()',
    'select pg_switch_wal()',
    `alter system set log_statement = 'all'`,
    `set log_statement = 'all'`,
    `set session_replication_role = 'replica'`,
    `load 'auto_explain'`,
  ])
    await assert.rejects(service.query(text), refused, text);
});

test('no role becomes another', async () => {
  const other = roleOfPurpose(installation, purposes.find(({ key }) => key === 'register_upkeep')!.number);
  for (const text of [
    `set role ${other}`,
    `set session authorization ${other}`,
    'set role postgres',
    `grant ${other} to current_user`,
    'alter role current_user bypassrls',
    'alter role current_user superuser',
    `select set_config('role', '${other}', false)`,
    `select set_config('session_authorization', '${other}', false)`,
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = '${other}' or usename ~ 'owner'`,
  ]) {
    if (text.includes('terminate')) await (await as('register_upkeep')).query('select 1');
    await assert.rejects(service.query(text), refused, text);
  }
});

test('row security cannot be put to sleep: without it there is an error, not the rows', async () => {
  const marketing = await as('marketing_post');
  await marketing.query('set row_security = off');
  await assert.rejects(marketing.query('select id from customers'), refused);
});

test('the planner’s samples and other people’s statements show nothing', async () => {
  await owner.query('analyze customers');
  for (const text of [
    `select from pg_stats where schemaname = 'seloste' and tablename in ('customers', 'emails', 'staff_passwords')`,
    `select from pg_stat_activity where usename <> current_user and query <> '' and query <> '<insufficient privilege>'`,
  ])
    assert.equal((await service.query(text)).rowCount, 0, text);
  for (const table of ['pg_statistic', 'pg_statistic_ext_data', 'pg_largeobject', 'pg_user_mapping'])
    await assert.rejects(service.query(`select * from ${table}`), refused, table);
});

test('every function that runs with the owner’s rights looks names up in its own schemas first', async () => {
  const { rows } = await owner.query(`select p.proname, p.proconfig from pg_proc p
    where p.pronamespace = 'seloste'::regnamespace and p.prosecdef`);
  assert.ok(rows.length > 5);
  for (const { proname, proconfig } of rows as { proname: string; proconfig: string[] | null }[])
    assert.match(proconfig?.find((entry) => entry.startsWith('search_path=')) ?? '', /pg_temp$/, proname);
});

test('a purpose hands on its own jobs and no other’s, under any key', async () => {
  const tasks = jobs.map(({ name }) => name);
  const handedOn = jobsFunctions.flatMap(({ jobs: own = [] }) => own);
  const isHandedOnBy = (key: string, name: string) =>
    handedOn.some(({ task, purposes: by }) => task === name && (by.includes(key) || by.includes('*')));
  for (const key of ['customer_service', 'publication', 'sign_in', 'marketing_email'])
    for (const task of [...tasks, 'seal_audit', 'trial'].filter((name) => !isHandedOnBy(key, name)))
      await assert.rejects(
        (await as(key)).query('select enqueue($1, $2, $3)', [task, '{}', task]),
        refused,
        task,
      );
  const administration = await as('administration');
  await administration.query(`select enqueue('count_reach', '{}', 'count_reach')`);
  await assert.rejects(administration.query(`select enqueue('run_import', '{"importId":1}', null)`), refused);
});

test('a job takes the place of none but its like', async () => {
  const administration = await as('administration');
  await administration.query(`select enqueue('publish_declaration', '{"publication":1}', 'same')`);
  await (await as('register_upkeep')).query(
    `select enqueue('run_import', '{"importId":1}', 'publish_declaration:same')`,
  );
  const { rows } = await owner.query(
    `select task_identifier from graphile_worker.jobs where key ~ 'same' order by 1`,
  );
  assert.deepEqual(rows, [{ task_identifier: 'publish_declaration' }, { task_identifier: 'run_import' }]);
});

test('a payload holds keys, never a page of text', async () => {
  const administration = await as('administration');
  const payload = JSON.stringify({ text: 'x'.repeat(2_000) });
  await assert.rejects(administration.query(`select enqueue('count_reach', $1, null)`, [payload]), {
    code: '54000',
  });
});

test('every job that a purpose may hand on is one', () => {
  const names = jobs.map(({ name }) => name);
  const asked = jobsFunctions.flatMap(({ jobs: own = [] }) => own);
  const imports = /_import$/; // of sources, which are being built
  for (const { task, purposes: by } of asked) {
    assert.ok(names.includes(task) || imports.test(task), task);
    for (const key of by) assert.ok(key === '*' || purposes.some((purpose) => purpose.key === key), key);
  }
});

test('nobody says themselves who did it and when: evidence is filled by the database', async () => {
  const evidence = {
    register_upkeep: [
      `insert into choices (customer_id, kind, channel, happened_at, source, recorded_by) values (1, 'restriction', 'form', now(), 'counter', 'staff:2')`,
      `insert into choices (customer_id, kind, channel, happened_at, source, recorded_at) values (1, 'restriction', 'form', now(), 'counter', '2020-01-01')`,
      `insert into customer_history (customer_id, place, field, changed_by) values (1, 'emails', 'address', 'staff:2')`,
      `insert into customer_history (customer_id, place, field, purpose) values (1, 'emails', 'address', 18)`,
      `insert into audit_log (kind, act, actor) values ('wrote', 'x', 'staff:2')`,
      `insert into audit_log (kind, act, at) values ('wrote', 'x', '2020-01-01')`,
      `update audit_log set act = 'x'`,
      'delete from audit_log',
      `update choices set kind = 'consent'`,
      'update customer_history set old_value = null',
      'update customers set consents = -1',
      'update customers set state = 0',
      'update addresses set is_protected = false',
    ],
    administration: [
      `insert into staff_purposes (staff_id, purpose, given_by) values (1, 'orders', 'staff:2')`,
      `insert into staff_endings (staff_id, ended_by) values (1, 'staff:2')`,
      `insert into password_resets (token_hash, staff_id, expires_at, made_by) values ('x', 1, now(), 'staff:2')`,
      'select hash from staff_passwords',
      `update staff_passwords set hash = 'x'`,
      'delete from audit_log',
    ],
    audit_keeping: ['delete from audit_log', 'update audit_seals set hash = null', 'truncate audit_log'],
  };
  for (const [key, texts] of Object.entries(evidence))
    for (const text of texts) await assert.rejects((await as(key)).query(text), refused, text);
});
