/**
 * The owner's credential: makes tables and roles. Only `work` and the command line may use it, a guard names
 * them; `serve` hands publishing over as a job. No query about a customer is written for the owner.
 */
import pg from 'pg';
import type { Config } from '../ground/config.ts';
import type { Installation } from './installation.ts';
import { parseTypes } from './types-of-values.ts';

export type Owner = Readonly<{
  role: string;
  connect: () => Promise<pg.Client>;
  /** Without the pipeline, which the streams of COPY do not go through. */
  connectForCopy: () => Promise<pg.Client>;
  config: pg.ClientConfig;
}>;

const ownerRole = (installation: Installation): string => `seloste_${installation.id}_owner`;

const hasRow = async (client: pg.Client, text: string, value: string): Promise<boolean> =>
  (await client.query(text, [value])).rows.length > 0;

/** On the embedded server the superuser makes the owner and the database once; it is used for nothing else. */
const makeDatabase = async (installation: Installation, role: string): Promise<void> => {
  const client = new pg.Client({ ...installation.loginAs('postgres'), database: 'postgres' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(823100)');
    if (!(await hasRow(client, 'select from pg_roles where rolname = $1', role)))
      await client.query(`create role ${role} login createrole`);
    if (!(await hasRow(client, 'select from pg_database where datname = $1', installation.database))) {
      await client.query(`create database ${pg.escapeIdentifier(installation.database)} owner ${role}`);
      await settleNewDatabase(installation, role);
    }
  } finally {
    await client.end();
  }
};

/** Large objects are rows that no declaration knows and no erasure reaches; PostgreSQL lets everybody make them. */
const makers = ['lo_creat(int)', 'lo_create(oid)', 'lo_from_bytea(oid, bytea)', 'lo_put(oid, bigint, bytea)'];

const settleNewDatabase = async (installation: Installation, role: string): Promise<void> => {
  const client = new pg.Client(installation.loginAs('postgres'));
  await client.connect();
  await client.query(`revoke execute on function ${makers.join(', ')} from public`);
  // After an erasure the log is cleared (src/retention/rewrite-tables.ts).
  await client.query(`grant execute on function pg_switch_wal() to ${role}; grant pg_checkpoint to ${role}`);
  await client.end();
};

export const openOwner = async (installation: Installation, settings: Config): Promise<Owner> => {
  const external = settings.databaseUrl;
  const role = external ? decodeURIComponent(new URL(external).username) : ownerRole(installation);
  if (!external) await makeDatabase(installation, role);
  const config = {
    pipeline: true,
    ...(external ? { connectionString: external } : installation.loginAs(role)),
    options: '-c search_path=seloste,extensions',
    types: parseTypes,
    application_name: 'seloste owner',
  } as pg.ClientConfig;
  const connectWith = async (settings: pg.ClientConfig) => {
    const client = new pg.Client(settings);
    await client.connect();
    return client;
  };
  return {
    role,
    connect: () => connectWith(config),
    connectForCopy: () => connectWith({ ...config, pipeline: false } as pg.ClientConfig),
    config,
  };
};
