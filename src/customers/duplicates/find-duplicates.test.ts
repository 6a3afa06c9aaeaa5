import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../../test/database.ts';
import { asUpkeep } from '../fixtures/people.ts';
import { askSearch, findDuplicates } from './find-duplicates.ts';
import { type Customer, matti, pairs } from './fixtures/pairs.ts';
import type { Work } from './lanes.ts';
import { askRunToStop, latestRun } from './queries.ts';
import { searchProgress } from './search-steps.ts';

const { gate, owner } = await testDatabase();

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

const made: [number, number][] = [];
for (const [, one, other] of pairs) made.push([await add(one), await add(other)]);
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

for (const [at, [what, , , isOne]] of pairs.entries())
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
  let searched = 0;
  const inTransaction: Work['inTransaction'] = (act) =>
    asUpkeep(gate, async (tx) => {
      const result = await act(tx);
      ({ searched } = await searchProgress(tx));
      return result;
    });
  assert.equal(await findDuplicates({ inTransaction, isStopping: () => searched > 0 }, runId), false);
  assert.ok((await asUpkeep(gate, searchProgress)).searched > 0);
  await owner.query('truncate duplicate_marks, duplicate_words, duplicate_steps');
  assert.equal(await findDuplicates({ ...work, isStopping: () => true }, runId), false);
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
