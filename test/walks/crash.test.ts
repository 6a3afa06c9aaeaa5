/** Kill -9 of `work` in the middle of what it does, and of a backup: begun again, all of it is there, and once. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { askBulkMerge } from '../../src/customers/duplicates/bulk/direct-bulk-merge.ts';
import { askPublication } from '../../src/editor/ask-publication.ts';
import { masterKey } from '../../src/files/master-key.ts';
import { saveDraft } from '../../src/policy/draft.ts';
import { minimumDeclaration } from '../../src/policy/minimum.ts';
import { isBackupName } from '../../src/retention/backup/make-backup.ts';
import { verifyLedger } from '../../src/retention/ledger.ts';
import { mapImport } from '../../src/sources/map-import.ts';
import { startImport } from '../../src/sources/start-import.ts';
import { uploadImport } from '../../src/sources/upload-import.ts';
import { childOf, isGone, newPlace, run, until } from '../started.ts';
import { testDeclaration } from '../test-declaration.ts';
import { installedIn } from './installed.ts';

const place = await newPlace();
const people = 30_000;
const staff = { kind: 'staff', id: 1 } as const;
const declaration = minimumDeclaration('2026-11-22');

const started = run(place, ['start', '--no-open']);
await started.firstPage();
await until(() => childOf(started.process.pid!, 'work') !== undefined);
const installed = await installedIn(place);
after(async () => {
  await installed.end();
  await started.stop();
});

/** Kills the `work` that runs now; its `start` brings another. */
const killWork = async (): Promise<void> => {
  const pid = childOf(started.process.pid!, 'work');
  assert.ok(pid, 'there was something to kill');
  process.kill(pid, 'SIGKILL');
  await until(() => isGone(pid));
};

async function* listOfPeople(): AsyncGenerator<Buffer> {
  yield Buffer.from('Asiakasnumero;Etunimi;Sukunimi;Sähköposti\n');
  for (let at = 0; at < people; at += 1_000)
    yield Buffer.from(
      Array.from(
        { length: 1_000 },
        (_, n) => `${60_000 + at + n};Etu${n};Suku${at + n};kaatuva${at + n}@posti.example\n`,
      ).join(''),
    );
}

const upkeep = <T>(act: Parameters<typeof installed.gate.open<T>>[2]) =>
  installed.gate.open<T>('register_upkeep', staff, act);
const stepOf = async (id: number): Promise<string> =>
  (
    await installed.rows<{ step: string }>(
      'select step from import_steps where import_id = $1 order by number desc limit 1',
      [id],
    )
  )[0]!.step;
const positionOf = async (id: number, position: 'read_to_line' | 'run_to_line'): Promise<number> =>
  (await installed.rows<{ at: number }>(`select ${position} as at from imports where id = $1`, [id]))[0]!.at;

test('an import whose work is killed while it reads and while it runs comes in whole, and once', async () => {
  const upload = {
    fileName: 'asiakkaat.csv',
    stream: listOfPeople(),
    source: 'earlier_register',
    purpose: 'customer_service',
  };
  const master = masterKey(installed.config);
  const id = await uploadImport({ inTransaction: upkeep, master, declaration }, upload);
  const mapping = ['customer_number', 'given_names', 'family_name', 'email'] as const;
  await upkeep((tx) => mapImport(tx, id, { mapping }, declaration));
  await until(async () => (await positionOf(id, 'read_to_line')) > 0);
  await killWork();
  await until(async () => (await stepOf(id)) === 'checked', 90);
  assert.equal(await installed.count(`import_rows where import_id = ${id}`), people);
  await upkeep((tx) => startImport(tx, id));
  await until(async () => (await positionOf(id, 'run_to_line')) > 0);
  await killWork();
  assert.equal(await stepOf(id), 'started', 'it was killed before it was done');
  await until(async () => (await stepOf(id)) === 'finished', 90);
  assert.equal(await installed.count('customers'), people);
  assert.equal(await installed.count('emails'), people);
  assert.equal(await installed.count(`audit_log where act = 'import'`), people);
});

/** True while the transaction of a publication is open. */
const isPublishing = async (): Promise<boolean> =>
  (await installed.count(`pg_locks where locktype = 'advisory' and objid = 823103 and granted`)) > 0;

