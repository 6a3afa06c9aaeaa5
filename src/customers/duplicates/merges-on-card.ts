/** Who was merged into a customer, as far as the acting purpose reads it. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Reads } from '../reads.ts';

export type MergeOnCard = Readonly<{
  id: number;
  undone_at: Date | null;
  merged_number?: string | null;
  taken?: readonly string[];
  left_as_is?: readonly string[];
  undo_until?: string;
  merged_at?: Date;
}>;

/** Whether the purpose may ask `merges` at all: it reads something of its rows. */
export const readsMerges = (reads: Reads): boolean =>
  reads.has('customer_number') || reads.has('history') || reads.has('lookups');

export const mergesOf = async (tx: Tx, reads: Reads, id: number): Promise<readonly MergeOnCard[]> => {
  const columns = ['id', 'undone_at'];
  if (reads.has('customer_number')) columns.push('merged_number');
  if (reads.has('history')) columns.push('taken', 'left_as_is', 'undo_until');
  if (reads.has('lookups')) columns.push('merged_at');
  const shown = sql.join(columns.map((column) => sql.ref(column)));
  const { rows } =
    await sql<MergeOnCard>`select ${shown} from merges where customer_id = ${id} order by id desc
    limit 50`.execute(tx.db);
  return rows;
};
