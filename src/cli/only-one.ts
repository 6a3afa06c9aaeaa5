/**
 * One `start` for each data folder of a machine: an advisory lock on a connection that `start` keeps. It goes with
 * the process however that dies, and its end tells that the server went away.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { Owner } from '../db/owner.ts';

const lockSpace = 823_104;

const keyOf = (dataFolder: string): number =>
  createHash('sha256').update(`${hostname()} ${dataFolder}`).digest().readInt32BE(0);

/** The connection that holds the lock; undefined where another start holds it. */
export const takeTurn = async (owner: Owner, dataFolder: string): Promise<pg.Client | undefined> => {
  const client = await owner.connect();
  const { rows } = await client.query('select pg_try_advisory_lock($1, $2) as mine', [
    lockSpace,
    keyOf(dataFolder),
  ]);
  if ((rows[0] as { mine: boolean }).mine) return client;
  await client.end();
  return undefined;
};

const fileIn = (dataFolder: string): string => join(dataFolder, 'running.json');

export const writeAddress = (dataFolder: string, address: string): void => {
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(fileIn(dataFolder), JSON.stringify({ pid: process.pid, address }));
};

export const removeAddress = (dataFolder: string): void => rmSync(fileIn(dataFolder), { force: true });

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process is alive all the same.
    return (error as { code?: string }).code === 'EPERM';
  }
};

/** Where the running start serves; undefined where none runs, or while it is starting or stopping. */
export const readAddress = (dataFolder: string): string | undefined => {
  try {
    const { pid, address } = JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')) as {
      pid: number;
      address: string;
    };
    return isAlive(pid) ? address : undefined;
  } catch {
    return undefined;
  }
};
