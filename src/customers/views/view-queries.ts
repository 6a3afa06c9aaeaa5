/** Statements about saved views, private to this folder's acts and to the pages that show views. */
import { sql } from 'kysely';
import { actorText, type Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { type Definition, definitionSchema, everybody } from './definition.ts';
import { isMadeBy, type SavedView, viewNotFound, viewsMost } from './saved-view.ts';

type Row = Omit<SavedView, 'definition' | 'isOwn'> & { definition: unknown };

/** One that an older program wrote and this one cannot read shows everybody, and can be saved anew. */
const definitionOf = (stored: unknown): Definition => definitionSchema.safeParse(stored).data ?? everybody;

const viewOf =
  (tx: Tx) =>
  (row: Row): SavedView => ({ ...row, definition: definitionOf(row.definition), isOwn: isMadeBy(row, tx) });

const views = sql`select v.id, v.name, v.definition, v.made_by, v.saved_at, v.shared_with, s.name as maker
  from views v left join staff s on v.made_by = 'staff:' || s.id`;

const found = (tx: Tx) =>
  sql`(v.made_by = ${actorText(tx.actor)} or ${tx.purposeNumber}::int = any(v.shared_with))`;

/** One's own and those shared with the acting purpose, by name. */
export const viewsFor = async (tx: Tx): Promise<SavedView[]> => {
  const { rows } = await sql<Row>`${views} where ${found(tx)}
    order by v.name collate "fi-x-icu", v.id limit ${viewsMost}`.execute(tx.db);
  return rows.map(viewOf(tx));
};

export const findView = async (tx: Tx, id: number): Promise<SavedView> => {
  const { rows } = await sql<Row>`${views} where v.id = ${id} and ${found(tx)}`.execute(tx.db);
  if (!rows[0]) throw new Problem(viewNotFound);
  return viewOf(tx)(rows[0]);
};

export const countOwnViews = async (tx: Tx): Promise<number> => {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from views where made_by = ${actorText(tx.actor)}`.execute(tx.db);
  return rows[0]!.count;
};
