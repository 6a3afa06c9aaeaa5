import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { addPerson, asUpkeep } from '../fixtures/people.ts';
import { expireMerges } from './expire-merges.ts';
import { twiceIn } from './fixtures/twice.ts';

const { gate, owner } = await testDatabase();
const { one, pair, merge, undo } = twiceIn(owner, gate);
const codeOf = (code: string) => (error: { kind?: { code: string } }) => error.kind?.code === code;
const rowOf = (id: number) =>
  one(
    `select id, kind, customer_number, family_name, given_names, language, source, recorded_at, declaration_version
    from customers where id = $1`,
    [id],
  );
const put = (table: string, id: number, columns: string, values: string) =>
  owner.query(`insert into ${table} (customer_id, ${columns}, source) values ($1, ${values}, 'store')`, [id]);

/** All rows of both in the tables of details, as they stand. */
const everythingOf = async (...ids: number[]): Promise<unknown[]> => {
  const found: unknown[] = [];
  for (const table of [
    'emails',
    'phones',
    'addresses',
    'value_sources',
    'customer_field_values',
    'choices',
    'memberships',
  ])
    found.push(
      (await owner.query(`select * from ${table} t where customer_id = any($1) order by t::text`, [ids]))
        .rows,
    );
  return [...found, await Promise.all(ids.map(rowOf))];
};

test('a merge that nobody touched is taken back to the letter', async () => {
  const [kept, gone] = await pair();
  await owner.query(`update customers set language = 'sv', given_names = 'Matti Juhani' where id = $1`, [
    gone,
  ]);
  for (const id of [kept, gone]) {
    await put('emails', id, 'address, normalised, is_primary', `'a@posti.example', 'a@posti.example', true`);
    await put('addresses', id, 'street, postcode, town', `'Kuja ${id}', '00100', 'Helsinki'`);
    await put('customer_field_values', id, 'field, value', `'size', '${id}'`);
  }
  await put('value_sources', gone, 'field', `'language'`);
  await put('memberships', gone, 'number', `'M${gone}'`);
  const before = await everythingOf(kept, gone);
  const mergeId = await merge({
    keptId: kept,
    goneId: gone,
    taken: ['language', 'given_names', 'addresses', 'customer_field_values.size'],
  });
  assert.notDeepEqual(await everythingOf(kept, gone), before);
  assert.deepEqual(await undo(mergeId), []);
  assert.deepEqual(await everythingOf(kept, gone), before);
  assert.equal((await owner.query('select from merge_rows where merge_id = $1', [mergeId])).rowCount, 0);
});

test('what was changed since stays and is named; what came since stays with the kept', async () => {
  const [kept, gone] = await pair();
  await owner.query(`update customers set language = 'sv', call_name = 'Masa' where id = $1`, [gone]);
  await put('phones', gone, 'e164, original', `'+358401234567', '040 123 4567'`);
  const number = (await rowOf(gone))['customer_number'];
  const mergeId = await merge({ keptId: kept, goneId: gone, taken: ['language', 'call_name'] });
  await owner.query(`update customers set language = 'en' where id = $1`, [kept]);
  await put('emails', kept, 'address, normalised', `'uusi@posti.example', 'uusi@posti.example'`);
  await owner.query('update customers set customer_number = $2 where id = $1', [
    await addPerson(gate, 'Toinen'),
    number,
  ]);
  assert.deepEqual(await undo(mergeId), ['customers.customer_number', 'customers.language']);
  const [now, back] = [
    await one('select language, call_name from customers where id = $1', [kept]),
    await rowOf(gone),
  ];
  assert.deepEqual(now, { language: 'en', call_name: '' });
  assert.notEqual(back['customer_number'], number);
  const { rows } = await owner.query(
    `select 'phone' as what, customer_id from phones where customer_id = any($1)
    union all select 'email', customer_id from emails where customer_id = any($1)`,
    [[kept, gone]],
  );
  assert.deepEqual(rows, [
    { what: 'phone', customer_id: gone },
    { what: 'email', customer_id: kept },
  ]);
});

test('what was destroyed since is not missed: the rest goes back', async () => {
  const [kept, gone] = await pair();
  await put('phones', gone, 'e164, original', `'+358401234567', '040 123 4567'`);
  await put('phones', gone, 'e164, original', `'+358401234568', '040 123 4568'`);
  const mergeId = await merge({ keptId: kept, goneId: gone, taken: [] });
  await owner.query(`delete from phones where customer_id = $1 and e164 = '+358401234567'`, [kept]);
  assert.deepEqual(await undo(mergeId), []);
  const { rows } = await owner.query('select e164 from phones where customer_id = $1', [gone]);
  assert.deepEqual(rows, [{ e164: '+358401234568' }]);
});

test('whoever takes a merge back says that they are two: the pair is not proposed again', async () => {
  const [kept, gone] = await pair();
  await undo(await merge({ keptId: kept, goneId: gone, taken: [] }));
  const { rows } = await owner.query('select customer_id, other_id, denied_by from duplicate_denials');
  assert.ok(
    rows.some((row) => row.customer_id === kept && row.other_id === gone && row.denied_by === 'staff:1'),
  );
});

test('a merge is taken back once, and in its time; then what that needs is destroyed and the old number still leads on', async () => {
  const [kept, gone] = await pair();
  const mergeId = await merge({ keptId: kept, goneId: gone, taken: [] });
  await owner.query('update merges set undo_until = today() - 1 where id = $1', [mergeId]);
  await assert.rejects(undo(mergeId), codeOf('merge_undo_too_late'));
  assert.equal(await asUpkeep(gate, expireMerges), 1);
  assert.equal(await asUpkeep(gate, expireMerges), 0);
  assert.equal((await owner.query('select from merge_rows where merge_id = $1', [mergeId])).rowCount, 0);
  assert.ok((await one('select merged_number from merges where id = $1', [mergeId]))['merged_number']);
  await assert.rejects(undo(999_999), codeOf('merge_not_found'));
});

test('erasing the kept customer takes the memory of the merge along', async () => {
  const [kept, gone] = await pair();
  await merge({ keptId: kept, goneId: gone, taken: [] });
  await owner.query('delete from customers where id = $1', [kept]);
  for (const table of ['merges', 'merge_rows', 'merge_moves'])
    assert.equal(
      (await owner.query(`select from ${table} where customer_id = $1`, [kept])).rowCount,
      0,
      table,
    );
});
