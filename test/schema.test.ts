/** The committed dump and types are those of the migrations, and every column is declared where it lives. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readMigrations } from '../src/db/migrate.ts';
import { checkout } from '../src/ground/config.ts';
import { tables } from '../src/personal-data.ts';
import { testDatabase } from './database.ts';
import { describeFresh } from './generate.ts';
import { unsaidReplacements } from './replaced-functions.ts';

const { owner } = await testDatabase();

test('db/schema.sql and src/db/types.ts are what the migrations make (npm run schema writes them)', async () => {
  const { schema, types } = await describeFresh();
  assert.equal(schema, readFileSync(join(checkout, 'db/schema.sql'), 'utf8'));
  assert.equal(types, readFileSync(join(checkout, 'src/db/types.ts'), 'utf8'));
});

test('migrations are numbered from 0001 without a gap and without a double', () => {
  assert.deepEqual(
    readMigrations().map(({ number }) => number),
    readMigrations().map((_, index) => index + 1),
  );
});

test('a migration that makes a function anew says whose text it starts from, so that nothing of it is lost', () => {
  assert.deepEqual(unsaidReplacements(readMigrations()), []);
  const made = 'create function seloste.merge_all() returns int language sql as $$ select 1 $$;\n';
  const of = (number: number, name: string, sql: string) => ({ number, name, sql });
  const first = [of(1, 'merges', made), of(2, 'merges_twice', `-- replaces merge_all of merges\n${made}`)];
  assert.deepEqual(unsaidReplacements(first, 1), []);
  const another = of(
    3,
    'merges_quicker',
    made.replace('create', '-- replaces merge_all of merges\ncreate or replace'),
  );
  assert.deepEqual(unsaidReplacements([...first, another], 1), [
    'merges_quicker replaces merge_all; it starts from merges, and merges_twice has come between: take over what that changed, then write above it: -- replaces merge_all of merges_twice',
  ]);
  assert.equal(unsaidReplacements([first[0]!, of(2, 'silent', made)], 1).length, 1);
});

test('every column of the live schema is declared once, and every declared column is there', async () => {
  const { rows } = await owner.query(`select c.relname || '.' || a.attname as name
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'seloste'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and a.attnum > 0 and not a.attisdropped`);
  const live = (rows as { name: string }[]).map(({ name }) => name).sort();
  const declared = tables
    .flatMap(({ table, columns }) => Object.keys(columns).map((column) => `${table}.${column}`))
    .sort();
  assert.deepEqual(declared, live);
});

test('a customer’s column that is withheld from access answers says why', () => {
  const silent = tables.flatMap(({ table, columns }) =>
    Object.entries(columns)
      .filter(([, { access, why }]) => access === 'withheld' && !why)
      .map(([column]) => `${table}.${column}`),
  );
  assert.deepEqual(silent, []);
});

test('nothing in the schema is granted to public', async () => {
  const { rows } = await owner.query(`select c.relname from pg_class c, lateral aclexplode(c.relacl) a
    where c.relnamespace = 'seloste'::regnamespace and a.grantee = 0`);
  assert.deepEqual(rows, []);
});
