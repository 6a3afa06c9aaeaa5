import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../test/database.ts';
import { asUpkeep } from './fixtures/people.ts';
import { tidySearchWords } from './tidy-search-words.ts';

const { gate, owner, openOwner } = await testDatabase();
const staff = { kind: 'staff', id: 1 } as const;

await owner.query(`insert into customers (kind, family_name, given_names, organisation_name, source, declaration_version, business_id, customer_number) values
  ('person', 'Jääskeläinen', 'Matti Juhani', '', 'store', 0, null, 'A77'),
  ('person', 'Virtanen', 'Aino', '', 'store', 0, null, 'A78'),
  ('organisation', '', '', 'Rakennus Korhonen Oy', 'store', 0, '2345678-0', 'A79')`);
await owner.query(
  `insert into emails (customer_id, address, normalised, source) values (1, 'Matti.J@posti.example', 'matti.j@posti.example', 'store')`,
);
await owner.query(
  `insert into phones (customer_id, e164, original, source) values (1, '+358401234567', '040 1234567', 'store')`,
);

const found = (purpose: string, query: string): Promise<number[]> =>
  gate.open(purpose, staff, async (tx) =>
    (
      await sql<{ customer_id: number }>`select customer_id from customer_search(${query}, 20)`.execute(tx.db)
    ).rows.map(({ customer_id }) => customer_id),
  );

for (const [query, id] of [
  ['jääskel', 1],
  ['jaaskelainen matti', 1],
  ['juhani', 1],
  ['jäskeläinen', 1],
  ['korhonne', 3],
  ['2345678-0', 3],
  ['040 123', 1],
  ['4567', 1],
  ['matti.j@', 1],
  ['a78', 2],
] as const)
  test(`“${query}” finds the customer`, async () => {
    assert.deepEqual(await found('register_upkeep', query), [id]);
  });

test('a purpose finds only over what it reads: marketing by post does not search e-mail, phones or numbers', async () => {
  assert.deepEqual(await found('marketing_post', 'jääskel'), [1]);
  assert.deepEqual(await found('marketing_post', 'matti.j@'), []);
  assert.deepEqual(await found('marketing_post', '040 123'), []);
  assert.deepEqual(await found('marketing_post', 'a77'), []);
  assert.deepEqual(await found('marketing_post', '2345678-0'), []);
});

test('an objector is not found by the purpose objected to, and still by upkeep', async () => {
  await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
  await owner.query(
    `insert into choices (customer_id, kind, purpose, channel, happened_at, source) values (2, 'objection', 10, 'phone', now(), 'store')`,
  );
  assert.deepEqual(await found('marketing_post', 'virtanen'), []);
  assert.deepEqual(await found('register_upkeep', 'virtanen'), [2]);
});

test('a renamed customer is found by the new name only, and a name goes from the dictionary with its last bearer', async () => {
  await owner.query(`update customers set family_name = 'Nieminen' where id = 2`);
  assert.deepEqual(await found('register_upkeep', 'virtanen'), []);
  assert.deepEqual(await found('register_upkeep', 'nieminen'), [2]);
  await owner.query('delete from customers where id = 2');
  const { rows } = await owner.query(
    `select word from search_words where word in ('nieminen', 'virtanen', 'aino')`,
  );
  assert.deepEqual(rows, []);
  assert.equal((await owner.query('select from customer_terms where customer_id = 2')).rows.length, 0);
});

const wordsOf = async (...words: string[]): Promise<string[]> =>
  (await owner.query('select word from search_words where word = any($1) order by word', [words])).rows.map(
    ({ word }) => word as string,
  );

test('a name whose last two bearers went at the same moment is out of the dictionary after the night, and none is missing', async (t) => {
  const other = await openOwner.connect();
  t.after(() => other.end());
  await owner.query(`insert into customers (id, kind, family_name, given_names, source, declaration_version, customer_number) values
    (91, 'person', 'Harvinainen', 'Anna', 'store', 0, 'A91'), (92, 'person', 'Harvinainen', 'Anna-Liisa', 'store', 0, 'A92'),
    (93, 'person', 'Zetterberg', 'Annala', 'store', 0, 'A93')`);
  for (const [client, id] of [
    [owner, 91],
    [other, 92],
  ] as const) {
    await client.query('begin');
    await client.query('delete from customers where id = $1', [id]);
  }
  for (const client of [owner, other]) await client.query('commit');
  await owner.query(`delete from search_words where word in ('annala', 'matti', 'zetterberg')`);
  const before = await wordsOf('harvinainen', 'annala', 'matti', 'zetterberg');
  assert.deepEqual(before, ['harvinainen'], 'each saw the other’s bearer; the others are missing');
  const slices: string[] = [];
  const inTransaction = <T>(act: Parameters<typeof asUpkeep<T>>[1]) => {
    slices.push('');
    return asUpkeep(gate, act);
  };
  await tidySearchWords(inTransaction, () => false, 2);
  const rest = await wordsOf('harvinainen', 'anna', 'annala', 'jaaskelainen', 'matti', 'zetterberg');
  assert.deepEqual(rest, ['annala', 'jaaskelainen', 'matti', 'zetterberg']);
  assert.ok(slices.length > 2, 'slice by slice');
  const { rows } = await owner.query(`select about from audit_log where act = 'tidy-search-words'`);
  assert.deepEqual(rows, [{ about: 'words:2' }]);
});
