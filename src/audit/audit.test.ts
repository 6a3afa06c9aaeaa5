import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { accessLog, logLinesPerPage } from './access-log.ts';
import { looked } from './looked.ts';
import { sealAudit } from './seal-audit.ts';
import { verifyAudit } from './verify-audit.ts';
import { wrote } from './wrote.ts';

const { gate, owner, installation } = await testDatabase();
const clerk = { kind: 'staff', id: 4 } as const;
const verify = () => gate.open('audit_keeping', { kind: 'job', name: 'test' }, verifyAudit);
const write = (act: string) =>
  gate.open('customer_service', clerk, (tx) => wrote(tx, act, { about: 'test:1' }));

await owner.query(`insert into customers (id, kind, family_name, source, declaration_version, state)
  select id, 'person', 'Esimerkki', 'store', 0, case when id = 9 then 1 else 0 end from generate_series(7, 9) as id`);

test('a line names who, for which purpose, what and when, from the transaction and not from the caller', async () => {
  await gate.open('customer_service', clerk, (tx) => looked(tx, 'card', [7, 8], 'card:7'));
  const { rows } = await owner.query(
    'select actor, purpose, kind, act, customer_id, about from audit_log order by id',
  );
  assert.deepEqual(rows, [
    { actor: 'staff:4', purpose: 1, kind: 'looked', act: 'card', customer_id: 7, about: 'card:7' },
    { actor: 'staff:4', purpose: 1, kind: 'looked', act: 'card', customer_id: 8, about: 'card:7' },
  ]);
  await assert.rejects(
    gate.open('customer_service', clerk, (tx) =>
      tx.db.insertInto('audit_log').values({ kind: 'wrote', act: 'x', actor: 'staff:9' }).execute(),
    ),
    { message: 'not_for_this_purpose' },
  );
});

test('a look at a customer whom the purpose does not see, or who is not there, leaves no line', async () => {
  const look = (purpose: string) => gate.open(purpose, clerk, (tx) => looked(tx, 'card', [9, 10], 'unseen'));
  const lines = async () =>
    (await owner.query(`select customer_id from audit_log where about = 'unseen'`)).rows;
  await look('customer_service');
  assert.deepEqual(await lines(), []);
  await look('register_upkeep');
  assert.deepEqual(await lines(), [{ customer_id: 9 }]);
});

test('a look that is rolled back leaves no line', async () => {
  const count = async () => (await owner.query('select count(*)::int as n from audit_log')).rows[0].n;
  const before = await count();
  await assert.rejects(
    gate.open('customer_service', clerk, async (tx) => {
      await wrote(tx, 'nothing');
      throw new Error('changed my mind');
    }),
  );
  assert.equal(await count(), before);
});

test('the log is append-only for every role, the owner included', async () => {
  await assert.rejects(owner.query(`update audit_log set act = 'x'`), /append-only/);
  await assert.rejects(owner.query('delete from audit_log'), /append-only/);
  await assert.rejects(owner.query('truncate audit_log'), /append-only/);
  await assert.rejects(owner.query('delete from audit_seals'), /append-only/);
  for (const purpose of ['customer_service', 'register_upkeep', 'administration', 'audit_keeping'])
    await assert.rejects(
      gate.open(purpose, clerk, (tx) => tx.db.deleteFrom('audit_log').execute()),
      { message: 'not_for_this_purpose' },
      purpose,
    );
  assert.ok(installation.id);
});

test('the chain is whole after sealing in several batches', async () => {
  for (let at = 0; at < 6; at += 1) await write('one-more');
  assert.equal(await sealAudit(gate, 3), 9);
  assert.deepEqual(await verify(), { seals: 3, rows: 9, dropped: 0 });
  assert.equal(await sealAudit(gate, 3), 0);
});

test('a row that is under way is waited for: nothing after it is sealed without it', async () => {
  const open = Promise.withResolvers<void>();
  const inserted = Promise.withResolvers<void>();
  const slow = gate.open('customer_service', clerk, async (tx) => {
    await wrote(tx, 'slow');
    inserted.resolve();
    await open.promise;
  });
  await inserted.promise;
  await write('quick');
  const sealing = sealAudit(gate);
  setTimeout(() => open.resolve(), 300);
  assert.equal(await sealing, 1 + (await slow.then(() => 1)));
  assert.equal((await verify()).brokenSeal, undefined);
});

const enable = 'alter table audit_log enable trigger user; alter table audit_seals enable trigger user';

/** Three seals of three rows. */
const beginAnew = async () => {
  await tamper('delete from audit_log');
  await owner.query('delete from audit_seals');
  await owner.query(`${enable}; commit`);
  for (let at = 0; at < 9; at += 1) await write('again');
  await sealAudit(gate, 3);
  assert.deepEqual(await verify(), { seals: 3, rows: 9, dropped: 0 });
};

/** As somebody with the owner's credential might, past every trigger. */
const tamper = async (text: string) => {
  await owner.query('begin');
  await owner.query(
    'alter table audit_log disable trigger user; alter table audit_seals disable trigger user',
  );
  await owner.query(text);
};

for (const [what, text, seal] of [
  [
    'changed',
    `update audit_log set actor = 'staff:9' where id = (select last_id from audit_seals where number = 2)`,
    2,
  ],
  ['taken out', 'delete from audit_log where id = (select last_id from audit_seals where number = 3)', 3],
  ['slipped in between', `update audit_seals set first_id = first_id + 1 where number = 2`, 2],
  ['sealed anew without its neighbours', 'delete from audit_seals where number = 1', 1],
] as const)
  test(`a row or seal that was ${what} breaks the chain at seal ${seal}`, async () => {
    await beginAnew();
    await tamper(text);
    await owner.query(`${enable}; commit`);
    assert.equal((await verify()).brokenSeal, seal);
  });

test('the page goes through the whole log, each line once, both ways', async () => {
  for (let at = 0; at < 2 * logLinesPerPage; at += 1) await write('page');
  const all = (await owner.query('select id from audit_log order by id desc')).rows.map(({ id }) => id);
  const page = (where: { before?: number; after?: number }) =>
    gate.open('administration', clerk, (tx) => accessLog(tx, where));
  const down: number[] = [];
  let shown = await page({});
  assert.equal(shown.hasNewer, false);
  for (;;) {
    down.push(...shown.lines.map(({ id }) => id));
    if (!shown.hasOlder) break;
    shown = await page({ before: down.at(-1)! });
  }
  assert.deepEqual(down, all);
  const up: number[] = [...shown.lines.map(({ id }) => id)];
  while (shown.hasNewer) {
    shown = await page({ after: up[0]! });
    up.unshift(...shown.lines.map(({ id }) => id));
  }
  assert.deepEqual(up, all);
});
