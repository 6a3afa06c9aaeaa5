/** Who is written into the log, when the statements of an act are not all our own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { looked } from '../../src/audit/looked.ts';
import { createGate } from '../../src/db/gate.ts';
import type { Tx } from '../../src/db/tx.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { testDatabase } from '../database.ts';

const { gate, owner, installation } = await testDatabase();
const actor = { kind: 'staff', id: 1 } as const;
const forged = (setting: string, value: string, isLocal: boolean) => (tx: Tx) =>
  sql`select set_config(${setting}, ${value}, ${isLocal})`.execute(tx.db);
await owner.query(`insert into customers (id, kind, family_name, source, declaration_version)
  values (1, 'person', 'Esimerkki', 'counter', 0)`);
const lines = async () =>
  (await owner.query('select actor, purpose, act from audit_log order by id')).rows as unknown[];

for (const [setting, value] of [
  ['app.actor', 'staff:2'],
  ['app.purpose', '18'],
] as const)
  for (const isLocal of [true, false])
    test(`a statement that sets ${setting} ${isLocal ? 'for the transaction' : 'for the session'} takes the whole act with it`, async () => {
      const before = await lines();
      const act = async (tx: Tx) => {
        await forged(setting, value, isLocal)(tx);
        await looked(tx, 'card', [1]);
      };
      await assert.rejects(gate.open('customer_service', actor, act), /actor/);
      await assert.rejects(
        gate.open(
          'customer_service',
          actor,
          (tx) => Promise.all([forged(setting, value, isLocal)(tx), looked(tx, 'card', [1])]),
          {
            atOnce: true,
          },
        ),
        /actor/,
      );
      assert.deepEqual(await lines(), before);
    });

test('after such an act the next one is logged as who it is', async () => {
  await gate.open('customer_service', actor, (tx) => looked(tx, 'card', [1]));
  assert.deepEqual((await lines()).at(-1), { actor: 'staff:1', purpose: 1, act: 'card' });
});

test('the purpose in the log is that of the role, whatever is set', async () => {
  const purposes = (
    await owner.query(`select pg_get_expr(adbin, adrelid) as text from pg_attrdef
    where adrelid = 'audit_log'::regclass and pg_get_expr(adbin, adrelid) ~ 'app.purpose'`)
  ).rows;
  assert.match((purposes[0] as { text: string }).text, /SESSION_USER/i);
});

test('a lock that an act leaves behind is gone with the next act of the session', async () => {
  await gate.open('customer_service', actor, (tx) => sql`select pg_advisory_lock(823103)`.execute(tx.db));
  const free = async () =>
    ((await owner.query('select pg_try_advisory_lock(823103) as free')).rows[0] as { free: boolean }).free;
  assert.equal(await free(), false);
  await gate.open('customer_service', actor, async () => {});
  assert.equal(await free(), true);
  await owner.query('select pg_advisory_unlock(823103)');
});

test('a statement that never ends is cancelled where people wait, and the next one runs', async () => {
  const load = () => loadInForce(installation, tables);
  const hurried = await createGate({
    installation,
    config: { connectionsMax: 1 },
    load,
    statementMillisecondsMax: 100,
  });
  const began = performance.now();
  await assert.rejects(
    hurried.open('customer_service', actor, (tx) => sql`select pg_sleep(30)`.execute(tx.db)),
  );
  assert.ok(performance.now() - began < 5_000);
  await hurried.open('customer_service', actor, (tx) => looked(tx, 'card', [1]));
  await hurried.end();
});
