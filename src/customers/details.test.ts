import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { addDetail } from './add-detail.ts';
import { changeDetail } from './change-detail.ts';
import { createCustomer } from './create-customer.ts';
import type { DetailKey } from './details/detail.ts';
import { detailOf } from './details/index.ts';
import { endDetail } from './end-detail.ts';
import { addPerson, asUpkeep, clerk, declaration, organisation } from './fixtures/people.ts';
import { fingerprint, suppressionKey } from './suppression/suppression.ts';

const { gate, owner } = await testDatabase();
const add = (
  key: DetailKey,
  customerId: number,
  typed: Record<string, string>,
  purpose = 'register_upkeep',
) =>
  gate.open(purpose, clerk, (tx) =>
    addDetail(tx, declaration, detailOf(key), customerId, {
      typed,
      source: 'registration',
      confirmed: false,
    }),
  );
const change = (key: DetailKey, customerId: number, id: number, typed: Record<string, string>) =>
  asUpkeep(gate, (tx) =>
    changeDetail(
      tx,
      declaration,
      detailOf(key),
      { customerId, id },
      { typed, source: 'webshop', confirmed: false },
    ),
  );
const rows = async (table: string, customerId: number) =>
  (await owner.query(`select * from ${table} where customer_id = $1 order by id`, [customerId])).rows;
const codeOf = (code: string) => (error: { kind?: { code: string } }) => error.kind?.code === code;

test('a phone is kept as E.164 beside what was written, an e-mail in lower case beside its own spelling', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await add('phones', id, { number: '040 123 4567' }, 'customer_service');
  await add('emails', id, { address: 'Aino.V@Posti.example', kind: 'work' }, 'customer_service');
  const [phone] = await rows('phones', id);
  const [email] = await rows('emails', id);
  assert.deepEqual([phone.e164, phone.original], ['+358401234567', '040 123 4567']);
  assert.deepEqual(
    [email.address, email.normalised, email.kind],
    ['Aino.V@posti.example', 'aino.v@posti.example', 'work'],
  );
});

test('where a value came from, and since when it is known, changes with the value and not with what it is for', async () => {
  const id = await addPerson(gate, 'Virtanen');
  const row = await add('emails', id, { address: 'oma@posti.example', kind: 'private' });
  await owner.query(`update emails set recorded_at = '2020-01-01' where id = $1`, [row]);
  const known = async () => {
    const [{ source, recorded_at, kind }] = await rows('emails', id);
    return [kind, source, recorded_at.getFullYear() === 2020];
  };
  assert.deepEqual(await change('emails', id, row, { kind: 'work' }), ['kind']);
  assert.deepEqual(await known(), ['work', 'registration', true]);
  const told = await owner.query('select old_source, new_source from customer_history where row_id = $1', [
    row,
  ]);
  assert.deepEqual(told.rows, [{ old_source: 'registration', new_source: 'registration' }]);
  await change('emails', id, row, { address: 'uusi@posti.example' });
  assert.deepEqual(await known(), ['work', 'webshop', false]);
});

test('one e-mail is preferred at a time', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await add('emails', id, { address: 'a@posti.example', is_primary: 'yes' });
  await add('emails', id, { address: 'b@posti.example', is_primary: 'yes' });
  assert.deepEqual(
    (await rows('emails', id)).map(({ is_primary }) => is_primary),
    [false, true],
  );
});

test('a changed address keeps what was there and takes the new source', async () => {
  const id = await addPerson(gate, 'Virtanen');
  const address = await add('addresses', id, { street: 'Kuja 1', postcode: '100', town: 'Helsinki' });
  assert.equal((await rows('addresses', id))[0].postcode, '00100');
  assert.deepEqual(await change('addresses', id, address, { street: 'Kuja 2', was_street: 'Kuja 1' }), [
    'street',
  ]);
  const [row] = await rows('addresses', id);
  assert.deepEqual([row.street, row.source], ['Kuja 2', 'webshop']);
  const [old] = await rows('customer_history', id);
  assert.deepEqual(
    [old.place, old.field, old.row_id, old.old_value, old.old_source, old.new_source],
    ['addresses', 'street', address, 'Kuja 1', 'registration', 'webshop'],
  );
});

test('a conflict on the same phone is told and nothing is lost', async () => {
  const id = await addPerson(gate, 'Virtanen');
  const phone = await add('phones', id, { number: '040 123 4567' });
  const saw = { was_number: '040 123 4567' };
  await change('phones', id, phone, { ...saw, number: '040 765 4321' });
  await assert.rejects(
    change('phones', id, phone, { ...saw, number: '050 111 2222' }),
    codeOf('changed_meanwhile'),
  );
  assert.equal((await rows('phones', id))[0].e164, '+358407654321');
});

test('an ended e-mail stays, with its day; an end in the future is refused', async () => {
  const id = await addPerson(gate, 'Virtanen');
  const email = await add('emails', id, { address: 'a@posti.example' });
  const end = (on: string) =>
    asUpkeep(gate, (tx) => endDetail(tx, detailOf('emails'), { customerId: id, id: email }, on));
  await assert.rejects(end('2199-01-01'), codeOf('date_not_valid'));
  await end('2026-01-31');
  assert.equal((await rows('emails', id))[0].ended_on, '2026-01-31');
});

