/** Statements of bulk merges. The work itself is `merge_next` (0079_merges_on_two_connections.sql) and `undo_next` (0080_undone_by_set.sql). */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { Problem } from '../../../ground/problem.ts';
import { bulkMergeNotFound } from '../problems.ts';
import type { BulkMerge, Rule } from './bulk-merge.ts';

const bulk = sql`select b.*, s.name as asked_by_name from bulk_merges b left join staff s on b.asked_by = 'staff:' || s.id`;

export const listBulkMerges = async (tx: Tx, before: number | undefined, most: number) =>
  (
    await sql<BulkMerge>`${bulk} where ${before ? sql`b.id < ${before}` : sql`true`} order by b.id desc limit ${most}`.execute(
      tx.db,
    )
  ).rows;

export const findBulkMerge = async (tx: Tx, id: number): Promise<BulkMerge> => {
  const { rows } = await sql<BulkMerge>`${bulk} where b.id = ${id}`.execute(tx.db);
  if (!rows[0]) throw new Problem(bulkMergeNotFound);
  return rows[0];
};

const locks = {
  /** Whoever merges, beside others who do. */
  shared: sql`for key share of b`,
  /** Whoever directs it: does not wait for those who merge. */
  directing: sql`for no key update of b`,
  /** When nobody merges. Of two jobs for one bulk merge the second waits and finds the work done. */
  alone: sql`for update of b`,
} as const;

export const lockBulkMerge = async (tx: Tx, id: number, how: keyof typeof locks): Promise<BulkMerge> => {
  const { rows } = await sql<BulkMerge>`${bulk} where b.id = ${id} ${locks[how]}`.execute(tx.db);
  if (!rows[0]) throw new Problem(bulkMergeNotFound);
  return rows[0];
};

/** How many pairs the rule reaches, counted no further than `most`. */
export const countReached = async (tx: Tx, rule: Rule, most: number): Promise<number> => {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from pairs_of_rule(${JSON.stringify(rule)}::jsonb, now(), null, ${most})`.execute(
    tx.db,
  );
  return rows[0]!.n;
};

export const insertBulkMerge = async (tx: Tx, rule: Rule, pairs: number): Promise<number> => {
  const { rows } = await sql<{ id: number }>`insert into bulk_merges (rule, pairs_expected)
    values (${JSON.stringify(rule)}::jsonb, ${pairs}) returning id`.execute(tx.db);
  return rows[0]!.id;
};

export const mergeNext = async (tx: Tx, id: number, most: number): Promise<number> =>
  (await sql<{ n: number }>`select merge_next(${id}, ${most}) as n`.execute(tx.db)).rows[0]!.n;
export const undoNext = async (tx: Tx, id: number, most: number): Promise<number> =>
  (await sql<{ n: number }>`select undo_next(${id}, ${most}) as n`.execute(tx.db)).rows[0]!.n;

export const endMerging = (tx: Tx, id: number, outcome: 'finished' | 'stopped') =>
  sql`update bulk_merges set ended_at = clock_timestamp(), outcome = ${outcome}, stop_asked_at = null where id = ${id}`.execute(
    tx.db,
  );
export const stopUndoing = (tx: Tx, id: number) =>
  sql`update bulk_merges set undo_ended_at = clock_timestamp(), stop_asked_at = null where id = ${id}`.execute(
    tx.db,
  );
/** Those that a person had taken back one by one are undone too. */
export const endUndoing = (tx: Tx, id: number) =>
  sql`update bulk_merges set undo_ended_at = clock_timestamp(), undone = merged - not_undone where id = ${id}`.execute(
    tx.db,
  );
export const markStop = (tx: Tx, id: number) =>
  sql`update bulk_merges set stop_asked_at = clock_timestamp() where id = ${id}`.execute(tx.db);
export const markGoingOn = (tx: Tx, id: number) =>
  sql`update bulk_merges set ended_at = null, outcome = null, stop_asked_at = null where id = ${id}`.execute(
    tx.db,
  );
export const markUndoing = (tx: Tx, id: number) =>
  sql`update bulk_merges set undo_asked_at = coalesce(undo_asked_at, clock_timestamp()), undo_ended_at = null where id = ${id}`.execute(
    tx.db,
  );
