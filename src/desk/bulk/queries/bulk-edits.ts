/** The bulk edit's own row and its steps. */
import { sql } from 'kysely';
import { ofConcern } from '../../../customers/tell-others.ts';
import { definitionSchema, everybody } from '../../../customers/views/definition.ts';
import type { Tx } from '../../../db/tx.ts';
import { Problem } from '../../../ground/problem.ts';
import { bulkChangeSchema } from '../bulk-change.ts';
import {
  aboutBulkEdit,
  type BulkEdit,
  type BulkStep,
  bulkNotFound,
  daysKept,
  daysToUndo,
  daysUntilTold,
} from '../bulk-edit.ts';

type Row = Omit<BulkEdit, 'definition' | 'change'> & { definition: unknown; change: unknown };

const rowsWithStep = sql`select e.*, s.step, s.at as step_at, s.problem, p.name as maker from bulk_edits e
  join lateral (select step, at, problem from bulk_edit_steps where bulk_edit_id = e.id order by number desc limit 1) s on true
  left join staff p on e.made_by = 'staff:' || p.id`;

const bulkEditOf = (row: Row): BulkEdit => ({
  ...row,
  definition: definitionSchema.safeParse(row.definition).data ?? everybody,
  change: bulkChangeSchema.parse(row.change),
});

export const insertBulkEdit = async (
  tx: Tx,
  { definition, ticked, change, source }: Pick<BulkEdit, 'definition' | 'ticked' | 'change' | 'source'>,
): Promise<number> => {
  const { rows } = await sql<{ id: number }>`insert into bulk_edits (definition, ticked, change, source)
    values (${JSON.stringify(definition)}::jsonb, ${ticked === null ? null : [...ticked]}::bigint[],
      ${JSON.stringify(change)}::jsonb, ${source}) returning id`.execute(tx.db);
  return rows[0]!.id;
};

export const addStep = async (tx: Tx, id: number, step: BulkStep, problem?: string): Promise<void> => {
  await sql`insert into bulk_edit_steps (bulk_edit_id, number, step, problem)
    select ${id}, coalesce(max(number), 0) + 1, ${step}, ${problem ?? null} from bulk_edit_steps where bulk_edit_id = ${id}`.execute(
    tx.db,
  );
};

export const findBulkEdit = async (tx: Tx, id: number): Promise<BulkEdit> => {
  const { rows } = await sql<Row>`${rowsWithStep} where e.id = ${id}`.execute(tx.db);
  if (!rows[0]) throw new Problem(bulkNotFound);
  return bulkEditOf(rows[0]);
};

/** Held until the end of the transaction: of two jobs for one edit the second waits and finds it done. */
export const lockBulkEdit = async (tx: Tx, id: number): Promise<BulkEdit> => {
  await sql`select 1 from bulk_edits where id = ${id} for update`.execute(tx.db);
  return findBulkEdit(tx, id);
};

export const listBulkEdits = async (
  tx: Tx,
  before: number | undefined,
  most: number,
): Promise<BulkEdit[]> => {
  const { rows } = await sql<Row>`${rowsWithStep}
    where ${before ?? null}::bigint is null or e.id < ${before ?? null}::bigint order by e.id desc limit ${most}`.execute(
    tx.db,
  );
  return rows.map(bulkEditOf);
};

export type Example = Readonly<{
  customer_id: number;
  name: string;
  outcome: string;
  old_value: string | null;
}>;

/** A few of each outcome, with the names that they bear now. */
export const examplesOf = async (tx: Tx, id: number, outcomes: readonly string[]): Promise<Example[]> => {
  const { rows } = await sql<Example>`select b.customer_id, c.sort_name as name, b.outcome, b.old_value
    from unnest(${[...outcomes]}::text[]) o(outcome)
    cross join lateral (select customer_id, outcome, old_value from bulk_edit_rows
      where bulk_edit_id = ${id} and outcome = o.outcome order by customer_id limit 10) b
    join customers c on c.id = b.customer_id order by array_position(${[...outcomes]}::text[], b.outcome), b.customer_id`.execute(
    tx.db,
  );
  return rows;
};

export const setExpiry = async (tx: Tx, edit: BulkEdit): Promise<void> => {
  await sql`update bulk_edits set expires_on = (now() at time zone 'Europe/Helsinki')::date + ${daysToUndo(edit)}::int
    where id = ${edit.id}`.execute(tx.db);
};

/** What was chosen for each, to be told of. Before the rows are forgotten. */
export const handOnChosen = async (tx: Tx, id: number): Promise<void> => {
  await sql`insert into choices_to_tell (customer_id, batch, choices)
    select customer_id, ${aboutBulkEdit(id)}, made from bulk_edit_rows
    where bulk_edit_id = ${id} and outcome = 'done' and cardinality(made) > 0
    on conflict do nothing`.execute(tx.db);
};

/** What stood there before goes, and so does whom it was about. */
export const forgetRows = async (tx: Tx, id: number): Promise<void> => {
  await Promise.all([
    sql`delete from bulk_edit_rows where bulk_edit_id = ${id}`.execute(tx.db),
    sql`update bulk_edits set ticked = null where id = ${id}`.execute(tx.db),
  ]);
};

/** Those whose time has come; those at work are left alone. */
export const bulkEditsDue = async (tx: Tx, steps: readonly BulkStep[]): Promise<readonly number[]> =>
  (
    await sql<{ id: number }>`select e.id from bulk_edits e
      join lateral (select step, at from bulk_edit_steps where bulk_edit_id = e.id order by number desc limit 1) s on true
      where s.step = any(${[...steps]}::text[]) and (e.expires_on < (now() at time zone 'Europe/Helsinki')::date
        or (e.expires_on is null and s.at < now() - make_interval(days =>
          case when e.change->>'choice' = any(${[...ofConcern]}::text[]) then ${daysUntilTold} else ${daysKept} end::int))) order by e.id`.execute(
      tx.db,
    )
  ).rows.map(({ id }) => id);
