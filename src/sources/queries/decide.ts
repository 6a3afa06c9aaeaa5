/** What was decided about one row. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { WordOnRow } from '../decide-row.ts';
import type { Decision } from '../import.ts';

/** Sets it where the word can be said of the row, and returns what was decided before. */
export const setDecision = async (
  tx: Tx,
  importId: number,
  line: number,
  { word, decision }: Readonly<{ word: WordOnRow; decision: string }>,
): Promise<string | undefined> => {
  const { rows } = await sql<{ before: string }>`with o as (
      select decision from import_decisions where import_id = ${importId} and line = ${line})
    update import_decisions d set decision = ${decision},
      customer_id = case when ${word} = 'another' then reserve_customer_id() else d.customer_id end
    from import_rows r, o where d.import_id = ${importId} and d.line = ${line} and r.import_id = d.import_id and r.line = d.line
      and d.decision in ('unclear', 'twin', 'update', 'unchanged', 'left_out', 'new') and not r.refused
      and (${word} <> 'same' or exists (select from customers c where c.id = d.customer_id))
      and (${word} <> 'another' or (r.family_name <> '' or r.given_names <> '' or r.organisation_name <> '')
        and not exists (select from customers c where c.customer_number = r.customer_number))
    returning o.decision as before`.execute(tx.db);
  return rows[0]?.before;
};

export const decisionAt = async (tx: Tx, importId: number, line: number): Promise<Decision> => {
  const { rows } = await sql<{ decision: Decision }>`select decision from import_decisions
    where import_id = ${importId} and line = ${line}`.execute(tx.db);
  return rows[0]!.decision;
};
