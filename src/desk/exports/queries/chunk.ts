/** A piece of an export in one statement: the lines of the file, and for each customer in them the line of the log. */
import { sql } from 'kysely';
import type { Sort } from '../../../customers/views/definition.ts';
import { allHold, amongFew, columnsFor, type Search } from '../../../customers/views/found-ids.ts';
import { orderOf } from '../../../customers/views/order.ts';
import type { Sql, ViewField } from '../../../customers/views/view-field.ts';
import type { Tx } from '../../../db/tx.ts';
import type { Language } from '../../../ground/language.ts';
import { type ExportFormat, lineOf } from './cells.ts';

/** Where a stretch of the list ends. By value: a customer who is renamed meanwhile moves no edge. */
export type Edge = Readonly<{ id: number; name: string }>;
export type Stretch = Readonly<{ after: Edge | undefined; to: Edge | undefined }>;

const within = (sort: Sort, { after, to }: Stretch): Sql => {
  const at = ({ id, name }: Edge): Sql =>
    sort === 'newest' ? sql`${id}::bigint` : sql`(${name}::text, ${id}::bigint)`;
  const key = sort === 'newest' ? sql`c.id` : sql`(c.sort_name, c.id)`;
  const [behind, upTo] = sort === 'newest' ? [sql`<`, sql`>=`] : [sql`>`, sql`<=`];
  return sql`${after ? sql`${key} ${behind} ${at(after)}` : sql`true`} and ${to ? sql`${key} ${upTo} ${at(to)}` : sql`true`}`;
};

/** The end of the next `length` customers behind `after`; undefined where the list ends sooner. */
export const nextEdge = async (
  tx: Tx,
  sort: Sort,
  after: Edge | undefined,
  length: number,
): Promise<Edge | undefined> => {
  const { rows } = await sql<Edge>`select c.id, c.sort_name as name from customers c
    where ${within(sort, { after, to: undefined })} order by ${orderOf(sort, false)} offset ${length - 1} limit 1`.execute(
    tx.db,
  );
  return rows[0];
};

export type ChunkAsked = Readonly<{
  exportId: number;
  search: Search;
  columns: readonly ViewField[];
  sort: Sort;
  format: ExportFormat;
  language: Language;
  isDisclosed: boolean;
  /** Whoever has not been told where their data came from is left out, and counted: GDPR 14(3)(c). */
  leavesOutUntold: boolean;
}>;

export type Chunk = Readonly<{ body: string; rows: number; untold: number }>;

/** Of the stretch those who meet the conditions; where an index knew few, those few, whatever the stretch. */
const source = ({ search, columns, sort }: ChunkAsked, stretch: Stretch): Sql => {
  const { conditions, few } = search;
  if (few) return amongFew(few, conditions, columns);
  return sql`(select * from (select ${columnsFor(conditions, columns)} from customers c
    where ${within(sort, stretch)} order by ${orderOf(sort, false)}) c where ${allHold(conditions)})`;
};

export const chunkStatement = (asked: ChunkAsked, stretch: Stretch) => {
  const { exportId, columns, sort, format, language, isDisclosed, leavesOutUntold } = asked;
  const shown = columns.flatMap(({ column }) => (column ? [column] : []));
  const joins = new Map(shown.flatMap(({ join }) => (join ? [[join.alias, join.sql] as const] : [])));
  const values = shown.map(({ value }, at) => sql`${value} as ${sql.ref(`v${at}`)}`);
  const about = `export:${exportId}`;
  return sql<Chunk>`with cut as (
      select c.*, row_number() over (order by ${orderOf(sort, false)}) as place from ${source(asked, stretch)} c
    ), untold as materialized (
      ${leavesOutUntold ? sql`select u as id from untold_among(array(select id from cut)) u` : sql`select null::bigint as id limit 0`}
    ), chunk as materialized (
      select id, place, ${lineOf(format, columns, language)} as line from (
        select ${sql.join([sql`c.id, c.place, c.sort_name as name`, ...values])}
        from cut c ${sql.join([...joins.values()], sql` `)}
        where not exists (select from untold u where u.id = c.id)) shown
    ), looked as (
      insert into audit_log (kind, act, customer_id, about) select 'looked', 'export', id, ${about}::text from chunk
    ) ${isDisclosed ? sql`, told as materialized (select disclose_export(${exportId}, array_agg(id)) from chunk)` : sql``}
    select coalesce(string_agg(line, '' order by place), '') as body, count(*) as rows, (select count(*) from untold) as untold
      ${isDisclosed ? sql`, (select count(*) from told)` : sql``}
    from chunk`;
};

export const readChunk = async (tx: Tx, asked: ChunkAsked, stretch: Stretch): Promise<Chunk> => {
  const { rows } = await chunkStatement(asked, stretch).execute(tx.db);
  const { body, rows: count, untold } = rows[0]!;
  return { body, rows: count, untold };
};
