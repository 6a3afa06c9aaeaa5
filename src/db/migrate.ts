/** Runs the numbered files of db/migrations that the database has not seen, each in a transaction of its own. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { checkout } from '../ground/config.ts';

export type Migration = Readonly<{ number: number; name: string; sql: string; hash: string }>;

const fileName = /^(\d{4})_([a-z0-9_]+)\.sql$/;

export const readMigrations = (folder = join(checkout, 'db/migrations')): Migration[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const match = fileName.exec(file);
      if (!match) throw new Error(`${file}: a migration is named NNNN_name.sql`);
      const sql = readFileSync(join(folder, file), 'utf8');
      return {
        number: Number(match[1]),
        name: match[2]!,
        sql,
        hash: createHash('sha256').update(sql).digest('hex'),
      };
    });

const ledger = `create schema if not exists seloste;
create table if not exists seloste.migrations (
  number int primary key, name text not null, hash text not null, ran_at timestamptz not null default now()
)`;

const demandSame = (migration: Migration, ran: { hash: string }): void => {
  if (ran.hash !== migration.hash)
    throw new Error(
      `Migration ${migration.number} was changed after it ran here. Restore the file; add a new one.`,
    );
};

const runOne = async (client: pg.Client, migration: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    const values = [migration.number, migration.name, migration.hash];
    await client.query('insert into seloste.migrations (number, name, hash) values ($1, $2, $3)', values);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

/** Returns the numbers that ran now. One process at a time: the others wait and find nothing left to do. */
export const migrate = async (client: pg.Client, migrations = readMigrations()): Promise<number[]> => {
  await client.query(`select pg_advisory_lock(823101)`);
  try {
    await client.query(ledger);
    const { rows } = await client.query('select number, hash from seloste.migrations');
    const ran = new Map(rows.map((row: { number: number; hash: string }) => [row.number, row]));
    const now: number[] = [];
    for (const migration of migrations) {
      const before = ran.get(migration.number);
      if (before) demandSame(migration, before);
      else {
        await runOne(client, migration);
        now.push(migration.number);
      }
    }
    return now;
  } finally {
    await client.query('select pg_advisory_unlock(823101)');
  }
};
