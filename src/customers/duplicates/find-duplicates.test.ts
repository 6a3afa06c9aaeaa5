import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { asUpkeep } from '../fixtures/people.ts';
import { askSearch, findDuplicates } from './find-duplicates.ts';
import type { Work } from './lanes.ts';
import { askRunToStop, latestRun } from './queries.ts';
import { searchProgress } from './search-steps.ts';

const { gate, owner } = await testDatabase();

type Customer = Readonly<{
  kind?: string;
  given?: string;
  family?: string;
  firm?: string;
  businessId?: string;
  email?: string;
  phone?: string;
  street?: string;
  postcode?: string;
}>;

const add = async (customer: Customer): Promise<number> => {
  const {
    kind = customer.firm ? 'organisation' : 'person',
    given = '',
    family = '',
    firm = '',
    businessId,
  } = customer;
  const { rows } = await owner.query(
    `insert into customers (kind, given_names, family_name, organisation_name, business_id, source, declaration_version)
     values ($1, $2, $3, $4, $5, 'store', 0) returning id`,
    [kind, given, family, firm, businessId || null],
  );
  const { id } = rows[0] as { id: number };
  const put = (
    table: string,
    columns: string,
    values: string,
    value: string | undefined,
    more: unknown[] = [],
  ) =>
    value &&
    owner.query(`insert into ${table} (customer_id, source, ${columns}) values ($1, 'store', ${values})`, [
      id,
      value,
      ...more,
    ]);
  await put('emails', 'address, normalised', '$2, $2', customer.email);
  await put('phones', 'e164, original', '$2, $2', customer.phone);
  await put('addresses', 'street, postcode', '$2, $3', customer.street, [customer.postcode ?? '00100']);
  return id;
};

const work: Work = { inTransaction: (act) => asUpkeep(gate, act), isStopping: () => false };
const search = async (scope: 'all' | 'changed' = 'all'): Promise<number> => {
  const runId = await asUpkeep(gate, (tx) => askSearch(tx, scope));
  assert.ok(runId);
  assert.equal(await findDuplicates(work, runId), true);
  return runId;
};

const pairOf = async (one: number, other: number) =>
  (
    await owner.query(
      'select confidence, reasons from duplicate_pairs where other_id = $1 and customer_id = $2',
      [one, other],
    )
  ).rows[0];

const matti = {
  given: 'Matti Juhani',
  family: 'Virtanen',
  email: 'matti@posti.example',
  phone: '+358401234567',
  street: 'Kirkkokatu 6',
  postcode: '33100',
};
const firm = {
  firm: 'Rakennus Korhonen Oy',
  businessId: '2345678-0',
  email: 'info@korhonen.example',
  phone: '+35891234567',
  street: 'Rantatie 5',
};

/** Of a pair of customers that a register has twice: the second as it was written down another time. */
const same: readonly (readonly [string, Customer, Customer])[] = [
  [
    'the same e-mail in capitals elsewhere',
    matti,
    { given: 'MATTI', family: 'VIRTANEN', email: matti.email },
  ],
  [
    'dots lost, another e-mail',
    { ...matti, family: 'Mäkelä' },
    { given: 'Matti', family: 'Makela', phone: matti.phone, email: 'toinen@posti.example' },
  ],
  ['names in each other’s fields', matti, { given: 'Virtanen', family: 'Matti', phone: matti.phone }],
  [
    'the whole name in one field',
    matti,
    { family: 'Virtanen Matti Juhani', street: 'KIRKKOKATU 6', postcode: '33100' },
  ],
  [
    'by a pet name',
    matti,
    { given: 'Masa', family: 'Virtanen', street: matti.street, postcode: matti.postcode },
  ],
  [
    'a first name cut short',
    { ...matti, given: 'Päivikki' },
    { given: 'Päivi', family: 'Virtanen', phone: matti.phone },
  ],
  [
    'a slip that is somebody’s family name',
    { ...matti, given: 'Kari' },
    { given: 'Karu', family: 'Virtanen', phone: matti.phone },
  ],
  [
    'one mailbox and the initial, moved and with another number',
    matti,
    {
      given: 'M.',
      family: 'Virtanen',
      email: matti.email,
      phone: '+358449876543',
      street: 'Rantatie 8',
      postcode: '20100',
    },
  ],
  ['a slip in the family name', matti, { ...matti, family: 'Virtannen', email: '', phone: '' }],
  ['a slip in the first name', matti, { ...matti, given: 'Mattti', email: '', phone: '' }],
  [
    'a slip in the e-mail address',
    matti,
    { given: 'Matti', family: 'Virtanen', email: 'matt@posti.example' },
  ],
  [
    'a slip in the number and moved',
    matti,
    { given: 'Matti Juhani', family: 'Virtanen', phone: '+358401234576' },
  ],
  [
    'a street shortened, the flat added',
    matti,
    { given: 'Matti', family: 'Virtanen', street: 'Kirkkok. 6 A 12', postcode: '33100' },
  ],
  [
    'a slip in the street',
    matti,
    { given: 'Matti', family: 'Virtanen', street: 'Kirkokattu 6', postcode: '33100' },
  ],
  [
    'married: the same first name, e-mail and number',
    { ...matti, given: 'Anna' },
    { ...matti, given: 'Anna', family: 'Korhonen', street: '' },
  ],
  [
    'married and moved: the same first name and e-mail alone',
    { ...matti, given: 'Anna Maria', phone: '' },
    { given: 'Anna Maria', family: 'Korhonen', email: matti.email, street: 'Rantatie 9' },
  ],
  [
    'an old spelling',
    { ...matti, given: 'Christian', family: 'Wirkkala' },
    { given: 'Kristian', family: 'Virkala', phone: matti.phone },
  ],
  [
    'letters lost on the way',
    { ...matti, family: 'Hämäläinen' },
    { given: 'Matti', family: 'H?m?l?inen', email: matti.email },
  ],
  [
    'what one is called',
    { ...matti, given: 'Elisabet' },
    { given: 'Liisa', family: 'Virtanen', email: matti.email, street: matti.street, postcode: '33100' },
  ],
  [
    'another mailbox of the same name, and the number',
    { ...matti, email: 'pupu.77@posti.example' },
    { given: 'Matti', family: 'Virtanen', email: 'pupu77@kaista.example', phone: matti.phone },
  ],
  ['initials', matti, { given: 'M. J.', family: 'Virtanen', email: matti.email }],
  ['another form of business', firm, { firm: 'Korhonen Rakennus OY AB', email: firm.email }],
  [
    'a firm by its Business ID under another name',
    firm,
    { firm: 'Korhosen Saneeraus', businessId: firm.businessId },
  ],
  ['a slip in the name of a firm', firm, { firm: 'Rakenus Korhonnen Oy', phone: firm.phone }],
  [
    'a firm’s name in one word, with and',
    { ...firm, firm: 'Kukka & Kauppa Laine Oy', businessId: '' },
    { firm: 'Kukkakauppa Laine', email: firm.email },
  ],
  ['a department of a firm', firm, { firm: 'Rakennus Korhonen Oy / laskutus', street: 'Rantat. 5' }],
];

