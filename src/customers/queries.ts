/** The module's statements about the customer's own row. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { CustomerColumns } from './customer-fields.ts';
import { assignments, type Cells } from './keep-history.ts';

export type OwnRow = CustomerColumns & Readonly<{ kind: string; source: string }>;

/** The number is the next free one: a default of the table, so that it needs no right to write numbers. */
export const insertCustomer = async (
  tx: Tx,
  row: CustomerColumns & { kind: string; source: string },
): Promise<number> => {
  const { id } = await tx.db
    .insertInto('customers')
    .values({ ...row, declaration_version: tx.declarationVersion })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

/** The row held until the end of the transaction, so that what is compared is what is changed. */
export const lockCustomer = (tx: Tx, id: number): Promise<OwnRow | undefined> =>
  tx.db
    .selectFrom('customers')
    .select([
      'kind',
      'family_name',
      'given_names',
      'call_name',
      'organisation_name',
      'business_id',
      'language',
      'since_on',
      'source',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();

/** The values get a source and a since of their own; the row keeps the one it was collected with. */
export const updateCustomer = async (
  tx: Tx,
  id: number,
  { columns, after, source }: { columns: readonly string[]; after: Cells; source: string },
): Promise<void> => {
  await Promise.all([
    sql`update customers set ${assignments(columns, after)}, last_contact_on = today() where id = ${id}`.execute(
      tx.db,
    ),
    sql`insert into value_sources (customer_id, field, source)
      select ${id}, field, ${source} from unnest(${[...columns]}::text[]) as field
      on conflict (customer_id, field) do update
        set source = excluded.source, import_id = null, recorded_at = now()`.execute(tx.db),
  ]);
};

/** The value of an extra field; empty where none is kept or the purpose does not read it. */
export const extraValue = async (tx: Tx, id: number, field: string): Promise<string> =>
  (
    await tx.db
      .selectFrom('customer_field_values')
      .select('value')
      .where('customer_id', '=', id)
      .where('field', '=', field)
      .executeTakeFirst()
  )?.value ?? '';
