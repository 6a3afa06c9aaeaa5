/** What imports hold of the file's rows: whose it is, when it goes, and how. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { ImportStep } from '../import.ts';

/** The tables that hold what stood in a file. */
export const materialTables = [
  'import_rows',
  'import_decisions',
  'import_undo',
  'import_orders',
  'import_order_lines',
  'import_buyers',
  'import_invoices',
] as const;

export const deleteMaterial = async (tx: Tx, importId: number): Promise<void> => {
  await Promise.all(
    materialTables.map((table) =>
      sql`delete from ${sql.table(table)} where import_id = ${importId}`.execute(tx.db),
    ),
  );
};

/** Days and months of the declared rule, counted from the upload; without one the time of an import itself decides. */
const declaredRule = sql`(select make_interval(months => coalesce((r->>'months')::int, 0), days => coalesce((r->>'days')::int, 0))
  from declarations v join declaration_in_force f on f.version = v.version
  cross join jsonb_array_elements(v.body->'retention') r
  where r->>'key' = 'import_material' and (r ? 'days' or r ? 'months'))`;

/** Imports whose time has come: those that `expires` lose their rows, the others are closed. */
export const importsOver = async (
  tx: Tx,
  stepsToClose: readonly ImportStep[],
  daysToClosing: number,
): Promise<{ id: number; expires: boolean }[]> => {
  const { rows } = await sql<{
    id: number;
    expires: boolean;
  }>`select i.id, s.step = 'closed' or rule.is_over as expires from imports i
    cross join lateral (select coalesce(i.uploaded_at + ${declaredRule} < now(), false) as is_over) rule
    join lateral (select step, at from import_steps where import_id = i.id order by number desc limit 1) s on true
    where (s.step = 'closed' and i.expires_on <= (now() at time zone 'Europe/Helsinki')::date)
      or (rule.is_over and s.step = any(${[...stepsToClose, 'closed']}))
      or (s.step = any(${[...stepsToClose]}) and s.at < now() - make_interval(days => ${daysToClosing}))`.execute(
    tx.db,
  );
  return rows;
};

export type ImportMaterial = Readonly<{
  import_id: number;
  line: number;
  cells: string[];
  header: string[] | null;
}>;

/** Rows that begin something of theirs; an order's other rows stand under its first. */
const firstRowsOf = (customerIds: readonly number[]) => sql`(
  select d.import_id, d.line from import_decisions d where d.customer_id = any(${[...customerIds]}::bigint[])
  union select u.import_id, u.line from import_undo u where u.customer_id = any(${[...customerIds]}::bigint[])
  union select b.import_id, b.line from import_buyers b join import_buyers f on f.import_id = b.import_id and f.line = b.first_line
    where f.customer_id = any(${[...customerIds]}::bigint[])
  union select r.import_id, r.line from import_rows r where
    r.email_keys && array(select e.normalised from emails e where e.customer_id = any(${[...customerIds]}::bigint[]))
    or r.phone_numbers && array(select p.e164 from phones p where p.customer_id = any(${[...customerIds]}::bigint[])))`;

const rowsOf = (customerIds: readonly number[]) => sql`(
  select x.import_id, x.line from ${firstRowsOf(customerIds)} x
  union select r.import_id, r.line from ${firstRowsOf(customerIds)} x join import_rows r on r.import_id = x.import_id
    and r.order_line = x.line)`;

export const importMaterialOf = async (tx: Tx, customerId: number): Promise<ImportMaterial[]> => {
  const { rows } = await sql<ImportMaterial>`select r.import_id, r.line, r.cells, i.header from import_rows r
    join imports i on i.id = r.import_id join ${rowsOf([customerId])} x on x.import_id = r.import_id and x.line = r.line
    order by r.import_id, r.line`.execute(tx.db);
  return rows;
};

export type RowPlace = Readonly<{ import_id: number; line: number }>;

export const placesOf = async (
  tx: Tx,
  customerIds: readonly number[],
): Promise<(RowPlace & { file_id: number })[]> => {
  const { rows } = await sql<RowPlace & { file_id: number }>`select x.import_id, x.line, i.file_id
    from ${rowsOf(customerIds)} x join imports i on i.id = x.import_id`.execute(tx.db);
  return rows;
};

const tablesByLine = [
  'import_rows',
  'import_decisions',
  'import_undo',
  'import_orders',
  'import_buyers',
  'import_invoices',
] as const;

export const deleteMaterialAt = async (tx: Tx, places: readonly RowPlace[]): Promise<void> => {
  const lines = sql`unnest(${places.map(({ import_id }) => import_id)}::bigint[], ${places.map(({ line }) => line)}::int[]) as x(import_id, line)`;
  await Promise.all([
    ...tablesByLine.map((table) =>
      sql`delete from ${sql.table(table)} t using ${lines} where t.import_id = x.import_id and t.line = x.line`.execute(
        tx.db,
      ),
    ),
    sql`delete from import_order_lines t using ${lines} where t.import_id = x.import_id and t.order_line = x.line`.execute(
      tx.db,
    ),
  ]);
};
