/** Rows that name somebody who was erased: they are told from the others, and go from what is staged. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export type Contacts = Readonly<{
  line: number;
  email_keys: string[] | null;
  phone_numbers: string[] | null;
}>;

/**
 * Contact points of rows that lead to nobody of the register for certain, refused ones and twins too: they are kept as
 * long as the others. Of an order those of its buyer.
 */
export const contactsOfStrangers = async (
  tx: Tx,
  importId: number,
  after: number,
  to: number,
): Promise<Contacts[]> => {
  const { rows } = await sql<Contacts>`select d.line, r.email_keys, r.phone_numbers from import_decisions d
    left join import_buyers b on b.import_id = d.import_id and b.line = d.line
    left join import_buyers f on f.import_id = b.import_id and f.line = b.first_line
    join import_rows r on r.import_id = d.import_id and r.line = coalesce(f.line, d.line)
    where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.decision <> 'erased'
      and (d.customer_id is null or d.decision in ('new', 'unclear'))
      and (f.outcome is null or f.customer_id is null or f.outcome in ('new', 'unclear'))
      and (d.decision <> 'twin' or (select true from import_decisions s where s.import_id = d.import_id and s.line = d.same_as_line
        and s.decision in ('update', 'unchanged', 'restricted') limit 1) is null)
      and (r.email_keys is not null or r.phone_numbers is not null)`.execute(tx.db);
  return rows;
};

/** The list has nobody in most registers: then nothing is asked of it. */
export const hasSuppressed = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{
    has: boolean;
  }>`select exists (select from suppressed_contacts) as has`.execute(tx.db);
  return rows[0]!.has;
};

type Line = Readonly<{ line: number }>;
const linesOf = (rows: readonly Line[]): number[] => rows.map(({ line }) => line);

/** Rows that would change somebody who was erased and of whom a duty keeps the rest. */
export const linesKeptForDuty = async (
  tx: Tx,
  importId: number,
  after: number,
  to: number,
): Promise<number[]> => {
  const { rows } =
    await sql<Line>`with those as materialized (select d.line, d.customer_id from import_decisions d
      where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.decision in ('update', 'unchanged')),
    kept as materialized (
      select k.id from kept_for_duty(array(select customer_id from those where customer_id is not null)) as k(id))
    select t.line from those t join kept k on k.id = t.customer_id`.execute(tx.db);
  return linesOf(rows);
};

/** With what the same person has further down in the file: other orders of the buyer, rows that repeat the row. */
export const withTheirOthers = async (
  tx: Tx,
  importId: number,
  lines: readonly number[],
): Promise<number[]> => {
  const { rows } = await sql<Line>`with told as materialized (select unnest(${[...lines]}::int[]) as line)
    select line from told
    union select d.line from told t join import_decisions d on d.import_id = ${importId} and d.same_as_line = t.line
      and d.decision = 'twin'
    union select o.line from told t join import_buyers b on b.import_id = ${importId} and b.line = t.line
      join import_buyers o on o.import_id = b.import_id and o.first_line = b.first_line
      left join import_decisions d on d.import_id = o.import_id and d.line = o.line
      where d.customer_id is null or d.decision not in ('update', 'unchanged')`.execute(tx.db);
  return linesOf(rows);
};

/** Of a row its number is left, and that it was left out. */
export const leaveNumbersOnly = async (tx: Tx, importId: number, lines: readonly number[]): Promise<void> => {
  const those = sql`${[...lines]}::int[]`;
  await Promise.all([
    sql`insert into import_decisions (import_id, line, decision) select ${importId}::bigint, unnest(${those}), 'erased'
      on conflict (import_id, line) do update set decision = 'erased', reason = null, customer_id = null,
        same_as_line = null, changes = null, proposals = null`.execute(tx.db),
    sql`delete from import_rows where import_id = ${importId} and (line = any(${those}) or order_line = any(${those}))`.execute(
      tx.db,
    ),
    sql`delete from import_order_lines where import_id = ${importId} and order_line = any(${those})`.execute(
      tx.db,
    ),
    ...(['import_orders', 'import_buyers', 'import_invoices'] as const).map((table) =>
      sql`delete from ${sql.table(table)} where import_id = ${importId} and line = any(${those})`.execute(
        tx.db,
      ),
    ),
  ]);
};

/** Condition on a decision `d`: it has been told of a row that is no longer there to be decided anew. */
export const rowHasGone = sql`(d.decision = 'erased' and (select true from import_rows r
  where r.import_id = d.import_id and r.line = d.line limit 1) is null)`;
