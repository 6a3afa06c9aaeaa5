/** "Every reference follows": a merge of one who has a row in every table leaves none behind. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { oneOfEach } from '../../../test/one-of-each.ts';
import { declarationWithEverything } from '../../../test/plausible.ts';
import { customerColumns, type Following } from '../../ground/columns.ts';
import { tables } from '../../personal-data.ts';

const declaration = declarationWithEverything();
const { owner } = await testDatabase({ declaration });
const specimens = await oneOfEach(owner, declaration);
const references = tables.flatMap((table) =>
  customerColumns(table).map(([column, way]) => ({ table: table.table, column, way })),
);

/** Rows that name the customer, by `table.column`, of the columns that a merge treats so. */
const namedIn = async (id: number, ...ways: Following[]): Promise<Map<string, number>> => {
  const found = new Map<string, number>();
  for (const { table, column } of references.filter(({ way }) => ways.includes(way))) {
    const { rows } = await owner.query(`select count(*)::int as n from ${table} where ${column} = $1`, [id]);
    found.set(`${table}.${column}`, (rows[0] as { n: number }).n);
  }
  return found;
};

const personOf = (condition: string) =>
  specimens.find((one) => one.kind === 'person' && one.condition === condition)!.id;
const merge = (kept: number, gone: number) =>
  owner.query(`select merge_customers($1, $2, '[[]]', null)`, [[kept], [gone]]);

test('every table that points to customers says what a merge does with it', async () => {
  const { rows } = await owner.query(`select c.relname || '.' || a.attname as name from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'seloste'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0
      and (a.attname ~ '(^|_)(customer|organisation)_id$' or exists (select from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid = 'customers'::regclass and a.attnum = any(k.conkey)))`);
  const declared = new Set(references.map(({ table, column }) => `${table}.${column}`));
  const silent = (rows as { name: string }[]).map(({ name }) => name).filter((name) => !declared.has(name));
  assert.deepEqual(silent, [], 'name them `customer: …` in the personal-data.ts of their module');
});

test('a column that a merge rewrites is the first of an index: nothing is searched row by row', async () => {
  const { rows } = await owner.query(`select c.relname || '.' || a.attname as name from pg_index i
    join pg_class c on c.oid = i.indrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relnamespace = 'seloste'::regnamespace and i.indpred is null`);
  const indexed = new Set((rows as { name: string }[]).map(({ name }) => name));
  const slow = references
    .filter(({ way }) => way === 'follows' || way === 'another')
    .map(({ table, column }) => `${table}.${column}`)
    .filter((name) => !indexed.has(name));
  assert.deepEqual(slow, []);
});

// A line of an order has no twin: the order's key is one customer's alone.
test('rows that may be dropped as twins have no rows of their own below them', async () => {
  const { rows } = await owner.query(`select distinct k.conrelid::regclass || ' → ' || i.place as name
    from (select place from colliding_indexes() where others <> 'true' and place <> 'order_lines' union select unnest(array['emails', 'phones', 'addresses', 'representations'])) i
    join pg_constraint k on k.contype = 'f' and k.confrelid = i.place::regclass`);
  assert.deepEqual(rows, []);
});

test('a customer with a row in every table is merged into another with one, and nothing is left behind', async () => {
  const [kept, gone] = [personOf('plain'), personOf('member')];
  const before = await namedIn(gone, 'follows');
  const ownColumns = tables.flatMap(({ table, rows }) =>
    typeof rows === 'object' ? [`${table}.${rows.of_customer}`] : [],
  );
  assert.deepEqual(
    ownColumns.filter((name) => before.get(name) === 0),
    [],
    'test/one-of-each.ts fills every table about a customer',
  );
  await merge(kept, gone);
  const after = await namedIn(gone, 'follows', 'another', 'goes');
  assert.deepEqual(
    [...after].filter(([, count]) => count > 0),
    [],
  );
  const { rows } = await owner.query('select id from customers where id = any($1)', [[kept, gone]]);
  assert.deepEqual(rows, [{ id: kept }]);
});

test('it is taken back, and each has as many rows as before', async () => {
  const [kept, gone] = [personOf('consented'), personOf('withdrawn')];
  const before = [await namedIn(kept, 'follows', 'another'), await namedIn(gone, 'follows', 'another')];
  await merge(kept, gone);
  const { rows } = await owner.query('select undo_merge(id) as left from merges where merged_id = $1', [
    gone,
  ]);
  assert.deepEqual((rows[0] as { left: string[] }).left, []);
  const after = [await namedIn(kept, 'follows', 'another'), await namedIn(gone, 'follows', 'another')];
  // The merge itself and the denial that the undoing wrote.
  const own = ['merges.customer_id', 'duplicate_denials.customer_id', 'duplicate_denials.other_id'];
  for (const counts of [...before, ...after]) for (const name of own) counts.delete(name);
  assert.deepEqual(after, before);
});

test('a table that points to customers and that nobody declared stops every merge', async () => {
  await owner.query(`create table straying (customer_id bigint references customers on delete cascade)`);
  await assert.rejects(merge(personOf('plain'), personOf('objected')), /does not reach .*straying/);
  await owner.query('drop table straying');
});
