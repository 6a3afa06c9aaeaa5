/**
 * Values of the company's own fields that the notice in force no longer declares go, and what was kept of their earlier
 * ones: without a declared purpose there is no ground to hold them. GDPR 5(1)(b), 17(1)(a).
 */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

/** Keys of the fields that the version in force declares; undefined before the first notice, when nobody has decided yet. */
export const declaredFields = async (tx: Tx): Promise<string[] | undefined> => {
  if (tx.declarationVersion === 0) return undefined;
  const { rows } = await sql<{ key: string }>`select field->>'key' as key from declarations d
    cross join jsonb_array_elements(d.body->'extra_fields') field where d.version = ${tx.declarationVersion}`.execute(
    tx.db,
  );
  return rows.map(({ key }) => key);
};

/** The last of the next `most` customers after `after`; undefined at the end. */
const lastOfNext = async (tx: Tx, after: number, most: number): Promise<number | undefined> => {
  const { rows } = await sql<{ id: number | null }>`select max(id) as id from (
    select id from customers where id > ${after} order by id limit ${most}) next`.execute(tx.db);
  return rows[0]?.id ?? undefined;
};

/**
 * Of the next `most` customers after `after`, each with a line in the log that names the fields. Returns the last of
 * them, to go on from; undefined at the end of the register.
 */
export const eraseRemovedFields = async (
  tx: Tx,
  { declared, after, most }: { declared: readonly string[]; after: number; most: number },
): Promise<number | undefined> => {
  const to = await lastOfNext(tx, after, most);
  if (to === undefined) return undefined;
  const removed = sql`customer_id > ${after} and customer_id <= ${to} and field <> all(${[...declared]}::text[])`;
  await sql`with gone as (delete from customer_field_values where ${removed} returning customer_id, field),
    past as (delete from customer_history where place = 'customer_field_values' and ${removed} returning customer_id, field)
    insert into audit_log (kind, act, customer_id, fields)
    select 'wrote', 'erase-removed-fields', customer_id, array_agg(field order by field)
    from (select * from gone union select * from past) erased group by customer_id`.execute(tx.db);
  return to;
};
