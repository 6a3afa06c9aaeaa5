/** The dry run in numbers, counted once when it ends. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Decision } from '../import.ts';

export type Counts = Readonly<{
  decisions?: Readonly<Partial<Record<Decision, number>>>;
  /** Rows with something to be said of them, and how often each thing is said. */
  problemRows?: number;
  problems?: Readonly<Record<string, number>> | null;
  /** `customers.family_name` → customers in whom it changes. */
  changes?: Readonly<Record<string, number>> | null;
  /** Rows with values that are only proposed: the customer's own word is newer. */
  proposals?: number;
}>;

export const countImport = async (tx: Tx, importId: number): Promise<void> => {
  await sql`update imports set counts = jsonb_build_object(
    'decisions', (select jsonb_object_agg(decision, n) from (select decision, count(*) as n from import_decisions
      where import_id = ${importId} group by decision) d),
    'problemRows', (select count(*) from import_rows where import_id = ${importId} and problems is not null),
    'problems', (select jsonb_object_agg(code, n) from (select split_part(p, ':', 1) as code, count(*) as n
      from import_rows r cross join unnest(r.problems) p where r.import_id = ${importId} and r.problems is not null group by 1) c),
    'changes', (select jsonb_object_agg(field, n) from (select c as field, count(*) as n from import_decisions d cross join unnest(d.changes) c
      where d.import_id = ${importId} and d.decision = 'update' group by 1) f),
    'proposals', (select count(*) from import_decisions where import_id = ${importId} and decision <> 'new' and proposals is not null))
    where id = ${importId}`.execute(tx.db);
};

/** One row was decided by a person: one less of the one, one more of the other. */
export const recount = async (tx: Tx, importId: number, from: string, to: string): Promise<void> => {
  await sql`update imports set counts = jsonb_set(counts, '{decisions}', coalesce(counts->'decisions', '{}') || jsonb_build_object(
      ${from}::text, greatest(coalesce((counts->'decisions'->>${from})::int, 0) - 1, 0))
      || jsonb_build_object(${to}::text, coalesce((counts->'decisions'->>${to})::int, 0) + case when ${from}::text = ${to}::text then 0 else 1 end))
    where id = ${importId}`.execute(tx.db);
};
