import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { checkout } from '../ground/config.ts';
import { compilationOf } from '../prepare-database.ts';
import { checkRights } from './check.ts';
import { restoreRights } from './publish.ts';

const { owner, installation } = await testDatabase({ roles: 'own' });
const compilation = compilationOf(installation, testDeclaration());
const roles = { id: installation.id, passwordOf: installation.passwordOf };
const check = () => checkRights(owner, compilation, installation.id);
const role = (key: string) =>
  compilation.roleOf(compilation.declaration.purposes.find((purpose) => purpose.key === key)!.number);

const phone = role('marketing_phone');
const post = role('marketing_post');

/** What a careless or hostile hand does to the database, and the word by which `check` must name it. */
const sideDoors: { deed: string; sql: string; names: RegExp; undo?: string }[] = [
  {
    deed: 'an extra column grant',
    sql: `grant select (address) on emails to ${phone}`,
    names: /emails\.address/,
  },
  { deed: 'an extra table grant', sql: `grant select on emails to ${phone}`, names: /emails/ },
  {
    deed: 'a grant of a whole table of which some columns are read',
    sql: `grant select on customers to ${post}`,
    names: /customers/,
  },
  { deed: 'a grant to public', sql: 'grant select on phones to public', names: /public .*phones|phones/ },
  {
    deed: 'a missing column grant',
    sql: `revoke select (family_name) on customers from ${post}`,
    names: /customers\.family_name/,
  },
  { deed: 'a missing policy', sql: `drop policy p${13} on customers`, names: /p13/ },
  { deed: 'a widened policy', sql: 'alter policy p13 on customers using (true)', names: /p13/ },
  {
    deed: 'a policy of another command',
    sql: `create policy sly on customers for update to ${post} using (true)`,
    names: /sly/,
  },
  {
    deed: 'disabled row security',
    sql: 'alter table customers disable row level security',
    names: /customers/,
  },
  { deed: 'a widened role', sql: `alter role ${phone} createrole`, names: /createrole/ },
  { deed: 'a role in a role', sql: `grant ${post} to ${phone}`, names: /member of/ },
  {
    deed: 'an execute for everybody',
    sql: 'grant execute on function follow_choices(bigint[]) to public',
    names: /follow_choices/,
  },
  {
    deed: 'a right on a sequence',
    sql: `grant usage on sequence customer_numbers to ${phone}`,
    names: /customer_numbers/,
  },
  {
    deed: 'a right to create in the schema',
    sql: `grant create on schema seloste to ${phone}`,
    names: /create/,
  },
  { deed: 'a purpose that cannot log in', sql: `alter role ${phone} nologin`, names: /marketing_phone/ },
  {
    deed: 'an undeclared column',
    sql: 'alter table customers add column shoe_size int',
    names: /customers\.shoe_size/,
    undo: 'alter table customers drop column shoe_size',
  },
  {
    deed: 'an undeclared table',
    sql: 'create table copy_of_all (name text)',
    names: /copy_of_all\.name/,
    undo: 'drop table copy_of_all',
  },
  {
    deed: 'a foreign view',
    sql: `create view all_mail as select address from emails; grant select on all_mail to ${phone}`,
    names: /all_mail/,
    undo: 'drop view all_mail',
  },
  {
    deed: 'a view in another schema',
    sql: `create schema aside; create view aside.all_mail as select address from seloste.emails`,
    names: /aside\.all_mail/,
    undo: 'drop schema aside cascade',
  },
  {
    deed: 'a definer function',
    sql: `create function all_names() returns setof text language sql security definer as 'select family_name from seloste.customers'`,
    names: /all_names/,
    undo: 'drop function all_names()',
  },
  {
    deed: 'a column that merges no longer reach',
    sql: `delete from customer_references where place = 'emails'`,
    names: /emails\.customer_id/,
    undo: `insert into customer_references values ('emails', 'customer_id', 'follows')`,
  },
  {
    deed: 'a definer function with another body',
    sql: `create or replace function next_customer_number() returns text language sql security definer as
      'select string_agg(family_name, chr(10)) from seloste.customers'`,
    names: /next_customer_number/,
    undo: readFileSync(join(checkout, 'db/migrations/0017_merges.sql'), 'utf8').match(
      /create or replace function seloste\.next_customer_number[\s\S]*?\$\$;/,
    )![0],
  },
  {
    deed: 'a search that finds more than the policy shows',
    sql: 'update search_masks set objections = 0 where purpose = 10',
    names: /10/,
  },
  {
    deed: 'a definer function that looks names up elsewhere',
    sql: 'alter function customer_search(text, int) set search_path = pg_temp, pg_catalog',
    names: /customer_search/,
    undo: 'alter function customer_search(text, int) set search_path = pg_catalog, pg_temp',
  },
  {
    deed: 'a right to make temporary tables',
    sql: `do $$ begin execute format('grant temporary on database %I to public', current_database()); end $$`,
    names: /temporary/,
  },
  {
    deed: 'a setting that a role brings along',
    sql: `alter role ${phone} set search_path = aside`,
    names: /setting search_path/,
  },
  {
    deed: 'a job that another purpose hands on',
    sql: `insert into jobs_handed_on values ('publish_declaration', 1)`,
    names: /publish_declaration/,
  },
  {
    deed: 'a trigger put to sleep',
    sql: 'alter table audit_log disable trigger audit_log_is_append_only',
    names: /audit_log_is_append_only/,
    undo: 'alter table audit_log enable trigger audit_log_is_append_only',
  },
  {
    deed: 'a trigger that copies aside',
    sql: `create function sly() returns trigger language plpgsql as 'begin return new; end';
      create trigger sly after insert on customers for each row execute function sly()`,
    names: /sly/,
    undo: 'drop trigger sly on customers; drop function sly()',
  },
  {
    deed: 'a trigger taken away',
    sql: 'drop trigger choices_set_the_masks on choices',
    names: /choices_set_the_masks/,
    undo: `create trigger choices_set_the_masks after insert on choices referencing new table as changed for each statement execute function choices_were_added()`,
  },
];

test('a freshly published declaration and the database agree', async () => {
  assert.deepEqual(await check(), []);
});

for (const { deed, sql, names, undo } of sideDoors)
  test(`check names ${deed}`, async () => {
    await owner.query(sql);
    const found = await check();
    assert.ok(
      found.some(({ text }) => names.test(text.fi) && names.test(text.en)),
      `not named: ${JSON.stringify(found.map(({ text }) => text.en))}`,
    );
    assert.ok(found.every(({ mend, text }) => mend.fi !== '' && text.sv !== ''));
    if (undo) await owner.query(undo);
    await restoreRights(owner, compilation, roles);
    assert.deepEqual(
      (await check()).map(({ text }) => text.en),
      [],
      'mended',
    );
  });

test('publishing the same declaration again changes nothing', async () => {
  const { missing, extra } = await restoreRights(owner, compilation, roles);
  assert.deepEqual([missing.length, extra.length], [0, 0]);
});
