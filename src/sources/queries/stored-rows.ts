/** The rows of the file as they were read. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export type StoredRow = Readonly<{ line: number; cells: string[]; problems: string[] | null }>;

export const storedRowsAt = async (
  tx: Tx,
  importId: number,
  lines: readonly number[],
): Promise<StoredRow[]> => {
  const { rows } = await sql<StoredRow>`select line, cells, problems from import_rows
    where import_id = ${importId} and line = any(${[...lines]}::int[]) order by line`.execute(tx.db);
  return rows;
};

/** After `after` to `to`. */
export const storedRowsBetween = async (
  tx: Tx,
  importId: number,
  after: number,
  to: number,
): Promise<StoredRow[]> => {
  const { rows } = await sql<StoredRow>`select line, cells, problems from import_rows
    where import_id = ${importId} and line > ${after} and line <= ${to} order by line`.execute(tx.db);
  return rows;
};
