/**
 * Physical erasure (decision 002): what was deleted stands in the files of its tables and in the write-ahead log until they
 * are written anew. At night, after an erasure, each table that rows have gone from is; only the one in work is shut.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Gate } from '../db/gate.ts';
import type { Owner } from '../db/owner.ts';
import type { Actor, Tx } from '../db/tx.ts';
import type { TableDeclaration } from '../ground/columns.ts';
import { backupLock } from './backup/backup-lock.ts';

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

type Open = Readonly<{ id: number }>;

/** Undefined where nothing has gone since the last night. */
const beginRewrite = async (tx: Tx, settledSeconds: number): Promise<Open | undefined> => {
  const { rows } = await sql<Open>`insert into table_rewrites (up_to)
    select l.number from (select coalesce(max(number), 0) as number from erasures
        where at <= now() - make_interval(secs => ${settledSeconds})) l,
      (select max(up_to) as up_to, max(started_at) as at from table_rewrites where left_over = '{}' and ended_at is not null) d
    where l.number > coalesce(d.up_to, 0)
      or exists (select from retention_runs r where r.erased > 0 and (d.at is null or coalesce(r.ended_at, now()) > d.at))
      or exists (select from forgotten_requests f where (d.at is null or f.at > d.at)
        and f.at <= now() - make_interval(secs => ${settledSeconds}))
    returning id`.execute(tx.db);
  return rows[0];
};

const endRewrite = (tx: Tx, { id }: Open, { tables, leftOver, logCleared }: Rewritten) =>
  sql`update table_rewrites set ended_at = now(), tables = ${tables}, left_over = ${[...leftOver]}::text[],
    log_cleared = ${logCleared} where id = ${id}`.execute(tx.db);

/**
 * Tables of customers that rows have gone from or been changed in, and all that are small; those of months are dropped
 * whole, not rewritten.
 */
const touched = async (client: pg.Client, tables: readonly TableDeclaration[]): Promise<string[]> => {
  const names = tables.filter(({ subject }) => subject === 'customer').map(({ table }) => table);
  const { rows } = await client.query(
    `select c.relname as table from pg_class c join pg_stat_user_tables s on s.relid = c.oid
     where c.relnamespace = 'seloste'::regnamespace and c.relkind = 'r' and c.relname = any($1)
       and (s.n_tup_del + s.n_tup_upd > 0 or pg_relation_size(c.oid) between 1 and 8388608) order by c.relname`,
    [names],
  );
  return rows.map(({ table }) => table);
};

/** The lock was not to be had in time: whoever is at work goes first. */
const isInUse = (error: unknown): boolean => (error as { code?: string }).code === '55P03';

/** ANALYZE leaves what it knew of a table that is empty now. PostgreSQL 18 lets the owner take it away; before, it stays. */
const forgetStatistics = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query(
    `select to_regprocedure('pg_clear_attribute_stats(text,text,text,boolean)') is not null as can`,
  );
  if (!rows[0].can) return;
  await client.query(`select pg_clear_attribute_stats('seloste', s.tablename, s.attname, s.inherited)
    from pg_stats s join pg_class c on c.relname = s.tablename and c.relnamespace = 'seloste'::regnamespace
      left join pg_index i on i.indexrelid = c.oid join pg_class t on t.oid = coalesce(i.indrelid, c.oid)
    where s.schemaname = 'seloste' and t.relkind = 'r' and t.reltuples = 0`);
};

const rewrite = async (client: pg.Client, table: string, how = 'full, analyze'): Promise<boolean> => {
  try {
    await client.query(`vacuum (${how}) ${table}`);
    return true;
  } catch (error) {
    if (!isInUse(error)) throw error;
    return false;
  }
};

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

/** Only a server of our own lets us: segments behind the checkpoint are then removed, not used again. */
const clearLog = async (client: pg.Client): Promise<boolean> => {
  try {
    await client.query('select pg_switch_wal()');
    await client.query('checkpoint');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '42501') return false;
    throw error;
  }
};

/** A transaction from before the erasure sees the rows still: a table that is written anew now would keep them for it. */
const isStillSeen = async (client: pg.Client, settledSeconds: number): Promise<boolean> => {
  const { rows } = await client.query(
    `select exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and backend_xmin is not null and xact_start < now() - make_interval(secs => $1)) as seen`,
    [settledSeconds],
  );
  return rows[0].seen;
};

const rewriteAll = async (rewriting: Rewriting, settledSeconds: number): Promise<Rewritten> => {
  const { owner, tables, isStopping } = rewriting;
  const client = await owner.connect();
  try {
    // Never while a backup reads: it would hold the tables and find some of them shut.
    await client.query(backupLock);
    await client.query(`set lock_timeout = '2s'`);
    const names = (await touched(client, tables)).map((name) => `seloste.${pg.escapeIdentifier(name)}`);
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

export type Remaining = Readonly<{
  /** When nothing was left in the files of the tables; none: the next night. */
  files_gone_at: Date | null;
  log_cleared: boolean | null;
  /** The last day of a backup that was made before the erasure. */
  backups_until: string | null;
  /** When the request that asked for it lost its name and its words; none: it has them still, until the matter is closed. */
  request_gone_at: Date | null;
  /** When that was gone from the files too. */
  request_files_gone_at: Date | null;
  /** A request did ask for it. */
  was_asked: boolean;
}>;

const requestOf = (about: string | null): number | null =>
  Number(about?.match(/^request:(\d+)$/)?.[1] ?? 0) || null;

/** What is left of an erasure outside of the tables, and until when: said as it is. */
export const remainingOf = async (
  tx: Tx,
  { number, at, about }: Readonly<{ number: number; at: Date; about: string | null }>,
): Promise<Remaining> => {
  const request = requestOf(about);
  const { rows } = await sql<Remaining>`select r.ended_at as files_gone_at, r.log_cleared,
      f.at as request_gone_at, q.ended_at as request_files_gone_at, ${request !== null}::boolean as was_asked,
      (select max(kept_until) from backups where destroyed_at is null
        and made_at < coalesce(f.at, ${at.toISOString()}::timestamptz)) as backups_until
    from (select) one left join forgotten_requests f on f.request_id = ${request}
      left join lateral (select ended_at, log_cleared from table_rewrites
        where up_to >= ${number} and left_over = '{}' and ended_at is not null order by id limit 1) r on true
      left join lateral (select ended_at from table_rewrites
        where started_at > f.at and left_over = '{}' and ended_at is not null order by id limit 1) q on true`.execute(
    tx.db,
  );
  return rows[0]!;
};
