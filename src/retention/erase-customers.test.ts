import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { oneOfEach } from '../../test/one-of-each.ts';
import { declarationWithEverything } from '../../test/plausible.ts';
import type { Tx } from '../db/tx.ts';
import { erasingOf } from '../erasing.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import type { JobContext } from '../jobs/job.ts';
import { eraseCustomers } from './erase-customers.ts';
import { retentionJobs } from './jobs.ts';
import { readJournal } from './journal.ts';
import { verifyLedger } from './ledger.ts';
import { ledgerAfter } from './ledger-queries.ts';
import { countedOf, planErasure } from './plan-erasure.ts';
import { finishKept } from './sweep.ts';

const declaration = declarationWithEverything();
const { owner, gate } = await testDatabase({ declaration });
const specimens = await oneOfEach(owner, declaration);
// Their vouchers have been kept long enough; what invoices keep is tested beside them.
await owner.query(`update invoices set state = 'paid', open_cents = 0, kept_until = '2020-12-31'`);
await owner.query(`update payments set kept_until = '2020-12-31'`);
const folder = mkdtempSync(join(tmpdir(), 'seloste-erasure-'));
after(() => rmSync(folder, { recursive: true }));
const erasing = erasingOf(declaration, {
  dataFolder: folder,
  filesKey: 'ab'.repeat(32),
  journalFolder: join(folder, 'journal'),
});
const asErasure = <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
  gate.open('erasure', { kind: 'job', name: 'test' }, act);
const customer = (condition: string, kind = 'person'): number =>
  specimens.find((one) => one.condition === condition && one.kind === kind)!.id;
const others = async (): Promise<string> =>
  (
    await owner.query(
      `select count(*) || ' ' || md5(string_agg(t::text, ',' order by id)) as sum
      from customers t where id <> $1`,
      [customer('plain')],
    )
  ).rows[0].sum;
const count = async (text: string, values: unknown[] = []): Promise<number> =>
  Number((await owner.query(`select count(*) from ${text}`, values)).rows[0].count);

test('the purpose that erases reads no value about anybody', async () => {
  const id = customer('plain');
  for (const column of ['family_name', 'language', 'business_id'])
    await assert.rejects(
      asErasure((tx) =>
        tx.db
          .selectFrom('customers')
          .select(column as 'language')
          .where('id', '=', id)
          .execute(),
      ),
      /not_for_this_purpose/,
    );
});

const someoneMerged = 1_000_000_000;
const othersBefore = await others();

test('the plan counts each table, and after the erasure nothing of them is left', async () => {
  const id = customer('plain');
  const plan = await asErasure((tx) => planErasure(tx, erasing, id));
  assert.deepEqual(plan.kept, []);
  assert.equal(plan.items.find(({ table }) => table === 'emails')?.erased, 1);
  const counted = countedOf(plan);
  const [line] = await asErasure((tx) =>
    eraseCustomers(tx, erasing, [id], { cause: 'request', about: 'request:1', isCounted: true }),
  );
  assert.deepEqual(line!.erased, counted);
  for (const table of Object.keys(counted))
    assert.equal(await count(`${table} where customer_id = $1`, [id]), 0, table);
  assert.equal(await count('customers where id = $1', [id]), 0);
  assert.equal(await count('customer_terms where customer_id = $1', [id]), 0);
});

test('others are left as they were', async () => {
  assert.equal(await others(), othersBefore);
  assert.ok((await count('emails')) > 0);
});

test('the contact points of who asked are on the suppression list, in a form that nobody reads', async () => {
  const { rows } = await owner.query('select fingerprint from suppressed_contacts');
  assert.equal(rows.length, 2);
  assert.ok(rows.every(({ fingerprint }) => !/x\.example|358/.test(fingerprint)));
});

test('of those whom time erases only the ban of an objector outlives them', async () => {
  await owner.query('delete from suppressed_contacts');
  const ids = [customer('consented'), customer('objected')];
  await owner.query(
    `update emails set address = 'ban@x.example', normalised = 'ban@x.example' where customer_id = $1`,
    [ids[1]],
  );
  await asErasure((tx) => eraseCustomers(tx, erasing, ids, { cause: 'retention', about: 'rule:x' }));
  assert.equal(await count('suppressed_contacts'), 2);
});

test('the chain of the ledger holds, and the journal knows each line', async () => {
  assert.equal((await asErasure(verifyLedger)).broken, undefined);
  const lines = await asErasure((tx) => ledgerAfter(tx, 0));
  const written = readJournal(erasing.journal);
  assert.deepEqual(
    written
      .filter(({ customer_id }) => customer_id < someoneMerged)
      .map(({ number, hash }) => [number, hash]),
    lines.map(({ number, hash }) => [number, hash]),
  );
  // test/one-of-each.ts has merged somebody into each: an older backup would bring them back.
  assert.ok(written.some(({ customer_id }) => customer_id === someoneMerged + customer('plain')));
});

test('a line that is changed breaks the chain', async () => {
  await owner.query('alter table erasures disable trigger erasures_never_change');
  await owner.query(`update erasures set about = 'request:2' where number = 2`);
  assert.equal((await asErasure(verifyLedger)).broken, 2);
  await owner.query(`update erasures set about = 'rule:x' where number = 2`);
  assert.equal((await asErasure(verifyLedger)).broken, undefined);
});

