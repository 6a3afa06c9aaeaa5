/** The log for the page "Käyttöloki": who did what for which purpose, without values and without names of customers. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { staffName } from './staff-name.ts';

export type LogLine = Readonly<{
  id: number;
  at: Date;
  actor: string;
  /** Of a member of the staff. */
  actor_name: string | null;
  purpose: number;
  kind: string;
  act: string;
  customer_id: number | null;
  /** Of a look at many people: all of them. */
  customer_ids: readonly number[] | null;
  about: string | null;
  fields: readonly string[] | null;
}>;

export type LogPage = Readonly<{ lines: readonly LogLine[]; hasNewer: boolean; hasOlder: boolean }>;

export const logLinesPerPage = 50;

/** Newest first. `before`: lines older than that id; `after`: newer ones; neither: the newest. */
export const accessLog = async (
  tx: Tx,
  { before, after }: { before?: number | undefined; after?: number | undefined },
): Promise<LogPage> => {
  const isBack = after !== undefined;
  const order = isBack ? sql`asc` : sql`desc`;
  const { rows } =
    await sql<LogLine>`select l.id, at, actor, ${staffName(sql`l.actor`)} as actor_name, purpose, kind, act, customer_id, to_jsonb(customer_ids) as customer_ids, about, fields from (
      select id, at, actor, purpose, kind, act, customer_id, customer_ids, about, fields from audit_log
      where ${isBack ? sql`id > ${after}` : before === undefined ? sql`true` : sql`id < ${before}`}
      order by id ${order} limit ${sql.lit(logLinesPerPage + 1)}) l
    order by l.id ${order}`.execute(tx.db);
  const hasMore = rows.length > logLinesPerPage;
  const lines = rows.slice(0, logLinesPerPage);
  if (isBack) lines.reverse();
  return {
    lines,
    hasNewer: isBack ? hasMore : before !== undefined,
    hasOlder: isBack ? true : hasMore,
  };
};
