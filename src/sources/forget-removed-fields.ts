/** What imports still hold for fields that the notice no longer declares: no run, mending or undoing brings them back. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

/** The values of the rows' own cells stay with the file until it expires. */
export const forgetRemovedFields = async (tx: Tx, declared: readonly string[]): Promise<void> => {
  const known = sql`${[...declared]}::text[]`;
  const left = (values: ReturnType<typeof sql>) =>
    sql`(select jsonb_object_agg(key, value) from jsonb_each(${values}) where key = any(${known}))`;
  const { rows } = await sql<{ id: number }>`select id from imports i where exists (
    select from unnest(i.mapping) target where target like 'extra:%' and substring(target from 7) <> all(${known}))`.execute(
    tx.db,
  );
  const imports = sql`any(${rows.map(({ id }) => id)}::bigint[])`;
  await Promise.all([
    sql`update import_rows set extra = ${left(sql`extra`)} where import_id = ${imports} and extra is not null`.execute(
      tx.db,
    ),
    sql`update imports set options = jsonb_set(options, '{extra}', coalesce(${left(sql`options->'extra'`)}, '{}'))
      where id = ${imports} and options ? 'extra'`.execute(tx.db),
    sql`delete from import_undo where import_id = ${imports} and place = 'customer_field_values'
      and field <> all(${known})`.execute(tx.db),
  ]);
};