test('what fails takes all of it back', async () => {
  const id = customer('restricted');
  const failing = {
    ...erasing,
    remains: [{ tables: [], erase: async () => Promise.reject(new Error('broken')) }],
  };
  await assert.rejects(
    asErasure((tx) => eraseCustomers(tx, failing, [id], { cause: 'request' })),
    /broken/,
  );
  assert.equal(await count('emails where customer_id = $1', [id]), 1);
});

test('somebody who is not there is passed over', async () => {
  assert.deepEqual(
    await asErasure((tx) => eraseCustomers(tx, erasing, [9_999_999], { cause: 'request' })),
    [],
  );
});

/** As the vouchers of invoices keep a row: here memberships do, until ten days after their end. */
const withDuty = {
  ...erasing,
  tables: erasing.tables.map((table) =>
    table.table === 'memberships'
      ? { ...table, duties: [{ rule: 'vouchers', until: 't.ended_on + 10' }] }
      : table,
  ),
};
const isKept = (id: number) => count('customers where id = $1 and state & 2 <> 0', [id]);

test('what a duty keeps stays with what the duty’s purpose reads, and the rest goes', async () => {
  const id = customer('member');
  await owner.query('update memberships set ended_on = today() where customer_id = $1', [id]);
  const plan = await asErasure((tx) => planErasure(tx, withDuty, id));
  assert.deepEqual(
    plan.kept.map(({ rule, rows }) => [rule, rows]),
    [['vouchers', 1]],
  );
  const [line] = await asErasure((tx) => eraseCustomers(tx, withDuty, [id], { cause: 'request' }));
  assert.equal(line!.kept[0]!.rule, 'vouchers');
  assert.equal(await count('memberships where customer_id = $1', [id]), 1);
  assert.equal(await count('emails where customer_id = $1', [id]), 0);
  assert.equal(await count(`customers where id = $1 and family_name <> '' and language is null`, [id]), 1);
  assert.equal(await isKept(id), 1);
});

const sees = (purpose: string, id: number) =>
  gate
    .open(purpose, { kind: 'job', name: 'test' }, (tx) =>
      tx.db.selectFrom('customers').select('id').where('id', '=', id).execute(),
    )
    .then((rows) => rows.length);

test('who is kept for a duty is seen by that duty alone', async () => {
  const id = customer('member');
  assert.equal(await sees('bookkeeping', id), 1);
  for (const purpose of ['customer_service', 'orders', 'invoicing', 'marketing_post'])
    assert.equal(await sees(purpose, id), 0, purpose);
});

test('when the last hold has ended the rest goes by itself', async () => {
  const id = customer('member');
  const sweep = { gate, erasing: withDuty, isStopping: () => false, rest: 0 };
  const today = helsinkiDate(new Date());
  await finishKept({ ...sweep, on: today });
  assert.equal(await isKept(id), 1);
  await owner.query('update memberships set ended_on = today() - 20 where customer_id = $1', [id]);
  await finishKept({ ...sweep, on: addDays(today, 11) });
  assert.equal(await count('customers where id = $1', [id]), 0);
});

const add = async (name: string): Promise<number> =>
  (
    await owner.query(
      `insert into customers (kind, family_name, source, declaration_version) values ('person', $1, 'webshop', 0) returning id::int`,
      [name],
    )
  ).rows[0].id;
const isSomebodyWaiting = async (): Promise<boolean> => (await count('pg_locks where not granted')) > 0;

test('an erasure that comes while another is not yet committed waits, and the chain has no branch', async () => {
  // Without a word or a month of orders in common, they meet at the ledger alone.
  const [one, other] = [await add('Yksinäinen'), await add('Erillinen')];
  const erased = Promise.withResolvers<void>();
  const mayEnd = Promise.withResolvers<void>();
  const first = asErasure(async (tx) => {
    await eraseCustomers(tx, erasing, [one], { cause: 'retention' });
    erased.resolve();
    await mayEnd.promise;
  });
  await erased.promise;
  const second = asErasure((tx) => eraseCustomers(tx, erasing, [other], { cause: 'retention' }));
  while (!(await isSomebodyWaiting())) await new Promise(setImmediate);
  mayEnd.resolve();
  await Promise.all([first, second]);
  assert.equal((await asErasure(verifyLedger)).broken, undefined);
  for (const id of [one, other]) assert.equal(await count('customers where id = $1', [id]), 0);
});

test('an erasure that was asked for before the first notice is carried out too', async () => {
  const id = customer('plain', 'organisation');
  const jobs = retentionJobs(async () => ({ version: 0, erasing: { ...erasing, journal: erasing.journal } }));
  const [sweep, erase] = ['sweep_retention', 'erase_customer'].map((name) =>
    jobs.find((job) => job.name === name),
  );
  const context = { gate, isStopping: () => false } as unknown as JobContext;
  await sweep!.run({}, context);
  assert.equal(await count('customers where id = $1', [id]), 1);
  await erase!.run({ customerId: id, requestId: 7 }, context);
  assert.equal(await count('customers where id = $1', [id]), 0);
});
