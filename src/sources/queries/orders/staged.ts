import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { productGroups } from '../../../orders/product-group-queries.ts';
import type { KnownProduct, KnownProducts } from '../../files/orders/staged-order.ts';

/** The product list is short; a file names its products in every row. */
export const knownProducts = async (tx: Tx): Promise<KnownProducts> => {
  const { rows } = await sql<KnownProduct & Readonly<{ code: string }>>`select code, name_fi as name,
    product_group as "group", unit, vat_class as "vatClass" from products`.execute(tx.db);
  return new Map(rows.map(({ code, ...known }) => [code, known]));
};

/** A group that a file names by its code or by a name of it, in any capitals, is that group. */
export const knownGroups = async (tx: Tx): Promise<ReadonlyMap<string, string>> =>
  new Map(
    (await productGroups(tx)).flatMap(({ code, name_fi, name_sv, name_en }) =>
      [name_en, name_sv, name_fi, code].filter(Boolean).map((word) => [word.toLowerCase(), code] as const),
    ),
  );

/**
 * The lines of the orders that these lines are of, and of the orders beside them: a mended number may make a row another
 * order's.
 */
export const wholeOrders = async (tx: Tx, importId: number, lines: readonly number[]): Promise<number[]> => {
  const { rows } = await sql<{ line: number }>`with own as (
      select distinct order_line as line from import_rows where import_id = ${importId} and line = any(${[...lines]}::int[])),
    near as (
      select line from own
      union select (select r.order_line from import_rows r where r.import_id = ${importId} and r.line < o.line
        order by r.line desc limit 1) from own o
      union select (select min(r.order_line) from import_rows r where r.import_id = ${importId} and r.order_line > o.line) from own o)
    select r.line from import_rows r where r.import_id = ${importId} and r.order_line in (select line from near) order by r.line`.execute(
    tx.db,
  );
  return rows.map(({ line }) => line);
};

/** The columns of a file were told anew and it is no longer one of orders, or has become one. */
export const forgetOrders = async (tx: Tx, importId: number): Promise<void> => {
  await Promise.all(
    (
      [
        'import_rows',
        'import_orders',
        'import_order_lines',
        'import_buyers',
        'import_invoices',
        'import_decisions',
      ] as const
    ).map((table) => sql`delete from ${sql.table(table)} where import_id = ${importId}`.execute(tx.db)),
  );
};
