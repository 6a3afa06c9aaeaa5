/** What imports hold for fields that the notice does not declare. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

const keptOf = (declared: readonly string[], values: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select jsonb_object_agg(key, value) from jsonb_each(${values}) where key = any(${[...declared]}::text[]))`;

/** Imports that put a column into a field which is declared no longer. */
export const importsWithOtherFields = async (tx: Tx, declared: readonly string[]): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`select id from imports i where exists (
    select from unnest(i.mapping) target where target like 'extra:%' and substring(target from 7) <> all(${[...declared]}::text[]))`.execute(
    tx.db,
  );
  return rows.map(({ id }) => id);
};

export const keepDeclaredFields = async (
  tx: Tx,
  importIds: readonly number[],
  declared: readonly string[],
): Promise<void> => {
  const imports = sql`any(${[...importIds]}::bigint[])`;
  await Promise.all([
    sql`update import_rows set extra = ${keptOf(declared, sql`extra`)} where import_id = ${imports} and extra is not null`.execute(
      tx.db,
    ),
    sql`update imports set options = jsonb_set(options, '{extra}', coalesce(${keptOf(declared, sql`options->'extra'`)}, '{}'))
      where id = ${imports} and options ? 'extra'`.execute(tx.db),
    sql`delete from import_undo where import_id = ${imports} and place = 'customer_field_values'
      and field <> all(${[...declared]}::text[])`.execute(tx.db),
  ]);
};