test('a person represents an organisation found by its Business ID; an unknown one is told', async () => {
  const id = await addPerson(gate, 'Virtanen');
  const company = await asUpkeep(gate, (tx) =>
    createCustomer(tx, declaration, organisation('Korhonen Oy', '2345678-0')),
  );
  await add(
    'representations',
    id,
    { organisation: '2345678-0', role: 'ostaja', since_on: '2024-05-01' },
    'customer_service',
  );
  const [row] = await rows('representations', id);
  assert.deepEqual([row.organisation_id, row.role, row.since_on], [company, 'ostaja', '2024-05-01']);
  await change('representations', id, row.id, { role: 'toimitusjohtaja' });
  assert.deepEqual(
    (await rows('representations', id)).map(({ role, organisation_id }) => [role, organisation_id]),
    [['toimitusjohtaja', company]],
  );
  await assert.rejects(
    add('representations', id, { organisation: '1531864-4' }),
    codeOf('organisation_not_found'),
  );
});

test('a membership makes a customer-owner, and its end takes the customer from that register', async () => {
  const id = await addPerson(gate, 'Virtanen');
  const seen = async () =>
    gate.open('customer_owners', clerk, (tx) =>
      tx.db.selectFrom('customers').select('id').where('id', '=', id).execute(),
    );
  assert.equal((await seen()).length, 0);
  const membership = await add('memberships', id, { number: 'J-17', since_on: '2020-01-01' });
  assert.equal((await seen()).length, 1);
  await assert.rejects(
    add('memberships', await addPerson(gate, 'Laine'), { number: 'J-17' }),
    codeOf('membership_number_taken'),
  );
  await asUpkeep(gate, (tx) =>
    endDetail(tx, detailOf('memberships'), { customerId: id, id: membership }, '2026-01-01'),
  );
  assert.equal((await seen()).length, 0);
});

for (const [key, typed, code] of [
  ['emails', { address: 'ei osoite' }, 'email_not_valid'],
  ['phones', { number: '12' }, 'phone_not_valid'],
  ['addresses', { street: 'Kuja 1', postcode: 'AB', town: 'Helsinki' }, 'postcode_not_valid'],
  [
    'addresses',
    { street: 'Kuja 1 131052-308T', postcode: '00100', town: 'Helsinki' },
    'identity_code_refused',
  ],
  [
    'addresses',
    { street: 'Kuja 4111111111111111', postcode: '00100', town: 'Helsinki' },
    'card_number_refused',
  ],
  ['emails', { address: '131052-308T@posti.example' }, 'identity_code_refused'],
  ['emails', { address: 'a@posti.example', kind: 'home' }, 'field_not_in_choices'],
  ['memberships', { number: '' }, 'field_missing'],
  ['representations', { organisation: '2345678-0', since_on: '2199-01-01' }, 'date_not_valid'],
] as const)
  test(`${key}: ${code}, and nothing is written`, async () => {
    const id = await addPerson(gate, 'Virtanen');
    await assert.rejects(add(key, id, typed), codeOf(code));
    assert.equal((await rows(key, id)).length, 0);
  });

test('a customer whom the purpose does not see cannot be written to', async () => {
  const id = await addPerson(gate, 'Virtanen');
  await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
  await owner.query(
    `insert into choices (customer_id, kind, channel, happened_at, source) values ($1, 'restriction', 'letter', now(), 'registration')`,
    [id],
  );
  await assert.rejects(
    add('phones', id, { number: '040 123 4567' }, 'customer_service'),
    codeOf('customer_not_found'),
  );
  await add('phones', id, { number: '040 123 4567' });
});

test('a contact point of somebody erased at their own request is written down only with how they came back', async () => {
  const elsewhere = declaration.sources.find(({ from_person }) => !from_person)!.key;
  const key = suppressionKey(Buffer.alloc(32, 5));
  const id = await addPerson(gate, 'Palaaja');
  await owner.query('insert into suppressed_contacts (fingerprint) values ($1)', [
    fingerprint(key, { kind: 'email', value: 'palaaja@posti.example' }),
  ]);
  const write = (stated: string, address = 'Palaaja@posti.example', source = 'registration') =>
    asUpkeep(gate, (tx) =>
      addDetail(tx, declaration, detailOf('emails'), id, {
        typed: { address },
        source,
        confirmed: false,
        returning: { key, stated },
      }),
    );
  await assert.rejects(write(''), { message: 'erased_at_own_request' });
  await assert.rejects(write('Kumppani ilmoitti', undefined, elsewhere), {
    message: 'erased_not_from_elsewhere',
  });
  await write('', 'toinen@posti.example');
  await write('Uusi tilaus 22.11.2026');
  const { rows } = await owner.query('select stated from suppression_overrides where customer_id = $1', [id]);
  assert.deepEqual(rows, [{ stated: 'Uusi tilaus 22.11.2026' }]);
});
