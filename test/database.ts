/** A database of its own for a test file, cloned from a template in milliseconds. */
import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import pg from 'pg';
import type { Embedded } from '../src/db/embedded.ts';
import { createGate, type Gate } from '../src/db/gate.ts';
import type { Installation } from '../src/db/installation.ts';
import { type Owner, openOwner } from '../src/db/owner.ts';
import { readConfig } from '../src/ground/config.ts';
import { tables } from '../src/personal-data.ts';
import type { Declaration } from '../src/policy/declaration.ts';
import { loadInForce } from '../src/policy/in-force.ts';
import { publishDeclaration } from '../src/policy/publish.ts';
import { compilationOf, migrateAll } from '../src/prepare-database.ts';
import { startCluster, templateMark } from './cluster.ts';
import { testDeclaration } from './test-declaration.ts';

export type TestDatabase = Readonly<{
  installation: Installation;
  /** The owner's client, for arranging and for looking at what is really there. */
  owner: pg.Client;
  openOwner: Owner;
  gate: Gate;
  /** Publishes another declaration. Only in a database with roles of its own: roles belong to the whole cluster. */
  publish: (declaration: Declaration) => Promise<number>;
}>;

const installationIn = (embedded: Embedded, id: string, database: string): Installation => ({
  id,
  database,
  embedded,
  passwordOf: () => undefined,
  loginAs: (role) => ({ host: embedded.socketFolder, port: embedded.port, user: role, database }),
});

const config = { ...readConfig({}), connectionsMax: 6 };
const sharedRoles = '00000000';

const asSuperuser = async <T>(embedded: Embedded, act: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({
    host: embedded.socketFolder,
    port: embedded.port,
    user: 'postgres',
    database: 'postgres',
  });
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
};

const publishIn = async (
  installation: Installation,
  client: pg.Client,
  declaration: Declaration,
): Promise<number> => {
  const roles = { id: installation.id, passwordOf: installation.passwordOf };
  return (await publishDeclaration(client, compilationOf(installation, declaration), { roles, by: 'test' }))
    .version;
};

/** `bare`: migrated only. `full`: the test declaration is in force, with roles that all full databases share. */
const makeTemplate = async (embedded: Embedded, kind: 'bare' | 'full', name: string): Promise<void> => {
  const installation = installationIn(embedded, sharedRoles, `${name}_part`);
  const owner = await openOwner(installation, config);
  const client = await owner.connect();
  await migrateAll(owner, client);
  if (kind === 'full') await publishIn(installation, client, testDeclaration());
  await client.end();
};

const ensureTemplate = (embedded: Embedded, kind: 'bare' | 'full'): Promise<string> =>
  asSuperuser(embedded, async (client) => {
    const name = `template_${kind}_${templateMark()}`;
    await client.query('select pg_advisory_lock(823190)');
    const { rows } = await client.query('select from pg_database where datname = $1', [name]);
    if (rows.length === 0) {
      await client.query(`drop database if exists ${name}_part with (force)`);
      await makeTemplate(embedded, kind, name);
      await client.query(`alter database ${name}_part rename to ${name}`);
    }
    return name;
  });

type Wish = { roles?: 'shared' | 'own'; declaration?: Declaration };

const openDatabase = async (installation: Installation, drop: () => Promise<void>) => {
  const openedOwner = await openOwner(installation, config);
  const owner = await openedOwner.connect();
  let gate: Gate | undefined;
  after(async () => {
    await gate?.end();
    await owner.end();
    await drop();
  });
  return {
    installation,
    owner,
    openOwner: openedOwner,
    openGate: async () => {
      gate = await createGate({ installation, config, load: () => loadInForce(installation, tables) });
      return gate;
    },
  };
};

/**
 * Call it at the top of a test file: it is dropped after the file's tests. `roles: 'own'` for tests that publish,
 * grant or revoke; the default shares its roles with all others and is quicker.
 */
export const testDatabase = async ({ roles = 'shared', declaration }: Wish = {}): Promise<TestDatabase> => {
  const embedded = await startCluster();
  const isOwn = roles === 'own' || declaration !== undefined;
  const template = await ensureTemplate(embedded, isOwn ? 'bare' : 'full');
  const mark = randomBytes(4).toString('hex');
  const database = `test_${mark}`;
  const installation = installationIn(embedded, isOwn ? mark : sharedRoles, database);
  const owned = `seloste_${sharedRoles}_owner`;
  await asSuperuser(embedded, async (client) => {
    if (isOwn) await client.query(`create role seloste_${mark}_owner login createrole`);
    await client.query(`create database ${database} template ${template} strategy file_copy owner ${owned}`);
    // Rights on a database are not copied with it.
    await client.query(`revoke temporary on database ${database} from public`);
  });
  if (isOwn)
    await asSuperuser(embedded, async (client) => {
      // What is reassigned includes whole databases, also a template that is being made at this moment.
      await client.query('select pg_advisory_lock(823190)');
      await giveToOwner(embedded, database, owned, `seloste_${mark}_owner`);
    });
  const drop = () =>
    asSuperuser(embedded, async (client) => {
      // Giving databases to another owner at this moment would change the row that is deleted.
      await client.query('select pg_advisory_lock(823190)');
      await client.query(`drop database if exists ${database} with (force)`);
    });
  const { openGate, ...rest } = await openDatabase(installation, drop);
  if (isOwn) await publishIn(installation, rest.owner, declaration ?? testDeclaration());
  const publish = (next: Declaration) => publishIn(installation, rest.owner, next);
  return { ...rest, gate: await openGate(), publish };
};

const giveToOwner = async (embedded: Embedded, database: string, from: string, to: string): Promise<void> => {
  const client = new pg.Client({
    host: embedded.socketFolder,
    port: embedded.port,
    user: 'postgres',
    database,
  });
  await client.connect();
  await client.query(`reassign owned by ${from} to ${to}`);
  await client.query(`alter database ${database} owner to ${to}`);
  await client.end();
};