/** Others, however like. */
const others: readonly (readonly [string, Customer, Customer])[] = [
  [
    'namesakes of one town',
    matti,
    {
      given: 'Matti Juhani',
      family: 'Virtanen',
      email: 'toinen@posti.example',
      phone: '+358501112223',
      street: 'Rantatie 9',
      postcode: '33100',
    },
  ],
  [
    'father and son of one name in one house',
    matti,
    { ...matti, email: 'poika@posti.example', phone: '+358501112223' },
  ],
  ['a couple with one address for mail', matti, { ...matti, given: 'Liisa' }],
  ['twins with everything in common', { ...matti, given: 'Jari' }, { ...matti, given: 'Kari' }],
  ['mother and daughter of one name’s forms', { ...matti, given: 'Anna' }, { ...matti, given: 'Anni' }],
  ['mother and daughter', { ...matti, given: 'Anna' }, { ...matti, given: 'Anne', phone: '' }],
  [
    'neighbours in a block of flats',
    { ...matti, street: 'Rantatie 5 A 1', email: '', phone: '' },
    { given: 'Matti', family: 'Virtanen', street: 'Rantatie 5 C 40', postcode: '33100' },
  ],
  [
    'brothers of one first name and other second names',
    { ...matti, phone: '' },
    { ...matti, given: 'Matti Kalevi', email: 'toinen@posti.example', phone: '' },
  ],
  ['a person and their trade', matti, { ...matti, kind: 'sole_trader', firm: 'Tmi Matti Virtanen' }],
  [
    'a number that has passed to somebody else',
    matti,
    { given: 'Liisa', family: 'Laine', phone: matti.phone },
  ],
  ['customers of one bookkeeper', firm, { ...firm, firm: 'Leipomo Laine Ky', businessId: '1234567-1' }],
  [
    'a firm and whoever answers for it',
    firm,
    { given: 'Pekka', family: 'Korhonen', email: firm.email, phone: firm.phone },
  ],
  [
    'two firms of one name with their own Business IDs',
    firm,
    { ...firm, businessId: '7654321-2', email: '' },
  ],
  [
    'addresses that differ in a figure',
    { ...matti, email: 'matti1@posti.example', phone: '' },
    { given: 'Matti', family: 'Virtanen', email: 'matti2@posti.example' },
  ],
  [
    'housing companies of one street',
    { firm: 'Asunto Oy Rantatie 5', phone: '+35891234567' },
    { firm: 'Asunto Oy Rantatie 6', phone: '+35891234567' },
  ],
];

/** Each pair has a town and contacts of its own. */
const apart = (customer: Customer, at: number): Customer => {
  const { email, phone } = customer;
  return {
    ...customer,
    ...(email ? { email: email.replace('posti', `posti${at}`).replace('korhonen', `korhonen${at}`) } : {}),
    ...(phone ? { phone: phone.slice(0, 6) + (10 + at) + phone.slice(8) } : {}),
    postcode: String(10_000 + at),
  };
};

