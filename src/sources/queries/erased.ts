/** Rows that would make a customer, held against the suppression list. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export type NewContacts = Readonly<{
  line: number;
  email_keys: string[] | null;
  phone_numbers: string[] | null;
}>;

/**
 * Contact points of rows that make somebody, or may by a person’s word; of an order those of its buyer, where that is
 * nobody in the register.
 */
export const contactsOfNew = async (
  tx: Tx,
  importId: number,
  after: number,
  to: number,
): Promise<NewContacts[]> => {
  const { rows } = await sql<NewContacts>`select d.line, r.email_keys, r.phone_numbers from import_decisions d
    left join import_buyers b on b.import_id = d.import_id and b.line = d.line
    left join import_buyers f on f.import_id = b.import_id and f.line = b.first_line
    join import_rows r on r.import_id = d.import_id and r.line = coalesce(f.line, d.line)
    where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.decision in ('new', 'unclear')
      and (f.line is null or f.outcome is distinct from 'known') and (r.email_keys is not null or r.phone_numbers is not null)`.execute(
    tx.db,
  );
  return rows;
};

/** The list has nobody in most registers: then nothing is asked of it. */
export const hasSuppressed = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{
    has: boolean;
  }>`select exists (select from suppressed_contacts) as has`.execute(tx.db);
  return rows[0]!.has;
};

/** Rows that would change somebody who was erased and of whom a duty keeps the rest. */
export const markKeptForDuty = async (tx: Tx, importId: number, after: number, to: number): Promise<void> => {
  await sql`with those as materialized (select d.line, d.customer_id from import_decisions d
      where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.decision in ('update', 'unchanged')),
    kept as materialized (
      select k.id from kept_for_duty(array(select customer_id from those where customer_id is not null)) as k(id))
    update import_decisions d set decision = 'erased', reason = null, stated = null, customer_id = null, changes = null,
      proposals = null
    from those t join kept k on k.id = t.customer_id where d.import_id = ${importId} and d.line = t.line`.execute(
    tx.db,
  );
};

export const markErased = async (tx: Tx, importId: number, lines: readonly number[]): Promise<void> => {
  await sql`update import_decisions set decision = 'erased', reason = null, stated = null, customer_id = null, changes = null, proposals = null
    where import_id = ${importId} and line = any(${[...lines]}::int[])`.execute(tx.db);
};

/**
 * These rows make customers after all: one line, or every such row of the file. An order goes to its buyer, who is made
 * once. Keys of the customers to be.
 */
export const unmarkErased = async (
  tx: Tx,
  importId: number,
  line: number | undefined,
  stated: string,
): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`with asked as (
      select d.line, f.line as buyer, case when f.outcome = 'new' then f.customer_id end as customer_id
      from import_decisions d
      left join import_buyers b on b.import_id = d.import_id and b.line = d.line
      left join import_buyers f on f.import_id = b.import_id and f.line = b.first_line
      where d.import_id = ${importId} and d.decision = 'erased'
        and (${line ?? null}::int is null or d.line = ${line ?? null}::int)),
    buyers as materialized (select a.buyer, coalesce(a.customer_id, reserve_customer_id()) as id
      from (select distinct buyer, customer_id from asked where buyer is not null) a),
    made as (update import_buyers b set outcome = 'new', customer_id = n.id from buyers n
      where b.import_id = ${importId} and b.line = n.buyer)
    update import_decisions d set decision = 'new', reason = 'came_back', stated = ${stated},
      customer_id = case when a.buyer is null then reserve_customer_id() else n.id end
    from asked a left join buyers n on n.buyer = a.buyer
    where d.import_id = ${importId} and d.line = a.line returning d.customer_id as id`.execute(tx.db);
  return [...new Set(rows.map(({ id }) => id))];
};

/** What was stated of those who came in after all stays with them, beyond the import. */
export const keepStatedReturns = async (
  tx: Tx,
  { importId, after, to }: Readonly<{ importId: number; after: number; to: number }>,
): Promise<void> => {
  await sql`insert into suppression_overrides (customer_id, stated)
    select distinct on (d.customer_id) d.customer_id, d.stated from import_decisions d join customers c on c.id = d.customer_id
    where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.stated is not null and d.decision = 'new'
    order by d.customer_id, d.line`.execute(tx.db);
};
