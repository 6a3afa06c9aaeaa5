/** The statements that read one person's rows; which rows those are, the policies of the purpose alone say. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { AnswerTable } from './answer-tables.ts';
import type { Row } from './package.ts';
import type { TextDecision } from './texts/screen.ts';

/** The columns of each table's primary key, in their order. Read from the catalogue, which is open to all. */
export const primaryKeys = async (tx: Tx): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ table: string; columns: string[] }>`select c.conrelid::regclass::text as table,
      array_agg(a.attname::text order by k.at) as columns
    from pg_constraint c cross join unnest(c.conkey) with ordinality k(attnum, at)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
    where c.contype = 'p' and c.connamespace = 'seloste'::regnamespace group by 1`.execute(tx.db);
  return new Map(rows.map(({ table, columns }) => [table, columns]));
};

const listed = (columns: readonly string[]) => sql.join(columns.map((column) => sql`t.${sql.ref(column)}`));

/** The next rows behind `after`, in the order of their primary key. */
export const ownRows = async (
  tx: Tx,
  { table, from, shown, keys }: AnswerTable,
  order: readonly string[],
  { after, limit }: { after?: Row | undefined; limit: number },
): Promise<Row[]> => {
  const columns = [...new Set([...keys, ...order, ...shown])];
  const behind = after
    ? sql`where (${listed(order)}) > (${sql.join(order.map((column) => sql`${after[column]}`))})`
    : sql``;
  const known = table.knownToPerson
    ? sql`, coalesce(${sql.raw(table.knownToPerson)}, false) as "known to them"`
    : sql``;
  const { rows } = await sql<Row>`select ${listed(columns)}${known} from ${sql.raw(from)} t ${behind}
    order by ${listed(order)} limit ${limit}`.execute(tx.db);
  return rows;
};

/** What somebody decided of free texts of the person when they looked them through. */
export const textDecisions = async (tx: Tx): Promise<TextDecision[]> =>
  (
    await sql<TextDecision>`select place, field, digest, decision, covered from own_text_decisions()`.execute(
      tx.db,
    )
  ).rows;

export const ownOrganisations = async (tx: Tx): Promise<ReadonlyMap<number, string>> => {
  const { rows } = await sql<{ organisation_id: number; organisation_name: string }>`
    select organisation_id, organisation_name from own_organisations()`.execute(tx.db);
  return new Map(rows.map(({ organisation_id, organisation_name }) => [organisation_id, organisation_name]));
};

export const ownBreaches = async (tx: Tx): Promise<ReadonlyMap<number, string>> => {
  const { rows } = await sql<{ breach_id: number; standing: string }>`
    select breach_id, standing from own_breaches()`.execute(tx.db);
  return new Map(rows.map(({ breach_id, standing }) => [breach_id, standing]));
};

export const othersRepresenting = async (tx: Tx): Promise<number> =>
  (await sql<{ others: number }>`select others_representing() as others`.execute(tx.db)).rows[0]!.others;