const cases = [
  ...same.map((one) => [...one, true] as const),
  ...others.map((one) => [...one, false] as const),
];
const made: [number, number][] = [];
for (const [at, [, one, other]] of cases.entries())
  made.push([await add(apart(one, at)), await add(apart(other, at))]);
const restricted = [await add(matti), await add(matti)] as const;
await owner.query(
  `insert into choices (customer_id, kind, channel, happened_at, source, recorded_by)
  values ($1, 'restriction', 'letter', now(), 'store', 'test')`,
  [restricted[0]],
);
const denied = [
  await add({ ...matti, postcode: '99999' }),
  await add({ ...matti, postcode: '99999' }),
] as const;
await owner.query(
  `insert into duplicate_denials (customer_id, other_id, denied_by) values ($1, $2, 'test')`,
  [...denied],
);
const first = await search('changed');

test('the first search of all goes through the whole register, also where only what changed was asked', async () => {
  const run = await asUpkeep(gate, latestRun);
  assert.deepEqual([run?.id, run?.scope, run?.outcome], [first, 'all', 'finished']);
  assert.ok(run!.candidates > 0);
});

for (const [at, [what, , , isOne]] of cases.entries())
  test(`${isOne ? 'found' : 'not found'}: ${what}`, async () => {
    const pair = await pairOf(...made[at]!);
    if (isOne) assert.ok(pair?.confidence >= 55 && pair.reasons.length > 0, JSON.stringify(pair));
    else assert.equal(pair, undefined, JSON.stringify(pair));
  });

test('whoever has restricted the use of their data is not searched', async () => {
  assert.equal(await pairOf(...restricted), undefined);
});

test('two of whom somebody said that they are not one are not found again', async () => {
  assert.equal(await pairOf(...denied), undefined);
});

test('nothing of the work is left: the notes are emptied', async () => {
  const { rows } = await owner.query(
    'select (select count(*) from duplicate_marks) + (select count(*) from duplicate_words) + (select count(*) from duplicate_steps) as n',
  );
  assert.equal(Number(rows[0].n), 0);
});

test('a later search looks at what was changed since, finds what is new and drops what is no more', async () => {
  const [kept, changed] = made[0]!;
  const [fresh] = [await add({ ...matti, email: 'uusi@posti.example', phone: '+358409998887' })];
  const twin = await add({ ...matti, email: 'uusi@posti.example', phone: '+358409998887' });
  await owner.query(`update customers set family_name = 'Aivantoinen' where id = $1`, [changed]);
  await owner.query(
    `update emails set address = 'x@y.example', normalised = 'x@y.example' where customer_id = $1`,
    [changed],
  );
  for (const id of [fresh, changed])
    await owner
      .query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`)
      .then(() =>
        owner.query(
          `insert into audit_log (kind, act, customer_id) values ('wrote', 'change-customer', $1)`,
          [id],
        ),
      );
  await search('changed');
  assert.equal((await asUpkeep(gate, latestRun))?.scope, 'changed');
  assert.ok(await pairOf(fresh, twin));
  assert.equal(await pairOf(kept, changed), undefined);
  assert.ok(await pairOf(...made[1]!), 'what nobody changed stays');
});

test('one search at a time; one that is stopped leaves nothing behind', async () => {
  const runId = await asUpkeep(gate, (tx) => askSearch(tx, 'all'));
  assert.equal(await asUpkeep(gate, (tx) => askSearch(tx, 'all')), undefined);
  await asUpkeep(gate, (tx) => askRunToStop(tx, runId!));
  await findDuplicates(work, runId!);
  assert.equal((await asUpkeep(gate, latestRun))?.outcome, 'stopped');
  assert.ok(await pairOf(...made[1]!));
});

test('a search goes on where it was stopped, and from the beginning where a crash of the server took its notes', async () => {
  const runId = (await asUpkeep(gate, (tx) => askSearch(tx, 'all')))!;
  const halting = (steps: number) => {
    let left = steps;
    const isStopping = () => {
      left -= 1;
      return left <= 0;
    };
    return { ...work, isStopping };
  };
  assert.equal(await findDuplicates(halting(6), runId), false);
  assert.ok((await asUpkeep(gate, searchProgress)).searched > 0);
  await owner.query('truncate duplicate_marks, duplicate_words, duplicate_steps');
  assert.equal(await findDuplicates(halting(2), runId), false);
  assert.equal((await asUpkeep(gate, searchProgress)).searched, 0);
  assert.equal(await findDuplicates(work, runId), true);
  assert.equal((await asUpkeep(gate, latestRun))?.outcome, 'finished');
  assert.ok(await pairOf(...made[1]!));
});

test('two workers at one search share its steps, and each is done once', async () => {
  const alone = (await asUpkeep(gate, latestRun))!.candidates;
  const runId = (await asUpkeep(gate, (tx) => askSearch(tx, 'all')))!;
  assert.deepEqual(await Promise.all([findDuplicates(work, runId), findDuplicates(work, runId)]), [
    true,
    true,
  ]);
  const run = await asUpkeep(gate, latestRun);
  assert.deepEqual([run?.outcome, run?.candidates], ['finished', alone]);
});
