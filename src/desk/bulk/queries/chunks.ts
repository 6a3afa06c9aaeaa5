/** The three passes of a bulk edit in SQL, each chunk whole with the position that it reaches. */
import { sql } from 'kysely';
import { allHold, amongFew, columnsFor } from '../../../customers/views/found-ids.ts';
import type { Asking } from '../../../customers/views/use-definition.ts';
import type { Sql } from '../../../customers/views/view-field.ts';
import type { Tx } from '../../../db/tx.ts';
import { aboutBulkEdit, type BulkEdit } from '../bulk-edit.ts';
import { type KindParts, partsOf } from './kinds.ts';

export type Chosen = Readonly<{ conditions: readonly Asking[]; few: Sql | undefined }>;

/** Behind every key: the few that an index knew are one chunk. */
const lastKey = Number.MAX_SAFE_INTEGER;

const nextKey = async (tx: Tx, rows: Sql): Promise<number | undefined> => {
  const { rows: found } = await sql<{
    last: number | null;
  }>`select max(key) as last from (${rows}) next(key)`.execute(tx.db);
  return found[0]?.last ?? undefined;
};

/** The key up to which the next customers are looked at; undefined at the end. */
export const nextToPrepare = async (
  tx: Tx,
  { prepared_to, ticked }: BulkEdit,
  { few }: Chosen,
  most: number,
): Promise<number | undefined> => {
  if (ticked || few) return prepared_to === 0 ? lastKey : undefined;
  return nextKey(tx, sql`select id from customers where id > ${prepared_to} order by id limit ${most}`);
};

const matched = ({ ticked, prepared_to }: BulkEdit, { conditions, few }: Chosen, to: number): Sql => {
  if (ticked) return sql`select c.id from customers c where c.id = any(${[...ticked]}::bigint[])`;
  if (few) return sql`select c.id from ${amongFew(few, conditions)} c`;
  return sql`select c.id from (select ${columnsFor(conditions)} from customers c
    where c.id > ${prepared_to} and c.id <= ${to} order by c.id) c where ${allHold(conditions)}`;
};

/** Whether a row is of one who is to be left alone now. `row`: what names the customer. */
const isLeft = (row: 'f' | 'r', { reachesRestricted = false }: KindParts): Sql =>
  reachesRestricted
    ? sql`false`
    : sql`(select h.kind = 'restriction' from choices h where h.customer_id = ${sql.ref(`${row}.customer_id`)}
  and h.kind in ('restriction', 'restriction_ended') order by h.happened_at desc, h.id desc limit 1) is true`;

export const prepareChunk = async (tx: Tx, edit: BulkEdit, chosen: Chosen, to: number): Promise<void> => {
  const parts = partsOf(edit.change, edit.source);
  await sql`with matched as materialized (${matched(edit, chosen, to)}),
    found as materialized (${parts.found}),
    made as (insert into bulk_edit_rows (bulk_edit_id, customer_id, row_id, outcome, old_value)
      select ${edit.id}, f.customer_id, f.row_id,
        case when ${isLeft('f', parts)} then 'restricted' else 'change' end, f.old_value
      from found f returning outcome)
    update bulk_edits set prepared_to = ${to},
      rows_change = rows_change + (select count(*) from made where outcome = 'change'),
      rows_left = rows_left + (select count(*) from made where outcome = 'restricted'),
      rows_same = rows_same + (select count(*) from matched m where not exists (select from found f where f.customer_id = m.id))
    where id = ${edit.id}`.execute(tx.db);
};

const ready = (id: number, outcome: 'change' | 'done', after: number): Sql =>
  sql`from bulk_edit_rows where bulk_edit_id = ${id} and outcome = ${outcome} and customer_id > ${after}`;

export const nextToRun = (tx: Tx, { id, run_to }: BulkEdit, most: number) =>
  nextKey(tx, sql`select customer_id ${ready(id, 'change', run_to)} order by customer_id limit ${most}`);

export const nextToUndo = (tx: Tx, { id, undone_to }: BulkEdit, most: number) =>
  nextKey(tx, sql`select customer_id ${ready(id, 'done', undone_to)} order by customer_id limit ${most}`);

const logged = (act: string, { id }: BulkEdit, fields: readonly string[]): Sql =>
  sql`logged as (insert into audit_log (kind, act, customer_id, about, fields)
    select distinct 'wrote', ${act}, customer_id, ${aboutBulkEdit(id)}, ${[...fields]}::text[] from done)`;

const ofRow = (id: number): Sql =>
  sql`b.bulk_edit_id = ${id} and b.customer_id = r.customer_id and b.row_id = r.row_id`;
const same = sql`d.customer_id = r.customer_id and d.row_id = r.row_id`;

export const runChunk = async (tx: Tx, edit: BulkEdit, to: number): Promise<void> => {
  const parts = partsOf(edit.change, edit.source);
  await sql`with planned as materialized (
      select r.*, ${isLeft('r', parts)} as is_left
      from (select customer_id, row_id, old_value ${ready(edit.id, 'change', edit.run_to)} and customer_id <= ${to}) r),
    r as materialized (select * from planned where not is_left),
    ${parts.run}, ${logged('bulk-edit', edit, parts.fields)},
    marked as (update bulk_edit_rows b
      set outcome = case when r.is_left then 'restricted' when d.customer_id is null then 'skipped' else 'done' end,
        changed_at = case when d.customer_id is not null then now() end, old_source = d.old_source, old_since = d.old_since, made = d.made
      from planned r left join done d on ${same} where ${ofRow(edit.id)} returning b.outcome)
    update bulk_edits set run_to = ${to},
      rows_left = rows_left + (select count(*) from marked where outcome = 'restricted'),
      rows_done = rows_done + (select count(*) from marked where outcome = 'done'),
      rows_skipped = rows_skipped + (select count(*) from marked where outcome = 'skipped')
    where id = ${edit.id}`.execute(tx.db);
};

export const undoChunk = async (tx: Tx, edit: BulkEdit, to: number): Promise<void> => {
  const { undo, fields } = partsOf(edit.change, edit.source);
  await sql`with r as materialized (
      select customer_id, row_id, old_value, old_source, old_since, changed_at, made ${ready(edit.id, 'done', edit.undone_to)} and customer_id <= ${to}),
    ${undo}, ${logged('undo-bulk-edit', edit, fields)},
    marked as (update bulk_edit_rows b set outcome = case when d.customer_id is null then 'kept' else 'undone' end
      from r left join done d on ${same} where ${ofRow(edit.id)} returning b.outcome)
    update bulk_edits set undone_to = ${to},
      rows_undone = rows_undone + (select count(*) from marked where outcome = 'undone'),
      rows_kept = rows_kept + (select count(*) from marked where outcome = 'kept')
    where id = ${edit.id}`.execute(tx.db);
};
