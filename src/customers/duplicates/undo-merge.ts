/** Takes a merge back: whoever was merged away is there again with all that was theirs. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { mergeNotFound, undoTooLate } from './problems.ts';

/**
 * Returns what was changed since and therefore left as it is, by table or `table.column`; `choices` means that what was
 * chosen since now holds for both. What came since stays with the customer that was kept. The audit lines are written
 * by the function (0017_merges.sql).
 */
export const undoMerge = async (tx: Tx, mergeId: number): Promise<string[]> => {
  const found = await sql<{
    can: boolean;
  }>`select exists (select from merge_rows r where r.merge_id = m.id and r.what = 'gone') as can
    from merges m where m.id = ${mergeId}`.execute(tx.db);
  if (found.rows.length === 0) throw new Problem(mergeNotFound);
  if (!found.rows[0]!.can) throw new Problem(undoTooLate);
  const { rows } = await sql<{ kept: string[] }>`select undo_merge(${mergeId}) as kept`.execute(tx.db);
  return rows[0]!.kept;
};
