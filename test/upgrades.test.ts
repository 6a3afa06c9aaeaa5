/** A database of any release that ever landed comes up to date and keeps its promise; what landed is never changed. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import pg from 'pg';
import type { Installation } from '../src/db/installation.ts';
import { type Migration, migrate, readMigrations } from '../src/db/migrate.ts';
import { openOwner } from '../src/db/owner.ts';
import { readConfig } from '../src/ground/config.ts';
import { prepareQueue } from '../src/jobs/prepare-queue.ts';
import { checkRights } from '../src/policy/check.ts';
import { hashOf } from '../src/policy/publish.ts';
import { compilationOf, prepareDatabase } from '../src/prepare-database.ts';
import { startCluster } from './cluster.ts';
import { changedSince, keyOf, landed } from './landed.ts';
import { testDeclaration } from './test-declaration.ts';

const embedded = await startCluster();
const config = readConfig({});
const migrations = readMigrations();
const declaration = testDeclaration();

const asSuperuser = async (statement: string): Promise<void> => {
  const at = { host: embedded.socketFolder, port: embedded.port, user: 'postgres', database: 'postgres' };
  const client = new pg.Client(at);
  await client.connect();
  await client.query(statement);
  await client.end();
};

const databases: string[] = [];
after(async () => {
  for (const database of databases) await asSuperuser(`drop database if exists ${database} with (force)`);
});

const newInstallation = (): Installation => {
  const id = randomBytes(4).toString('hex');
  const database = `upgrade_${id}`;
  databases.push(database);
  return {
    id,
    database,
    embedded,
    passwordOf: () => undefined,
    loginAs: (role) => ({ host: embedded.socketFolder, port: embedded.port, user: role, database }),
  };
};

/** As the release left it: its migrations, a declaration in force and a customer; nothing that came later. */
const makeThen = async (then: readonly Migration[], { withRows }: { withRows: boolean }) => {
  const installation = newInstallation();
  const owner = await openOwner(installation, config);
  const client = await owner.connect();
  await prepareQueue(owner.config);
  await migrate(client, [...then]);
  if (withRows) {
    await client.query(
      `insert into declarations (version, body, hash, published_by) values (0, $1, $2, 'test')`,
      [JSON.stringify(declaration), hashOf(declaration)],
    );
    await client.query('insert into declaration_in_force (version) values (0)');
    for (const { key, number } of declaration.purposes)
      await client.query('insert into purpose_numbers (key, number) values ($1, $2)', [key, number]);
    await client.query(`insert into customers (kind, customer_number, family_name, source, declaration_version)
      values ('person', 'BEFORE', 'Esimerkki', 'webshop', 0)`);
  }
  await client.end();
  return { installation, owner };
};

const findingsAfter = async ({ installation, owner }: Awaited<ReturnType<typeof makeThen>>) => {
  const client = await owner.connect();
  try {
    const { rows } = await client.query('select body from declarations order by version desc limit 1');
    const compilation = compilationOf(installation, (rows[0] as { body: typeof declaration }).body);
    const found = await checkRights(client, compilation, installation.id);
    const { rows: kept } = await client.query(`select family_name from customers`);
    return { found: found.map(({ text }) => text.en), kept };
  } finally {
    await client.end();
  }
};

for (const { release, migrations: keys } of landed())
  test(`a database of ${release} comes up to date, keeps its customers and passes check`, async () => {
    const then = migrations.filter((migration) => keyOf(migration) in keys);
    assert.equal(then.length, Object.keys(keys).length, 'no migration of a release may go away');
    const made = await makeThen(then, { withRows: true });
    const { ran } = await prepareDatabase(made.owner, made.installation, '2026-11-22');
    assert.deepEqual(
      ran,
      migrations.filter((migration) => !(keyOf(migration) in keys)).map(({ number }) => number),
    );
    assert.deepEqual(await findingsAfter(made), { found: [], kept: [{ family_name: 'Esimerkki' }] });
  });

test('a first start that was ended between two migrations goes on where it was', async () => {
  for (const count of [1, Math.ceil(migrations.length / 2), migrations.length - 1]) {
    const made = await makeThen(migrations.slice(0, count), { withRows: false });
    const { ran } = await prepareDatabase(made.owner, made.installation, '2026-11-22');
    assert.equal(ran.length, migrations.length - count);
    assert.deepEqual((await findingsAfter(made)).found, []);
  }
});

test('what has landed is as it landed', () => {
  assert.deepEqual(changedSince(landed(), migrations), []);
  assert.ok(landed().length > 0);
});

test('a landed file that is changed is named with what to do', () => {
  const [first] = migrations;
  const changed = migrations.map((one) => (one === first ? { ...one, hash: 'other' } : one));
  const released = landed().map((one) => ({ ...one, released_on: '2026-11-22' }));
  assert.match(changedSince(released, changed).join(), /0001_declaration\.sql was changed.*new migration/);
  assert.match(changedSince(landed(), changed).join(), /not released yet/);
  assert.match(changedSince(released, migrations.slice(1)).join(), /0001_declaration/);
});

test('a database that has run another file of the same number is told, and nothing runs', async () => {
  const made = await makeThen(migrations.slice(0, 2), { withRows: false });
  const client = await made.owner.connect();
  await client.query(`update migrations set hash = 'other' where number = 2`);
  await client.end();
  await assert.rejects(
    prepareDatabase(made.owner, made.installation, '2026-11-22'),
    /Migration 2 was changed after it ran here/,
  );
});
