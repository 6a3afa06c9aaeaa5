/** The statements of the daily sweep: its runs, who was kept for a duty that may be over, and the previews. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Expiring } from './due.ts';
import type { Preview } from './due-queries.ts';
import type { Kept } from './plan.ts';

export type Run = Readonly<{ id: number; done_to: number }>;

/** The run of the day, begun or gone on with; undefined where it has ended. */
export const beginRun = async (tx: Tx, { table, rule }: Expiring, on: string): Promise<Run | undefined> => {
  await sql`insert into retention_runs (rule, table_name, due_on) values (${rule.key}, ${table.table}, ${on})
    on conflict do nothing`.execute(tx.db);
  const { rows } = await sql<Run>`select id, done_to from retention_runs
    where rule = ${rule.key} and table_name = ${table.table} and due_on = ${on} and ended_at is null`.execute(
    tx.db,
  );
  return rows[0];
};

export type Done = Readonly<{
  erased: number;
  kept: number;
  doneTo: number;
  isLast: boolean;
  /** Keys of those who come next. */
  ahead: readonly number[];
}>;

export const noteRun = (tx: Tx, { id }: Run, { erased, kept, doneTo, isLast }: Done) =>
  sql`update retention_runs set erased = erased + ${erased}, kept = kept + ${kept}, done_to = ${doneTo},
    ended_at = case when ${isLast} then now() end where id = ${id}`.execute(tx.db);

export type KeptCustomer = Readonly<{ id: number; kept: readonly Kept[] }>;

/** Kept customers whose last line in the ledger names a hold that is over, or one that has no date. */
export const keptToLookAt = async (
  tx: Tx,
  { after, limit, on }: { after: number; limit: number; on: string },
): Promise<KeptCustomer[]> => {
  const { rows } = await sql<KeptCustomer>`select c.id, last.kept from customers c
    cross join lateral (select e.kept from erasures e where e.customer_id = c.id order by e.number desc limit 1) last
    where c.state & 2 <> 0 and c.id > ${after} and exists (
      select from jsonb_array_elements(last.kept) k where (k->>'until')::date < ${on}::date or k->>'until' = 'infinity')
    order by c.id limit ${limit}`.execute(tx.db);
  return rows;
};

/** A run that was stopped and whose day is over: who was left is in today's. Its row says what it did. */
export const endEarlierRuns = (tx: Tx, on: string) =>
  sql`update retention_runs set ended_at = now() where ended_at is null and due_on < ${on}`.execute(tx.db);

export const writePreview = (
  tx: Tx,
  { rule, table }: Expiring,
  { due, isCapped, customers }: Preview,
  dueBy: string,
) =>
  sql`insert into retention_previews (rule, table_name, due_by, due, is_capped, customers)
    values (${rule.key}, ${table.table}, ${dueBy}, ${due}, ${isCapped}, ${[...customers]}::bigint[])
    on conflict (rule, table_name) do update set counted_at = now(), due_by = excluded.due_by, due = excluded.due,
      is_capped = excluded.is_capped, customers = excluded.customers`.execute(tx.db);

/** Rules that the notice has no longer are shown no longer. */
export const forgetOthers = (tx: Tx, now: readonly Expiring[]) =>
  sql`delete from retention_previews p where not exists (select from
    unnest(${now.map(({ rule }) => rule.key)}::text[], ${now.map(({ table }) => table.table)}::text[]) k(rule, table_name)
    where k.rule = p.rule and k.table_name = p.table_name)`.execute(tx.db);
