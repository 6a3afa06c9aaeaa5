/** An empty database on the test cluster, for looking at what the migrations make. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { Embedded } from '../src/db/embedded.ts';

export const emptyDatabase = async (
  embedded: Embedded,
): Promise<{ client: pg.Client; drop: () => Promise<void> }> => {
  const at = { host: embedded.socketFolder, port: embedded.port, user: 'postgres' };
  const database = `empty_${randomBytes(4).toString('hex')}`;
  const superuser = new pg.Client({ ...at, database: 'postgres' });
  await superuser.connect();
  await superuser.query(`create database ${database}`);
  const client = new pg.Client({
    ...at,
    database,
    options: '-c search_path=seloste,extensions',
    pipeline: true,
  } as pg.ClientConfig);
  await client.connect();
  const drop = async () => {
    await client.end();
    await superuser.query(`drop database ${database} with (force)`);
    await superuser.end();
  };
  return { client, drop };
};
