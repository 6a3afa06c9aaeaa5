/** The statements of the night that writes the tables anew, and what is left until then. */
import { sql } from 'kysely';
import pg from 'pg';
import type { Tx } from '../db/tx.ts';
import type { TableDeclaration } from '../ground/columns.ts';
import { lockBackups } from './backup/lock-queries.ts';
import type { Rewritten } from './rewrite-tables.ts';

type Open = Readonly<{ id: number }>;

/** Undefined where nothing has gone since the last night. */
export const beginRewrite = async (tx: Tx, settledSeconds: number): Promise<Open | undefined> => {
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

export const endRewrite = (tx: Tx, { id }: Open, { tables, leftOver, logCleared }: Rewritten) =>
  sql`update table_rewrites set ended_at = now(), tables = ${tables}, left_over = ${[...leftOver]}::text[],
    log_cleared = ${logCleared} where id = ${id}`.execute(tx.db);

/**
 * Tables of customers that rows have gone from or been changed in, and all that are small; those of months are dropped
 * whole, not rewritten.
 */
export const touched = async (client: pg.Client, tables: readonly TableDeclaration[]): Promise<string[]> => {
  const names = tables.filter(({ subject }) => subject === 'customer').map(({ table }) => table);
  const { rows } = await client.query(
    `select c.relname as table from pg_class c join pg_stat_user_tables s on s.relid = c.oid
     where c.relnamespace = 'seloste'::regnamespace and c.relkind = 'r' and c.relname = any($1)
       and (s.n_tup_del + s.n_tup_upd > 0 or pg_relation_size(c.oid) between 1 and 8388608) order by c.relname`,
    [names],
  );
  return rows.map(({ table }) => `seloste.${pg.escapeIdentifier(table)}`);
};

/** The lock was not to be had in time: whoever is at work goes first. */
const isInUse = (error: unknown): boolean => (error as { code?: string }).code === '55P03';

/** ANALYZE leaves what it knew of a table that is empty now. PostgreSQL 18 lets the owner take it away; before, it stays. */
export const forgetStatistics = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query(
    `select to_regprocedure('pg_clear_attribute_stats(text,text,text,boolean)') is not null as can`,
  );
  if (!rows[0].can) return;
  await client.query(`select pg_clear_attribute_stats('seloste', s.tablename, s.attname, s.inherited)
    from pg_stats s join pg_class c on c.relname = s.tablename and c.relnamespace = 'seloste'::regnamespace
      left join pg_index i on i.indexrelid = c.oid join pg_class t on t.oid = coalesce(i.indrelid, c.oid)
    where s.schemaname = 'seloste' and t.relkind = 'r' and t.reltuples = 0`);
};

export const rewrite = async (client: pg.Client, table: string, how = 'full, analyze'): Promise<boolean> => {
  try {
    await client.query(`vacuum (${how}) ${table}`);
    return true;
  } catch (error) {
    if (!isInUse(error)) throw error;
    return false;
  }
};

/** Only a server of our own lets us: segments behind the checkpoint are then removed, not used again. */
export const clearLog = async (client: pg.Client): Promise<boolean> => {
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
export const isStillSeen = async (client: pg.Client, settledSeconds: number): Promise<boolean> => {
  const { rows } = await client.query(
    `select exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and backend_xmin is not null and xact_start < now() - make_interval(secs => $1)) as seen`,
    [settledSeconds],
  );
  return rows[0].seen;
};

/** Never while a backup reads: it would hold the tables and find some of them shut. Until the connection ends. */
export const keepBackupsOut = async (client: pg.Client): Promise<void> => {
  await lockBackups(client);
  await client.query(`set lock_timeout = '2s'`);
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
