/**
 * Kill -9 of a restore on the way: nothing stands in the new place, and the next restore brings all of it. Somebody who
 * is then erased is found in no file of it after the night.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { createGate } from '../../src/db/gate.ts';
import { openInstallation } from '../../src/db/installation.ts';
import { openOwner } from '../../src/db/owner.ts';
import { postmasterOf } from '../../src/db/postmaster.ts';
import { erasingOf } from '../../src/erasing.ts';
import { readConfig } from '../../src/ground/config.ts';
import { tables } from '../../src/personal-data.ts';
import { loadInForce } from '../../src/policy/in-force.ts';
import { makeBackup } from '../../src/retention/backup/make-backup.ts';
import { eraseCustomers } from '../../src/retention/erase-customers.ts';
import { rewriteTables, rewriteWhole } from '../../src/retention/rewrite-tables.ts';
import { testDatabase } from '../database.ts';
import { newPlace, program, until } from '../started.ts';

const { openOwner: sourceOwner, owner } = await testDatabase();
const mark = `Zq${randomBytes(6).toString('hex')}`;
await owner.query(`select set_config('app.actor', 'test', false), set_config('app.purpose', '19', false)`);
const { rows: newcomer } = await owner.query(
  `insert into customers (kind, family_name, source, declaration_version) values ('person', $1, 'webshop', 0) returning id::int`,
  [mark],
);
const customerId: number = newcomer[0].id;
for (const text of [
  `insert into emails (customer_id, address, normalised, source) values ($1, $2 || '@posti.example', lower($2) || '@posti.example', 'webshop')`,
  `insert into addresses (customer_id, street, postcode, town, source) values ($1, $2, '00100', 'Helsinki', 'webshop')`,
  `insert into notes (customer_id, kind, happened_at, body) values ($1, 'call', now(), 'Soitti ' || $2)`,
  `insert into customer_history (customer_id, place, field, old_value) values ($1, 'customers', 'family_name', $2 || ' ennen')`,
  `insert into requests (kind, channel, received_on, customer_id, requester, contact, language, words)
    values ('erasure', 'letter', today(), $1, $2, $2, 'fi', 'Poistakaa ' || $2)`,
])
  await owner.query(text, [customerId, mark]);
await owner.query(`update customers set given_names = $2 where id = $1`, [customerId, `${mark}toinen`]);
const folder = mkdtempSync(join(tmpdir(), 'seloste-restore-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const filesKey = 'cd'.repeat(32);
const secret = 'a passphrase of some length';
const made = await makeBackup({
  owner: sourceOwner,
  folder,
  secret,
  filesKey: Buffer.from(filesKey, 'hex'),
});
const { data } = await newPlace();
const building = `${data}.restoring`;

const restore = (key = filesKey): ChildProcess =>
  spawn(program, ['restore', made.file, '--json'], {
    cwd: dirname(program),
    env: {
      ...process.env,
      LC_ALL: 'C',
      SELOSTE_DATA: data,
      SELOSTE_FILES_KEY: key,
      SELOSTE_BACKUP_PASSPHRASE: secret,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
const endOf = async (child: ChildProcess): Promise<{ code: number | null; said: string }> => {
  let said = '';
  child.stdout!.on('data', (piece) => {
    said += piece;
  });
  child.stderr!.on('data', (piece) => {
    said += piece;
  });
  const [code] = await once(child, 'close');
  return { code, said };
};

test('without the key of the files nothing is begun', async () => {
  const { code, said } = await endOf(restore('ef'.repeat(32)));
  assert.equal(code, 1);
  assert.match(said, /files_key_other/);
  assert.equal(existsSync(building), false);
});

test('killed on the way it leaves nothing in the new place; run again it is whole', async () => {
  const first = restore();
  const server = () => postmasterOf(join(building, 'data'));
  await until(() => server()?.isReady === true);
  first.kill('SIGKILL');
  await once(first, 'close');
  assert.equal(existsSync(join(data, 'data')), false);
  const { code, said } = await endOf(restore());
  assert.equal(code, 0, said);
  assert.equal(JSON.parse(said).rows, made.rows);
  assert.equal(existsSync(join(data, 'data', 'PG_VERSION')), true);
  assert.equal(existsSync(building), false);
});

/** Files of the whole place that hold the mark, as it was written or in lower case. */
const filesWithMark = (): string[] =>
  globSync('**', { cwd: data }).filter((name) => {
    const file = join(data, name);
    if (!statSync(file).isFile()) return false;
    const bytes = readFileSync(file);
    return bytes.includes(mark) || bytes.includes(mark.toLowerCase());
  });

test('after an erasure and its night the person is in no file: tables, indexes, statistics, log', async () => {
  const config = {
    ...readConfig({ SELOSTE_DATA: data, SELOSTE_JOURNAL: join(folder, 'journal') }),
    filesKey,
  };
  const installation = await openInstallation(config);
  const opened = await openOwner(installation, config);
  const load = () => loadInForce(installation, tables);
  const gate = await createGate({ installation, config, load });
  const [client, reader] = await Promise.all([opened.connect(), opened.connect()]);
  try {
    const erasing = erasingOf((await load()).declaration, config);
    await client.query('analyze; checkpoint');
    assert.ok(filesWithMark().length > 5, 'there was something to find');
    await reader.query('begin isolation level repeatable read');
    await reader.query('select 1');
    await gate.open('erasure', { kind: 'job', name: 'test' }, (tx) =>
      eraseCustomers(tx, erasing, [customerId], { cause: 'request' }),
    );
    await client.query('checkpoint');
    assert.ok(filesWithMark().length > 0, 'a deletion alone leaves it in the files');
    const rewriting = { gate, owner: opened, tables, isStopping: () => false, settledSeconds: 0 };
    const held = await rewriteTables(rewriting);
    assert.ok(held!.leftOver.length > 0, 'a transaction from before the erasure still sees the rows');
    await client.query('analyze seloste.requests');
    assert.equal(
      await rewriteWhole(client, 'pg_catalog.pg_statistic', 1),
      false,
      'old statistics are seen too',
    );
    await reader.query('commit');
    assert.equal(await rewriteWhole(client, 'pg_catalog.pg_statistic'), true);
    const done = await rewriteTables(rewriting);
    assert.deepEqual([done?.leftOver, done?.logCleared], [[], true]);
    const { rows: open } = await client.query(`select id from seloste.requests where requester = $1`, [mark]);
    assert.equal(open.length, 1, 'the request keeps the name until the matter is closed');
    await client.query(`select seloste.forget_requests(array[$1::bigint])`, [open[0].id]);
    const closed = await rewriteTables(rewriting);
    assert.deepEqual(closed?.leftOver, [], 'the night after the closing writes them anew once more');
    const left = filesWithMark();
    const names = await client.query(
      `select c.relname, c.relkind from pg_class c where c.relfilenode::text = any($1) or c.oid::text = any($1)`,
      [left.map((name) => name.split('/').at(-1)!.split('.')[0])],
    );
    assert.deepEqual([left, names.rows], [[], []]);
    assert.equal(await rewriteTables(rewriting), undefined, 'the next night has nothing to do');
  } finally {
    await Promise.all([client.end(), reader.end()]);
    await gate.end();
    await installation.embedded?.stop();
  }
});
