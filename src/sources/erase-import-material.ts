/**
 * What imports still hold of somebody: for an answer to an access request, and for erasure. The person is known by
 * the customer that a row was matched with, and by e-mail and phone where it was refused or unclear. GDPR 15 and 17.
 */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';

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

/**
 * Call it before the customers' own rows go. An original cannot lose one row: where the person stands in it, its key
 * goes and with it the whole file.
 */
export const eraseImportMaterial = async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
  const { rows } = await sql<{
    import_id: number;
    line: number;
    file_id: number;
  }>`select x.import_id, x.line, i.file_id
    from ${rowsOf(customerIds)} x join imports i on i.id = x.import_id`.execute(tx.db);
  if (rows.length === 0) return;
  const lines = sql`unnest(${rows.map(({ import_id }) => import_id)}::bigint[], ${rows.map(({ line }) => line)}::int[]) as x(import_id, line)`;
  const files = [...new Set(rows.map(({ file_id }) => file_id))];
  await Promise.all([
    ...files.map((fileId) => eraseFile(tx, fileId)),
    ...(
      [
        'import_rows',
        'import_decisions',
        'import_undo',
        'import_orders',
        'import_buyers',
        'import_invoices',
      ] as const
    ).map((table) =>
      sql`delete from ${sql.table(table)} t using ${lines} where t.import_id = x.import_id and t.line = x.line`.execute(
        tx.db,
      ),
    ),
    sql`delete from import_order_lines t using ${lines} where t.import_id = x.import_id and t.order_line = x.line`.execute(
      tx.db,
    ),
  ]);
};

/** What an erasure reaches of imports. */
export const importRemains = {
  tables: [
    'import_rows',
    'import_decisions',
    'import_undo',
    'import_orders',
    'import_order_lines',
    'import_buyers',
    'import_invoices',
    'stored_files',
    'stored_file_chunks',
  ],
  erase: eraseImportMaterial,
};
