/** What the pages of retention show: previews and runs as the sweep has left them; no page counts the register. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

export type PreviewRow = Readonly<{
  rule: string;
  table_name: string;
  counted_at: Date;
  due_by: string;
  due: number;
  is_capped: boolean;
}>;
export type RunRow = Readonly<{
  id: number;
  rule: string;
  table_name: string;
  due_on: string;
  started_at: Date;
  ended_at: Date | null;
  erased: number;
  kept: number;
}>;
export type BackupRow = Readonly<{
  file_name: string;
  made_at: Date;
  size_bytes: number;
  kept_until: string;
}>;
export type FailureRow = Readonly<{ at: Date; folder: string; code: string }>;
export type OverdueBackup = Readonly<{ file_name: string; folder: string | null }>;
export type RewriteRow = Readonly<{ ended_at: Date; tables: number; left_over: string[] }>;

export const previewsNow = async (tx: Tx): Promise<PreviewRow[]> =>
  (
    await sql<PreviewRow>`select rule, table_name, counted_at, due_by, due, is_capped from retention_previews`.execute(
      tx.db,
    )
  ).rows;

/** Of each rule and table the newest run. */
export const lastRuns = async (tx: Tx): Promise<RunRow[]> =>
  (
    await sql<RunRow>`select distinct on (rule, table_name) id, rule, table_name, due_on, started_at, ended_at, erased, kept
      from retention_runs order by rule, table_name, due_on desc`.execute(tx.db)
  ).rows;

/** Runs that did something or have not ended, the newest first. */
export const runsBefore = async (tx: Tx, before: number, limit: number): Promise<RunRow[]> =>
  (
    await sql<RunRow>`select id, rule, table_name, due_on, started_at, ended_at, erased, kept from retention_runs
      where id < ${before} and (erased > 0 or kept > 0 or ended_at is null) order by id desc limit ${limit}`.execute(
      tx.db,
    )
  ).rows;

const lastBackup = async (tx: Tx): Promise<BackupRow | undefined> =>
  (
    await sql<BackupRow>`select file_name, made_at, size_bytes, kept_until from backups
      where destroyed_at is null order by id desc limit 1`.execute(tx.db)
  ).rows[0];

/** The last one that failed, where none has succeeded since. */
const lastFailure = async (tx: Tx): Promise<FailureRow | undefined> =>
  (
    await sql<FailureRow>`select at, folder, code from backup_failures
      where at > coalesce((select max(made_at) from backups), '-infinity') order by id desc limit 1`.execute(
      tx.db,
    )
  ).rows[0];

/** Kept longer than the notice says: their folder was away when their day came. The newest is kept on purpose. */
const overdueBackups = async (tx: Tx): Promise<OverdueBackup[]> =>
  (
    await sql<OverdueBackup>`select file_name, folder from backups
      where destroyed_at is null and kept_until < today() and id < (select max(id) from backups where destroyed_at is null)
      order by id limit 5`.execute(tx.db)
  ).rows;

export type BackupStanding = Readonly<{
  last: BackupRow | undefined;
  failure: FailureRow | undefined;
  overdue: readonly OverdueBackup[];
}>;

export const backupStanding = async (tx: Tx): Promise<BackupStanding> => {
  const [last, failure, overdue] = await Promise.all([lastBackup(tx), lastFailure(tx), overdueBackups(tx)]);
  return { last, failure, overdue };
};

export const lastRewrite = async (tx: Tx): Promise<RewriteRow | undefined> =>
  (
    await sql<RewriteRow>`select ended_at, tables, left_over from table_rewrites
      where ended_at is not null order by id desc limit 1`.execute(tx.db)
  ).rows[0];

export type DueCustomer = Readonly<{
  id: number;
  name: string;
  customer_number: string;
  last_contact_on: string;
  /** Where somebody holds them back. */
  held_until: string | null;
}>;

/** Those of the preview who are there still, in its order. */
export const dueCustomersShown = async (tx: Tx, rule: string, table: string): Promise<DueCustomer[]> =>
  (
    await sql<DueCustomer>`select c.id, c.sort_name as name, c.customer_number, c.last_contact_on,
        (select max(h.held_until) from retention_holds h where h.customer_id = c.id and h.ended_on is null and h.held_until >= today()) as held_until
      from retention_previews p cross join lateral unnest(p.customers) with ordinality k(id, place)
      join customers c on c.id = k.id where p.rule = ${rule} and p.table_name = ${table} order by k.place`.execute(
      tx.db,
    )
  ).rows;

/** Customers whose time ends within a month, for the morning. */
export const customersDueSoon = async (tx: Tx): Promise<{ count: number }> => {
  const { rows } = await sql<{
    count: number;
  }>`select coalesce(sum(due), 0)::int as count from retention_previews
    where table_name = 'customers'`.execute(tx.db);
  return rows[0]!;
};
