import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';

/** A person's word about an order: of whom it is, or that it is left out. */
export type BuyerWord = 'known' | 'new' | 'left_out';

/**
 * The order's buyer is the customer whom the row was held against, or one of their own; what the decision was before.
 * Undefined where that cannot be said of the row.
 */
export const decideBuyer = async (
  tx: Tx,
  importId: number,
  line: number,
  word: BuyerWord,
): Promise<string | undefined> => {
  const { rows } = await sql<{ before: string }>`with o as (
      select d.decision, f.customer_id, f.outcome from import_decisions d
      join import_buyers b on b.import_id = d.import_id and b.line = d.line
      join import_buyers f on f.import_id = b.import_id and f.line = b.first_line
      where d.import_id = ${importId} and d.line = ${line} and d.decision in ('unclear', 'new', 'left_out')),
    buyer as (
      update import_buyers b set first_line = case when ${word} = 'new' then b.line else b.first_line end,
        outcome = case when ${word} = 'new' then 'new' when b.line = b.first_line then 'known' else b.outcome end,
        customer_id = case when ${word} = 'new' then reserve_customer_id() else b.customer_id end
      from o where b.import_id = ${importId} and b.line = ${line} and ${word} <> 'left_out'
      returning b.line, b.customer_id)
    update import_decisions d set decision = case when ${word} = 'left_out' then 'left_out' else 'new' end,
      customer_id = case when ${word} = 'new' then (select customer_id from buyer) else o.customer_id end
    from o, import_rows r where d.import_id = ${importId} and d.line = ${line} and r.import_id = d.import_id and r.line = d.line
      and (${word} <> 'known' or o.customer_id is not null)
      and (${word} <> 'new' or r.family_name <> '' or r.given_names <> '' or r.organisation_name <> '')
    returning o.decision as before`.execute(tx.db);
  return rows[0]?.before;
};

/** The same person's other orders, which waited for the same word, follow; how many. */
export const followBuyer = async (tx: Tx, importId: number, line: number): Promise<number> => {
  const { numAffectedRows = 0n } =
    await sql`update import_decisions d set decision = w.decision, customer_id = w.customer_id
    from import_decisions w, import_buyers b
    where w.import_id = ${importId} and w.line = ${line} and b.import_id = ${importId} and b.first_line = ${line}
      and b.line <> ${line} and b.outcome is null and d.import_id = ${importId} and d.line = b.line and d.decision = 'unclear'`.execute(
      tx.db,
    );
  return Number(numAffectedRows);
};