test('a publication whose work is killed is in force whole, or not at all and then again', async () => {
  const revision = await installed.gate.open('administration', staff, (tx) =>
    saveDraft(tx, testDeclaration(), 0),
  );
  await installed.gate.open('administration', staff, (tx) => askPublication(tx, revision));
  let kills = 0;
  const version = async () =>
    (await installed.rows<{ version: number }>('select version from declaration_in_force'))[0]!.version;
  await until(async () => {
    if (kills < 2 && (await isPublishing())) {
      await killWork();
      kills += 1;
      assert.deepEqual(await installed.findings(), [], 'what is in force is in force whole');
    }
    return (await version()) > 0;
  }, 90);
  assert.ok(kills > 0, 'it was killed while it published');
  await until(async () => (await installed.count('publications where ended_at is null')) === 0, 90);
  assert.deepEqual(await installed.findings(), []);
  assert.equal(await version(), 1);
  assert.equal(await installed.count('declarations'), 2);
  assert.equal(await installed.count(`audit_log where act = 'published'`), 1);
  assert.equal(await installed.count('declaration_draft'), 0);
});

/** More than two chunks. Each pair is of the newer customer and the one before. */
const pairs = 2_100;

test('a merge by a rule whose work is killed merges each pair once and loses nobody', async () => {
  await installed.client.query(
    `insert into duplicate_pairs (customer_id, other_id, confidence, reasons)
     select id, before, 90, '{name}' from (select id, lag(id) over (order by id) as before, row_number() over (order by id) as n from customers) c
     where n % 2 = 0 order by id limit $1`,
    [pairs],
  );
  // Somebody is at a customer of the last pair: it cannot be done before it is killed.
  await installed.client.query('begin');
  await installed.client.query(
    'select from customers where id = (select max(customer_id) from duplicate_pairs) for update',
  );
  const id = await upkeep((tx) => askBulkMerge(tx, { confidence: 80, opposed: true, keep: 'older' }));
  const merge = async () =>
    (
      await installed.rows<{ merged: number; ended: boolean }>(
        'select merged::int, ended_at is not null as ended from bulk_merges where id = $1',
        [id],
      )
    )[0]!;
  await until(async () => (await merge()).merged > 0);
  await killWork();
  await installed.client.query('rollback');
  assert.equal((await merge()).ended, false, 'it was killed before it was done');
  await until(async () => (await merge()).ended, 90);
  assert.equal((await merge()).merged, pairs);
  assert.equal(await installed.count('customers'), people - pairs);
  assert.equal(
    await installed.count(`(select distinct merged_id from merges where bulk_id = ${id}) m`),
    pairs,
  );
  assert.equal(await installed.count(`audit_log where act = 'merge-customers'`), 2 * pairs);
});

const due = 200;

test('a sweep whose work is killed erases all who are due, each once, and the ledger is whole', async () => {
  const before = await installed.count('customers');
  await installed.client.query(
    `update customers set last_contact_on = '2020-01-01' where id in (select id from customers order by id desc limit $1)`,
    [due],
  );
  // A rule that has acted before does not wait for its first warning.
  await installed.client.query(
    `insert into retention_rule_times values ('customer_relationship', 'customers', 0, 0, '2020-01-01')
     on conflict (rule, table_name) do update set acts_from = excluded.acts_from`,
  );
  await installed.client.query(`select graphile_worker.add_job('sweep_retention', '{}'::json)`);
  await until(async () => (await installed.count('erasures')) > 0, 90);
  await killWork();
  assert.ok((await installed.count('erasures')) < due, 'it was killed before it was done');
  await until(async () => (await installed.count('erasures')) >= due, 90);
  await until(async () => (await installed.count('retention_runs where ended_at is null')) === 0, 90);
  assert.equal(await installed.count('erasures'), due);
  assert.equal(await installed.count('customers'), before - due);
  const ledger = await installed.gate.open('administration', staff, verifyLedger);
  assert.deepEqual([ledger.lines, ledger.broken], [due, undefined]);
});

test('a backup that is killed is none; the next one is whole and clears it away', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-crash-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const begin = () =>
    run(place, ['backup', folder], { more: { SELOSTE_BACKUP_PASSPHRASE: 'a passphrase of some length' } });
  const victim = begin();
  const files = () => readdirSync(folder);
  await until(() => files().some((name) => name.endsWith('.part')));
  victim.process.kill('SIGKILL');
  await victim.exit;
  assert.deepEqual(files().filter(isBackupName), []);
  assert.equal(await begin().exit, 0);
  assert.equal(files().length, 1);
  assert.ok(isBackupName(files()[0]!));
  assert.equal(await installed.count('backups'), 1);
});
