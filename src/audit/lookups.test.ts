import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { accessLog } from './access-log.ts';
import { lookupsOf } from './lookups.ts';

const { gate, owner } = await testDatabase();
const clerk = { kind: 'staff', id: 4 } as const;

await owner.query(`insert into customers (id, kind, family_name, source, declaration_version, state)
  select id, 'person', 'Esimerkki', 'store', 0, case when id = 9 then 1 else 0 end from generate_series(7, 9) as id`);
await owner.query(`select set_config('app.actor', 'staff:4', false), set_config('app.purpose', '1', false)`);
await owner.query(
  `insert into merges (customer_id, kept_id, merged_id, merged_number) values (7, 7, 77, 'old-77')`,
);
/** `at`: SQL of a moment. Each line is about something of its own. */
const look = async (about: string, customers: number[], at = 'now()') => {
  await owner.query(`select make_audit_month(((${at}) at time zone 'Europe/Helsinki')::date)`);
  await owner.query(
    `insert into audit_log (at, kind, act, about, customer_ids, fields)
     values (${at}, 'looked', 'list', $1, $2, array[$1])`,
    [about, customers],
  );
};
/** In Finland, where the month has begun two or three hours earlier than by the clock of the server. */
const firstMinuteOfTheLog = `(date_trunc('month', now() at time zone 'Europe/Helsinki') - interval '30 months' + interval '1 minute')
  at time zone 'Europe/Helsinki'`;
await look('both', [7, 8]);
await look('the merged one', [77, 9]);
await look('long ago', [9, 7], firstMinuteOfTheLog);
await look('in between', [7, 8], `now() - interval '5 months'`);
await look('others', [8, 9]);
await owner.query(
  `insert into audit_log (kind, act, customer_id, fields) values ('looked', 'card', 7, '{alone}')`,
);

const seen = async (id: number, purpose = 'rights_requests') =>
  (await gate.open(purpose, clerk, (tx) => lookupsOf(tx, id))).map(({ fields }) => fields![0]!);

test('a look at many is found with each whom it names, and with the one whom they were merged into, the newest first', async () => {
  const found = await seen(7);
  assert.deepEqual(found.slice(0, 3).toSorted(), ['alone', 'both', 'the merged one']);
  assert.deepEqual(found.slice(3), ['in between', 'long ago']);
  assert.deepEqual((await seen(8)).toSorted(), ['both', 'in between', 'others']);
  assert.deepEqual((await seen(9)).toSorted(), ['long ago', 'others', 'the merged one']);
  await owner.query(`update merges set undone_at = now(), undone_by = 'staff:4'`);
  assert.deepEqual((await seen(7)).toSorted(), ['alone', 'both', 'in between', 'long ago']);
});

test('of somebody on every page the newest are shown, and the rest is not waited for', async () => {
  await owner.query(`insert into audit_log (kind, act, customer_ids, fields)
    select 'looked', 'list', '{7,8}', '{again}' from generate_series(1, 60)`);
  const found = await seen(7);
  assert.equal(found.length, 50);
  assert.ok(!found.includes('long ago'));
});

test('nobody asks about whom their purpose does not see, and a purpose without the log does not ask at all', async () => {
  const ask = (purpose: string, text: string) =>
    gate.open(purpose, clerk, async (tx) => (await tx.client.query(text)).rows.length);
  assert.equal(await ask('rights_requests', 'select from looks_among(9, 50)'), 3);
  await owner.query('update search_masks set state_without = 1 where purpose = 18');
  assert.equal(await ask('rights_requests', 'select from looks_among(9, 50)'), 0);
  assert.equal(await ask('rights_requests', 'select from looks_among(8, 50)'), 50);
  // The line itself would tell who the others were.
  assert.equal(await ask('rights_requests', 'select from audit_log where customer_ids is not null'), 0);
  await assert.rejects(ask('customer_service', 'select from looks_among(8, 50)'), {
    message: 'not_for_this_purpose',
  });
});

test('the log holds one line of it, with everybody whom it names', async () => {
  const { lines } = await gate.open('administration', clerk, (tx) => accessLog(tx, {}));
  assert.deepEqual(lines[0]!.customer_ids, [7, 8]);
  assert.equal(lines[0]!.customer_id, null);
});
