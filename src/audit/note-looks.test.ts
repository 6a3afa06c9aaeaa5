import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../test/database.ts';
import type { Tx } from '../db/tx.ts';
import { looked, lookedAtFound } from './looked.ts';
import { noteLook } from './note-looks.ts';

const { gate, owner } = await testDatabase();

await owner.query(`insert into customers (id, kind, family_name, source, declaration_version, state)
  select id, 'person', 'Esimerkki', 'store', 0, case when id = 9 then 1 else 0 end from generate_series(1, 9) as id`);

const clerk = (id: number) => ({ kind: 'staff', id }) as const;
const look = (who: number, act: (tx: Tx) => Promise<unknown>, purpose = 'customer_service') =>
  gate.open(purpose, clerk(who), act, { atOnce: true, onlyReads: true });
const lines = async (about: string) =>
  (
    await owner.query(
      `select actor, purpose, act, customer_id::int as one, customer_ids::int[] as many, xmin::text as written
       from audit_log where about = $1 order by actor`,
      [about],
    )
  ).rows as { actor: string; purpose: number; act: string; one: number; many: number[]; written: string }[];

test('a look that only reads is in the log when it is answered, in the name and for the purpose of whoever looked', async () => {
  await look(4, (tx) => looked(tx, 'card', [7], 'one'), 'register_upkeep');
  const [line, ...others] = await lines('one');
  assert.deepEqual(
    [line?.actor, line?.purpose, line?.act, line?.one, others.length],
    ['staff:4', 19, 'card', 7, 0],
  );
});

test('what is shown at one glance is one line that names all of them, what is looked at one by one a line each', async () => {
  await look(4, (tx) => lookedAtFound(tx, 'list', [1, 2, 3], 'page'));
  assert.deepEqual(
    (await lines('page')).map(({ one, many }) => ({ one, many })),
    [{ one: null, many: [1, 2, 3] }],
  );
  await gate.open('customer_service', clerk(4), (tx) => looked(tx, 'hits', [1, 2, 9], 'hits'));
  const [hits] = await lines('hits');
  assert.deepEqual(hits?.many.toSorted(), [1, 2], 'nobody whom the purpose does not see');
  await gate.open('customer_service', clerk(4), (tx) => looked(tx, 'export', [1, 2], 'file'));
  assert.equal((await lines('file')).length, 2);
});

test('of one whom the purpose does not see there is no line', async () => {
  await look(4, (tx) => looked(tx, 'card', [9], 'unseen'));
  assert.deepEqual(await lines('unseen'), []);
});

test('those who look at one moment share a transaction, and each stands in their own name', async () => {
  const looks = [5, 6, 7, 8].map((who) => ({
    actor: clerk(who),
    purposeNumber: 1,
    act: 'card',
    about: 'together',
    customerIds: [who],
  }));
  await Promise.all(looks.map((one) => noteLook(gate, one)));
  const written = await lines('together');
  assert.deepEqual(
    written.map(({ actor, one }) => `${actor} ${one}`),
    [5, 6, 7, 8].map((who) => `staff:${who} ${who}`),
  );
  assert.equal(new Set(written.map((line) => line.written)).size, 1);
});

test('where the line cannot be written nobody is answered, and the next one is', async () => {
  await owner.query(
    `alter table audit_log add constraint audit_log_is_full check (about <> 'full') not valid`,
  );
  await assert.rejects(look(4, (tx) => looked(tx, 'card', [1], 'full')));
  await owner.query('alter table audit_log drop constraint audit_log_is_full');
  await look(4, (tx) => looked(tx, 'card', [1], 'not full'));
  assert.equal((await lines('not full')).length, 1);
});

test('no purpose that reads about customers writes a line in another name', async () => {
  const forged = (tx: Tx) =>
    sql`select note_looks('{staff:1}', '{1}', '{card}', '{1}', array[null]::text[], '{forged}')`.execute(
      tx.db,
    );
  await assert.rejects(gate.open('register_upkeep', clerk(4), forged), { message: 'not_for_this_purpose' });
});
