import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { changeCustomer } from './change-customer.ts';
import { createCustomer } from './create-customer.ts';
import { addPerson, asUpkeep, clerk, declaration, organisation, person } from './fixtures/people.ts';

const { gate, owner } = await testDatabase();
const change = (id: number, typed: Record<string, string>, confirmed = false) =>
  gate.open('customer_service', clerk, (tx) =>
    changeCustomer(tx, declaration, id, { typed, source: 'registration', confirmed }),
  );
const row = async (id: number) => (await owner.query('select * from customers where id = $1', [id])).rows[0];
const codeOf = (code: string) => (error: { kind?: { code: string } }) => error.kind?.code === code;

test('a customer is created with the next free number, the notice in force, its source and an audit line', async () => {
  const first = await addPerson(gate, 'Virtanen');
  const second = await gate.open('customer_service', clerk, (tx) =>
    createCustomer(tx, declaration, person('Laine')),
  );
  const [one, two] = [await row(first), await row(second)];
  assert.ok(Number(two.customer_number) > Number(one.customer_number));
  assert.equal(two.source, 'registration');
  const inForce = await owner.query('select version from declaration_in_force');
  assert.equal(two.declaration_version, inForce.rows[0].version);
  const { rows } = await owner.query(
    `select kind, act, actor, fields from audit_log where customer_id = $1`,
    [second],
  );
  assert.deepEqual(
    rows.map(({ kind, act, actor }) => [kind, act, actor]),
    [['wrote', 'create-customer', 'staff:1']],
  );
  assert.ok(rows[0].fields.includes('family_name'));
});

test('a change keeps what stood there, with its source, and says which columns were written', async () => {
  const id = await addPerson(gate, 'Virtanen');
  assert.deepEqual(await change(id, { family_name: 'Korhonen', language: 'sv' }), [
    'family_name',
    'language',
  ]);
  assert.equal((await row(id)).family_name, 'Korhonen');
  const { rows } = await owner.query(
    `select field, old_value, changed_by from customer_history where customer_id = $1 order by id`,
    [id],
  );
  assert.deepEqual(rows, [
    { field: 'family_name', old_value: 'Virtanen', changed_by: 'staff:1' },
    { field: 'language', old_value: null, changed_by: 'staff:1' },
  ]);
  const sources = await owner.query(
    `select field, source from value_sources where customer_id = $1 order by field`,
    [id],
  );
  assert.deepEqual(
    sources.rows.map(({ field }) => field),
    ['family_name', 'language'],
  );
  const log = await owner.query(
    `select fields from audit_log where customer_id = $1 and act = 'change-customer'`,
    [id],
  );
  assert.deepEqual(log.rows, [{ fields: ['family_name', 'language'] }]);
});

test('saving without a change writes nothing', async () => {
  const id = await addPerson(gate, 'Virtanen');
  assert.deepEqual(await change(id, { family_name: 'Virtanen' }), []);
  assert.equal(
    (await owner.query('select from customer_history where customer_id = $1', [id])).rows.length,
    0,
  );
});

test('two clerks who change different fields both get their way', async () => {
  const id = await addPerson(gate, 'Virtanen', 'Aino');
  const saw = { from_form: 'yes', was_family_name: 'Virtanen', was_given_names: 'Aino' };
  await change(id, { ...saw, family_name: 'Korhonen', given_names: 'Aino' });
  await change(id, { ...saw, family_name: 'Virtanen', given_names: 'Aino Maria' });
  const { family_name, given_names } = await row(id);
  assert.deepEqual([family_name, given_names], ['Korhonen', 'Aino Maria']);
});

test('two clerks who change the same field: the later is told, and nothing is lost', async () => {
  const id = await addPerson(gate, 'Virtanen');
  const saw = { from_form: 'yes', was_family_name: 'Virtanen', was_given_names: 'Aino', given_names: 'Aino' };
  await change(id, { ...saw, family_name: 'Korhonen' });
  await assert.rejects(change(id, { ...saw, family_name: 'Nieminen' }), codeOf('changed_meanwhile'));
  assert.equal((await row(id)).family_name, 'Korhonen');
});

test('a field that the form left empty is emptied', async () => {
  const id = await addPerson(gate, 'Virtanen', 'Aino');
  await change(id, {
    from_form: 'yes',
    was_family_name: 'Virtanen',
    family_name: 'Virtanen',
    was_given_names: 'Aino',
  });
  assert.equal((await row(id)).given_names, '');
});

test('an identity code is refused whatever is confirmed, and nothing is written', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await assert.rejects(change(id, { call_name: 'Aino 131052-308T' }, true), codeOf('identity_code_refused'));
  assert.equal((await row(id)).call_name, '');
});

test('what looks like an identity code must be confirmed', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await assert.rejects(change(id, { call_name: '131052-308A' }), codeOf('identity_code_likely'));
  await change(id, { call_name: '131052-308A' }, true);
  assert.equal((await row(id)).call_name, '131052-308A');
});

test('a payment card number is refused', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await assert.rejects(change(id, { call_name: '4111 1111 1111 1111' }), codeOf('card_number_refused'));
});

test('a Business ID is checked and kept as Finns write it', async () => {
  const create = (businessId: string) =>
    asUpkeep(gate, (tx) => createCustomer(tx, declaration, organisation('Rakennus Korhonen Oy', businessId)));
  assert.equal((await row(await create('FI23456780'))).business_id, '2345678-0');
  await assert.rejects(create('2345678-1'), codeOf('business_id_not_valid'));
});

test('a person without a name, a source that the notice does not have: refused', async () => {
  const create = (customer: ReturnType<typeof person>) =>
    asUpkeep(gate, (tx) => createCustomer(tx, declaration, customer));
  await assert.rejects(create(person('', '')), codeOf('field_missing'));
  await assert.rejects(create({ ...person('Laine'), source: 'bought_list' }), codeOf('source_not_declared'));
});

test('a purpose that may not write names changes none', async () => {
  const id = await addPerson(gate, 'Virtanen');
  const typed = { family_name: 'Korhonen' };
  await assert.rejects(
    gate.open('invoicing', clerk, (tx) =>
      changeCustomer(tx, declaration, id, { typed, source: 'registration', confirmed: false }),
    ),
    codeOf('not_for_this_purpose'),
  );
  assert.equal((await row(id)).family_name, 'Virtanen');
});

test('since when somebody is a customer is a day that has been; an empty one is not known', async () => {
  const id = await addPerson(gate, 'Alkanen');
  assert.deepEqual(await change(id, { since_on: '2004-05-01' }), ['since_on']);
  assert.equal((await row(id)).since_on, '2004-05-01');
  for (const wrong of ['2904-05-01', '2004-02-31', 'eilen'])
    await assert.rejects(change(id, { since_on: wrong }), codeOf('date_not_valid'), wrong);
  assert.deepEqual(await change(id, { since_on: '' }), ['since_on']);
  assert.equal((await row(id)).since_on, null);
});
