/** Merges that were made, for the pages that take them back. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export type MadeMerge = Readonly<{
  id: number;
  customer_id: number;
  kept_id: number;
  kept_name: string;
  kept_number: string | null;
  merged_id: number;
  merged_number: string | null;
  /** As it was; gone with the right to take it back. As it is now where the merge was taken back. */
  merged_name: string | null;
  bulk_id: number | null;
  taken: readonly string[];
  merged_at: Date;
  /** Nobody where a program did it. */
  merged_by: string | null;
  undo_until: string;
  undone_at: Date | null;
  undone_by: string | null;
  left_as_is: readonly string[];
  is_in_time: boolean;
}>;

const made = sql`select m.id, m.customer_id, m.kept_id, c.sort_name as kept_name, c.customer_number as kept_number, m.merged_id,
    coalesce(m.merged_number, r.body->>'customer_number', g.customer_number) as merged_number,
    coalesce(nullif(case when r.body->>'kind' = 'organisation' then r.body->>'organisation_name'
      else concat_ws(' ', nullif(r.body->>'family_name', ''), nullif(r.body->>'given_names', '')) end, ''), g.sort_name) as merged_name,
    m.bulk_id, m.taken, m.merged_at, b.name as merged_by, m.undo_until, m.undone_at, u.name as undone_by, m.left_as_is,
    m.undo_until >= today() as is_in_time
  from merges m join customers c on c.id = m.customer_id
  left join merge_rows r on r.customer_id = m.customer_id and r.merge_id = m.id and r.what = 'gone'
  left join customers g on g.id = m.merged_id
  left join staff b on m.merged_by = 'staff:' || b.id left join staff u on m.undone_by = 'staff:' || u.id`;

/** The newest first; of one bulk merge or of all. */
export const listMerges = async (
  tx: Tx,
  { before, bulk, most }: { before?: number | undefined; bulk?: number | undefined; most: number },
): Promise<readonly MadeMerge[]> => {
  const { rows } = await sql<MadeMerge>`${made} where ${before ? sql`m.id < ${before}` : sql`true`}
    and ${bulk ? sql`m.bulk_id = ${bulk}` : sql`true`} order by m.id desc limit ${most}`.execute(tx.db);
  return rows;
};

/** Whom a page of merges shows: those that were kept, and those that are there again. */
export const shownIn = (merges: readonly MadeMerge[]): number[] => [
  ...new Set(
    merges.flatMap(({ customer_id, merged_id, undone_at }) =>
      undone_at ? [customer_id, merged_id] : [customer_id],
    ),
  ),
];

export const madeMerge = async (tx: Tx, id: number): Promise<MadeMerge | undefined> =>
  (await sql<MadeMerge>`${made} where m.id = ${id}`.execute(tx.db)).rows[0];

/** The customer into whom one who is not there was merged. */
export const keptInsteadOf = async (tx: Tx, id: number): Promise<number | undefined> => {
  const { rows } = await sql<{ id: number }>`select customer_id as id from merges
    where merged_id = ${id} and undone_at is null`.execute(tx.db);
  return rows[0]?.id;
};
