import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { lookupsOf } from '../../audit/lookups.ts';
import { addDetail } from '../add-detail.ts';
import { createCustomer } from '../create-customer.ts';
import { detailOf } from '../details/index.ts';
import { addPerson, asUpkeep, clerk, declaration, organisation } from '../fixtures/people.ts';
import { searchCustomers } from '../search-customers.ts';
import { twiceIn } from './fixtures/twice.ts';

const { gate, owner } = await testDatabase();
const { one, pair, merge, undo } = twiceIn(owner, gate);
const numberOf = async (id: number) =>
  (await one('select customer_number from customers where id = $1', [id]))['customer_number'] as string;
const rows = async (table: string, id: number, columns: string) =>
  (await owner.query(`select ${columns} from ${table} where customer_id = $1 order by id`, [id])).rows;
const add = (key: 'emails' | 'phones' | 'addresses', id: number, typed: Record<string, string>) =>
  asUpkeep(gate, (tx) =>
    addDetail(tx, declaration, detailOf(key), id, { typed, source: 'registration', confirmed: false }),
  );
const codeOf = (code: string) => (error: { kind?: { code: string } }) => error.kind?.code === code;

test('values are taken field by field, with their source, and the history says what stood there', async () => {
  const [kept, gone] = await pair();
  await owner.query(`update customers set given_names = 'Matti Juhani', language = 'sv' where id = $1`, [
    gone,
  ]);
  await owner.query(
    `insert into value_sources (customer_id, field, source) values ($1, 'given_names', 'webshop')`,
    [gone],
  );
  await merge({ keptId: kept, goneId: gone, taken: ['given_names'] });
  assert.deepEqual(await one('select given_names, language from customers where id = $1', [kept]), {
    given_names: 'Matti Juhani',
    language: null,
  });
  const told = await one(
    `select source from value_sources where customer_id = $1 and field = 'given_names'`,
    [kept],
  );
  assert.equal(told['source'], 'webshop');
  const [was] = await rows('customer_history', kept, 'field, old_value, changed_by');
  assert.deepEqual(was, { field: 'given_names', old_value: 'Matti', changed_by: 'staff:1' });
});

test('the same address is kept once, of two preferred ones one stays so, and of two postal addresses one ends', async () => {
  const [kept, gone] = await pair();
  for (const id of [kept, gone]) {
    await add('emails', id, { address: 'matti@posti.example', kind: 'private', is_primary: '' });
    await add('emails', id, { address: `matti.${id}@posti.example`, kind: 'private', is_primary: 'yes' });
    await add('addresses', id, { kind: 'postal', street: `Kuja ${id}`, postcode: '00100', town: 'Helsinki' });
  }
  await merge({ keptId: kept, goneId: gone, taken: ['emails'] });
  assert.deepEqual(await rows('emails', kept, 'address, is_primary'), [
    { address: 'matti@posti.example', is_primary: false },
    { address: `matti.${kept}@posti.example`, is_primary: false },
    { address: `matti.${gone}@posti.example`, is_primary: true },
  ]);
  const streets = await rows('addresses', kept, 'street, ended_on is null as holds');
  assert.deepEqual(streets, [
    { street: `Kuja ${kept}`, holds: true },
    { street: `Kuja ${gone}`, holds: false },
  ]);
});

test('the old number is found by search, and no new customer gets it', async () => {
  const [kept, gone] = await pair();
  const number = await numberOf(gone);
  await merge({ keptId: kept, goneId: gone, taken: [] });
  const hits = await asUpkeep(gate, (tx) => searchCustomers(tx, new Set(['customer_number']), number));
  assert.deepEqual(
    hits.map(({ id }) => id),
    [kept],
  );
  await owner.query(`select setval('customer_numbers', $1, false)`, [number]);
  assert.notEqual(await numberOf(await addPerson(gate, 'Uusi')), number);
});

test('the log of the kept customer shows what was logged under the other', async () => {
  const [kept, gone] = await pair();
  await asUpkeep(gate, (tx) =>
    addDetail(tx, declaration, detailOf('phones'), gone, {
      typed: { number: '040 765 4321', kind: 'mobile' },
      source: 'registration',
      confirmed: false,
    }),
  );
  const mergeId = await merge({ keptId: kept, goneId: gone, taken: [] });
  const acts = async (purpose: string) =>
    (await gate.open(purpose, clerk, (tx) => lookupsOf(tx, kept))).map(({ act }) => act);
  for (const purpose of ['register_upkeep', 'rights_requests'])
    assert.deepEqual((await acts(purpose)).toSorted(), [
      'add-detail',
      'create-customer',
      'create-customer',
      'merge-customers',
      'merge-customers',
    ]);
  await undo(mergeId);
  assert.ok(!(await acts('rights_requests')).includes('add-detail'));
});

