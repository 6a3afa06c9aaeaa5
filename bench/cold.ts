/**
 * A server as it is when nobody has asked for these customers for a long time: its own memory is empty, the system holds
 * nothing of its files, and the next change of each page writes the whole page into the log once more.
 */
import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { BenchDatabase } from './database.ts';

const worthForgetting = 2 ** 20;

/** GNU dd: "discard the cache for the whole file". Elsewhere the system keeps what it holds, which is told. */
const forgetFiles = (dataFolder: string): boolean => {
  const files = globSync(join(dataFolder, 'data/base/*/*')).filter(
    (file) => statSync(file).size >= worthForgetting,
  );
  try {
    for (const file of files) execFileSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0', 'status=none']);
    return true;
  } catch {
    return false;
  }
};

/** False where only the server's memory could be emptied. */
export const makeCold = async ({ installation, config }: BenchDatabase): Promise<boolean> => {
  const client = new pg.Client({ ...installation.loginAs('postgres'), database: 'postgres' });
  await client.connect();
  await client.query('create extension if not exists pg_buffercache');
  await client.query('checkpoint');
  await client.query('select pg_buffercache_evict_all()');
  await client.end();
  return forgetFiles(config.dataFolder);
};
