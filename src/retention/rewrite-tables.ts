/**
 * Physical erasure (decision 002): what was deleted stands in the files of its tables and in the write-ahead log until they
 * are written anew. At night, after an erasure, each table that rows have gone from is; only the one in work is shut.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Gate } from '../db/gate.ts';
import type { Owner } from '../db/owner.ts';
import type { Actor } from '../db/tx.ts';
import type { TableDeclaration } from '../ground/columns.ts';
import {
  beginRewrite,
  clearLog,
  endRewrite,
  forgetStatistics,
  isStillSeen,
  keepBackupsOut,
  rewrite,
  touched,
} from './rewrite-queries.ts';

export type Rewriting = Readonly<{
  gate: Gate;
  owner: Owner;
  tables: readonly TableDeclaration[];
  isStopping: () => boolean;
  /** An erasure counts when it is as old as this: the server's figures of what has gone come after the commit. */
  settledSeconds?: number;
}>;
export type Rewritten = Readonly<{ tables: number; leftOver: readonly string[]; logCleared: boolean }>;

const actor: Actor = { kind: 'job', name: 'rewrite_tables' };

/**
 * Rows that some transaction still sees are copied along, and the ones that ANALYZE has just replaced are so young that any
 * does: VACUUM says how many, and waits for them. False where they were there to the last try.
 */
export const rewriteWhole = async (client: pg.Client, table: string, triesMost = 10): Promise<boolean> => {
  let stayed = 0;
  const hear = ({ detail }: { detail?: string | undefined }): void => {
    stayed += Number(/^\d+/.exec(detail ?? '')?.[0] ?? 0);
  };
  client.on('notice', hear);
  try {
    for (let tries = 1; ; tries += 1) {
      stayed = 0;
      if (!(await rewrite(client, table, 'full, verbose'))) return false;
      if (stayed === 0 || tries === triesMost) return stayed === 0;
      await sleep(500);
    }
  } finally {
    client.off('notice', hear);
  }
};

const rewriteAll = async (rewriting: Rewriting, settledSeconds: number): Promise<Rewritten> => {
  const { owner, tables, isStopping } = rewriting;
  const client = await owner.connect();
  try {
    await keepBackupsOut(client);
    const names = await touched(client, tables);
    if (await isStillSeen(client, settledSeconds))
      return { tables: names.length, leftOver: names, logCleared: false };
    const leftOver: string[] = [];
    for (const name of names) if (isStopping() || !(await rewrite(client, name))) leftOver.push(name);
    // What the planner knows of values are values too.
    await forgetStatistics(client);
    if (!(await rewriteWhole(client, 'pg_catalog.pg_statistic'))) leftOver.push('pg_statistic');
    return { tables: names.length, leftOver, logCleared: await clearLog(client) };
  } finally {
    await client.end();
  }
};

/** Undefined where there was nothing to do. */
export const rewriteTables = async (rewriting: Rewriting): Promise<Rewritten | undefined> => {
  const { gate, settledSeconds = 120 } = rewriting;
  const open = await gate.open('erasure', actor, (tx) => beginRewrite(tx, settledSeconds));
  if (!open) return undefined;
  const done = await rewriteAll(rewriting, settledSeconds);
  await gate.open('erasure', actor, (tx) => endRewrite(tx, open, done));
  return done;
};
