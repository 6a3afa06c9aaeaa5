/** A backup brings everything back, and the journal takes away again what was taken away since. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, test } from 'node:test';
import pg from 'pg';
import { testDatabase } from '../test/database.ts';
import { oneOfEach } from '../test/one-of-each.ts';
import { declarationWithEverything } from '../test/plausible.ts';
import { openOwner } from './db/owner.ts';
import { wayForPublishing } from './db/transact.ts';
import { erasingOf } from './erasing.ts';
import { readConfig } from './ground/config.ts';
import { replayInto, restoreBackup } from './restore-backup.ts';
import { makeAndNote } from './retention/backup/keep-backups.ts';
import { lockBackups } from './retention/backup/lock-queries.ts';
import { openBackup } from './retention/backup/read-backup.ts';
import { eraseCustomers } from './retention/erase-customers.ts';
import { journalAllChoices } from './retention/keep-journal.ts';

const folder = mkdtempSync(join(tmpdir(), 'seloste-backup-'));
after(() => rmSync(folder, { recursive: true }));
const declaration = declarationWithEverything();
const { owner, gate, installation, openOwner: ownerOf } = await testDatabase({ declaration });
const specimens = await oneOfEach(owner, declaration);
await owner.query(`update invoices set state = 'paid', open_cents = 0, kept_until = '2020-12-31'`);
await owner.query(`update payments set kept_until = '2020-12-31'`);
const customer = (condition: string): number =>
  specimens.find((one) => one.condition === condition && one.kind === 'person')!.id;
const config = {
  ...readConfig({ SELOSTE_DATA: join(folder, 'data'), SELOSTE_JOURNAL: join(folder, 'no-journal') }),
  filesKey: 'ab'.repeat(32),
};
const withJournal = { ...config, journalFolder: join(folder, 'journal') };
const secret = 'a passphrase of some length';

/** A fingerprint of every table’s rows. */
const digests = async (client: pg.Client): Promise<Record<string, string>> => {
  const { rows } = await client.query(`select c.relname as table from pg_class c where c.relkind in ('r', 'p')
    and c.relnamespace = 'seloste'::regnamespace and not c.relispartition
    and c.relname not in ('sessions', 'migrations', 'backups', 'caller_changes') order by 1`);
  const found: Record<string, string> = {};
  for (const { table } of rows)
    found[table] = (
      await client.query(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as sum from seloste.${table} t`,
      )
    ).rows[0].sum;
  return found;
};
const asked: number = (
  await owner.query(`insert into requests (kind, channel, received_on, requester, contact, language, words)
    values ('erasure', 'letter', today(), 'Pyytäjä', 'Kuja 1', 'fi', 'Poistakaa') returning id::int`)
).rows[0].id;
await journalAllChoices(gate, withJournal.journalFolder);
const before = await digests(owner);
const made = await makeAndNote({
  gate,
  owner: ownerOf,
  config,
  folder: join(folder, 'backups'),
  secret,
});

// Since the backup: one asks to be forgotten, one objects, one consents.
await gate.open('erasure', { kind: 'job', name: 'test' }, (tx) =>
  eraseCustomers(tx, erasingOf(declaration, withJournal), [customer('plain')], {
    cause: 'request',
    about: 'request:900',
    receiptHash: 'of the receipt',
  }),
);
await owner.query(`select forget_requests(array[$1::bigint, 900])`, [asked]);
const objection = `insert into choices (customer_id, kind, purpose, channel, evidence, happened_at, source)
  values ($1, $2, $3, 'phone', 'x', now(), 'store')`;
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
await owner.query(objection, [customer('member'), 'objection', 12]);
await owner.query(objection, [customer('consented'), 'consent', 13]);
// Another objects and is found to be the same as a third before the journal has heard of it.
await owner.query(objection, [customer('restricted'), 'objection', 12]);
await owner.query(`select merge_customers($1, $2, '[[]]', null)`, [
  [customer('deceased')],
  [customer('restricted')],
]);
// Two deeds of one day, written down afterwards without a time: the second one stands.
for (const kind of ['objection_ended', 'objection'])
  await owner.query(objection.replace('now()', `'2026-11-20 10:00+00'`), [customer('protected'), kind, 12]);
await journalAllChoices(gate, withJournal.journalFolder);

const place = `restored_${randomBytes(4).toString('hex')}`;
const embedded = installation.embedded!;
const restoredIn = {
  id: randomBytes(4).toString('hex'),
  database: place,
  embedded,
  passwordOf: () => undefined,
  loginAs: (role: string) => ({
    host: embedded.socketFolder,
    port: embedded.port,
    user: role,
    database: place,
  }),
};
const newOwner = await openOwner(restoredIn, config);
const there = await newOwner.connectForCopy();
after(async () => {
  await there.end();
  const superuser = new pg.Client({ ...installation.loginAs('postgres'), database: 'postgres' });
  await superuser.connect();
  await superuser.query(`drop database ${place} with (force)`);
  await superuser.end();
});
const one = async (text: string, values: unknown[] = []) =>
  Number((await there.query(`select count(*) from seloste.${text}`, values)).rows[0].count);

const objects = (id: number) => one('customers where id = $1 and objections & (1 << 12) <> 0', [id]);

test('a damaged, cut or foreign file is refused, and so is another key', async () => {
  const whole = readFileSync(made.file);
  const bad = join(folder, 'bad.seloste');
  const refuses = async (bytes: Buffer, code: string, key = secret) => {
    writeFileSync(bad, bytes);
    await assert.rejects(openBackup(bad, key), { message: code });
  };
  for (const at of [whole.length - 1, Math.floor(whole.length / 2)]) {
    const flipped = Buffer.from(whole);
    flipped[at]! ^= 1;
    await refuses(flipped, 'backup_damaged');
  }
  await refuses(Buffer.concat([whole, Buffer.from('x')]), 'backup_damaged');
  await refuses(Buffer.from('not a backup'), 'not_a_backup');
  await refuses(whole, 'backup_key_wrong', 'another passphrase of length');
  writeFileSync(bad, whole);
  truncateSync(bad, whole.length - 40);
  await assert.rejects(openBackup(bad, secret), { message: 'backup_damaged' });
  // A path that was mistyped, and a folder in the place of the file in it.
  for (const path of [join(folder, 'none.seloste'), folder])
    await assert.rejects(openBackup(path, secret), { message: 'backup_unreadable' });
});

test('nothing of a person stands in a backup in the clear', async () => {
  const bytes = readFileSync(made.file);
  const { rows } = await owner.query('select family_name as name from customers where id = $1', [
    customer('member'),
  ]);
  assert.equal(bytes.includes(rows[0].name), false);
});

test('a restore brings every row of every table back, and nobody is signed in', async () => {
  const restored = await restoreBackup(
    { installation: restoredIn, owner: newOwner, config },
    await openBackup(made.file, secret),
    place,
  );
  assert.deepEqual(restored.replayed, { erasuresKnown: 0, erased: 0, choicesKnown: 0, choices: 0 });
  assert.equal(restored.rows, made.rows);
  assert.deepEqual(await digests(there), before);
  assert.equal(await one('sessions where ended_at is null'), 0);
  assert.equal(await one('customers where id = $1', [customer('plain')]), 1);
});

test('the journal erases again who was erased since, and nobody is brought back by a file either', async () => {
  const replayed = await replayInto({ installation: restoredIn, owner: newOwner, config: withJournal });
  assert.equal(replayed.erased, 1);
  assert.equal(await one('customers where id = $1', [customer('plain')]), 0);
  assert.equal(await one('emails where customer_id = $1', [customer('plain')]), 0);
  const { rows } = await owner.query('select fingerprint from suppressed_contacts');
  assert.ok(rows.length > 0);
  for (const { fingerprint } of rows)
    assert.equal(await one('suppressed_contacts where fingerprint = $1', [fingerprint]), 1);
});

test('a receipt can be checked still, the ledger holds, and the name is gone from the request again', async () => {
  const { rows } = await there.query(
    `select about, kept from seloste.erasures where receipt_hash = 'of the receipt'`,
  );
  assert.deepEqual(rows, [{ about: 'request:900', kept: [] }]);
  assert.equal(await one(`requests where id = $1 and requester = '' and words = ''`, [asked]), 1);
  assert.equal(await one(`forgotten_requests where request_id in ($1, 900)`, [asked]), 2);
});

test('an objection made since holds, a consent made since opens nothing without its evidence', async () => {
  assert.equal(await objects(customer('member')), 1);
  const kinds = await there.query(
    `select kind from seloste.choices where customer_id = $1 and purpose = 13 order by happened_at desc limit 1`,
    [customer('consented')],
  );
  assert.equal(kinds.rows[0].kind, 'claimed_consent');
});

test('an objection of somebody who was merged before the journal had it holds for each of the two', async () => {
  assert.equal(await objects(customer('restricted')), 1);
  assert.equal(await objects(customer('deceased')), 1);
});

test('of two deeds at one moment the later one stands', async () => {
  assert.equal(await objects(customer('protected')), 1);
});

test('replaying once more changes nothing, and no key of the journal is given away', async () => {
  const again = await replayInto({ installation: restoredIn, owner: newOwner, config: withJournal });
  assert.deepEqual([again.erased, again.choices], [0, 0]);
  const { rows } = await there.query(
    `select nextval(pg_get_serial_sequence('seloste.customers', 'id'))::float8 as next`,
  );
  assert.ok(rows[0].next > customer('member'));
});

test('what is there already is not overwritten', async () => {
  await assert.rejects(
    restoreBackup(
      { installation: restoredIn, owner: newOwner, config },
      await openBackup(made.file, secret),
      place,
    ),
    { message: 'restore_place_taken' },
  );
});

test('each backup is a row, and goes with its file when its days are over', async () => {
  const keeping = { gate, owner: ownerOf, config, folder: join(folder, 'backups'), secret };
  const next = await makeAndNote({ ...keeping, config: { ...config, backupDays: -1 } });
  assert.deepEqual(readdirSync(keeping.folder), [basename(next.file)]);
  const { rows } = await owner.query(
    'select file_name, destroyed_at is null as kept, rows from backups order by id',
  );
  assert.deepEqual(
    rows.map(({ file_name, kept }) => [file_name, kept]),
    [
      [basename(made.file), false],
      [basename(next.file), true],
    ],
  );
  assert.equal(Number(rows[0].rows), made.rows);
});

test('a backup that fails leaves no half file, says why, is a row, and what is over goes all the same', async () => {
  const there = join(folder, 'backups');
  const keeping = { gate, owner: ownerOf, config, folder: there, secret };
  const elsewhere = await makeAndNote({ ...keeping, folder: join(folder, 'by-hand') });
  await owner.query(`update backups set made_at = made_at - interval '60 days' where folder like '%by-hand'`);
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC', syscall: 'write' });
  const connectForCopy = async () => {
    const client = await ownerOf.connectForCopy();
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const stops = (...given: unknown[]) => {
      if (typeof given[0] !== 'string') throw full;
      return query(...given);
    };
    return Object.assign(client, { query: stops });
  };
  const stopped = makeAndNote({ ...keeping, owner: { ...ownerOf, connectForCopy } });
  await assert.rejects(stopped, { message: 'backup_disk_full' });
  writeFileSync(join(folder, 'a-file'), '');
  const away = makeAndNote({ ...keeping, folder: join(folder, 'a-file', 'backups') });
  await assert.rejects(away, { message: 'backup_folder_away' });
  assert.deepEqual(
    readdirSync(there).filter((name) => name.endsWith('.part')),
    [],
  );
  assert.deepEqual(readdirSync(join(folder, 'by-hand')), [], `made by hand, over: ${elsewhere.file}`);
  const { rows } = await owner.query('select code from backup_failures order by id');
  assert.deepEqual(
    rows.map(({ code }) => code),
    ['backup_disk_full', 'backup_folder_away'],
  );
});

test('jobs go on while a backup is made', async () => {
  const client = await ownerOf.connect();
  try {
    await lockBackups(client);
    const { rows } = await owner.query(`select pg_try_advisory_lock_shared(${wayForPublishing}) as free`);
    assert.equal(rows[0].free, true);
  } finally {
    await client.end();
    await owner.query(`select pg_advisory_unlock_shared(${wayForPublishing})`);
  }
});
