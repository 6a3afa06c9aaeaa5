/** The statements about a customer's details, for whichever of their tables. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { assignments, type Cells } from '../keep-history.ts';
import type { Detail, DetailRow } from './detail.ts';

const names = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));

export const insertDetail = async (
  tx: Tx,
  { key }: Detail,
  customerId: number,
  columns: Cells,
  source: string,
): Promise<number> => {
  const { rows } = await sql<{ id: number }>`insert into ${sql.table(key)}
    (customer_id, source, ${names(Object.keys(columns))})
    values (${customerId}, ${source}, ${sql.join(Object.values(columns))}) returning id`.execute(tx.db);
  return rows[0]!.id;
};

/** The row, held until the end of the transaction. */
export const lockDetail = async (
  tx: Tx,
  { key, columns }: Detail,
  customerId: number,
  id: number,
): Promise<DetailRow | undefined> => {
  const { rows } = await sql<DetailRow>`select id, source, recorded_at, ended_on, ${names(columns)}
    from ${sql.table(key)} where customer_id = ${customerId} and id = ${id} for update`.execute(tx.db);
  return rows[0];
};

/** `source`: of a value that is another now; absent where only what it is for has changed. */
export const updateDetail = async (
  tx: Tx,
  { key }: Detail,
  { customerId, id }: { customerId: number; id: number },
  after: Cells,
  source: string | undefined,
): Promise<void> => {
  const origin =
    source === undefined ? sql`` : sql`, source = ${source}, import_id = null, recorded_at = now()`;
  await sql`update ${sql.table(key)} set ${assignments(Object.keys(after), after)}${origin}
    where customer_id = ${customerId} and id = ${id}`.execute(tx.db);
};

export const endRow = async (
  tx: Tx,
  { key }: Detail,
  { customerId, id }: { customerId: number; id: number },
  on: string,
): Promise<void> => {
  await sql`update ${sql.table(key)} set ended_on = ${on}::date
    where customer_id = ${customerId} and id = ${id}`.execute(tx.db);
};

/** One is preferred at a time. */
export const preferOnly = async (tx: Tx, { key }: Detail, customerId: number, id: number): Promise<void> => {
  await sql`update ${sql.table(key)} set is_primary = false
    where customer_id = ${customerId} and id <> ${id} and is_primary`.execute(tx.db);
};