test('merged again, both old numbers lead to the last, and the later merge is undone first', async () => {
  const [first, second] = await pair();
  const third = await addPerson(gate, 'Virtanen', 'Matti');
  const early = await merge({ keptId: second, goneId: first, taken: [] });
  const late = await merge({ keptId: third, goneId: second, taken: [] });
  const { rows: now } = await owner.query('select customer_id from merges where merged_id = any($1)', [
    [first, second],
  ]);
  assert.deepEqual(now, [{ customer_id: third }, { customer_id: third }]);
  await assert.rejects(undo(early), codeOf('merge_undo_last_first'));
  await undo(late);
  await undo(early);
  assert.equal(
    (await owner.query('select from customers where id = any($1)', [[first, second, third]])).rowCount,
    3,
  );
});

test('extra fields: the kept customer’s value stays unless the other’s is taken, and one who has none gets it', async () => {
  const [kept, gone] = await pair();
  const put = (id: number, field: string, value: string) =>
    owner.query(
      `insert into customer_field_values (customer_id, field, value, source) values ($1, $2, $3, 'store')`,
      [id, field, value],
    );
  for (const field of ['size', 'colour'])
    for (const id of [kept, gone]) await put(id, field, `${field} ${id}`);
  await put(gone, 'pet', 'kissa');
  await merge({ keptId: kept, goneId: gone, taken: ['customer_field_values.colour'] });
  const { rows: values } = await owner.query(
    'select field, value from customer_field_values where customer_id = $1 order by field',
    [kept],
  );
  assert.deepEqual(values, [
    { field: 'colour', value: `colour ${gone}` },
    { field: 'pet', value: 'kissa' },
    { field: 'size', value: `size ${kept}` },
  ]);
});

test('an organisation’s representatives follow it; nobody comes to represent themselves', async () => {
  const firm = (name: string) => asUpkeep(gate, (tx) => createCustomer(tx, declaration, organisation(name)));
  const [kept, gone, person] = [
    await firm('Rakennus Oy'),
    await firm('Rakennus OY'),
    await addPerson(gate, 'Laine'),
  ];
  for (const [who, of] of [
    [person, gone],
    [person, kept],
    [gone, kept],
  ] as const)
    await owner.query(
      `insert into representations (customer_id, organisation_id, source) values ($1, $2, 'store')`,
      [who, of],
    );
  const mergeId = await merge({ keptId: kept, goneId: gone, taken: [] });
  const now = async () =>
    (
      await owner.query(
        'select customer_id, organisation_id from representations where organisation_id = any($1) order by id',
        [[kept, gone]],
      )
    ).rows;
  assert.deepEqual(await now(), [{ customer_id: person, organisation_id: kept }]);
  await undo(mergeId);
  assert.equal((await now()).length, 3);
});

test('an organisation and a person are never one, nor is anybody with themselves, nor with one who is gone', async () => {
  const person = await addPerson(gate, 'Laine');
  const firm = await asUpkeep(gate, (tx) => createCustomer(tx, declaration, organisation('Laine Oy')));
  const wish = (keptId: number, goneId: number) => merge({ keptId, goneId, taken: [] });
  await assert.rejects(wish(person, firm), codeOf('merge_of_kinds'));
  await assert.rejects(wish(person, person), codeOf('merge_of_one'));
  await assert.rejects(wish(person, 999_999_999), codeOf('customer_not_found'));
  await owner.query('update customers set state = 2 where id = $1', [person]);
  await assert.rejects(wish(person, await addPerson(gate, 'Laine')), codeOf('merge_of_kept_for_duty'));
});

test('only upkeep merges', async () => {
  const [kept, gone] = await pair();
  const asService = gate.open('customer_service', clerk, (tx) =>
    import('./merge-customers.ts').then(({ mergeCustomers }) =>
      mergeCustomers(tx, [{ keptId: kept, goneId: gone, taken: [] }]),
    ),
  );
  await assert.rejects(asService, codeOf('not_for_this_purpose'));
});
