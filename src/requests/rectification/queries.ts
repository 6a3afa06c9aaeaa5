import { sql } from 'kysely';
import { isCustomerKind } from '../../customers/customer.ts';
import { customerFields, fieldsOf } from '../../customers/customer-fields.ts';
import type { Cells } from '../../customers/keep-history.ts';
import type { Tx } from '../../db/tx.ts';
import { type Correction, correctedDetails, detailAt, type Place } from './correction.ts';

export const correctionsOf = async (tx: Tx, requestId: number): Promise<Correction[]> => {
  const { rows } =
    await sql<Correction>`select number, place, row_id, field, old_value, asked_value, decision, decided_value,
      reason, applied_at
    from request_corrections where request_id = ${requestId} order by number limit 200`.execute(tx.db);
  return rows;
};

/** The request is held by the caller. */
export const insertCorrection = async (
  tx: Tx,
  requestId: number,
  {
    place,
    row_id,
    field,
    old_value,
    asked_value,
  }: Pick<Correction, 'place' | 'row_id' | 'field' | 'old_value' | 'asked_value'>,
): Promise<void> => {
  await sql`insert into request_corrections (request_id, number, place, row_id, field, old_value, asked_value)
    select ${requestId}, coalesce(max(number), 0) + 1, ${place}, ${row_id}, ${field}, ${old_value}, ${asked_value}
    from request_corrections where request_id = ${requestId}`.execute(tx.db);
};

export type Decision = Readonly<{ decision: 'changed' | 'refused'; value: string; reason: string }>;

export const decide = async (
  tx: Tx,
  requestId: number,
  number: number,
  { decision, value, reason }: Decision,
): Promise<boolean> => {
  const { rows } =
    await sql`update request_corrections set decision = ${decision}, decided_value = ${value}, reason = ${reason},
      decided_at = now(), decided_by = current_setting('app.actor')
    where request_id = ${requestId} and number = ${number} and applied_at is null returning number`.execute(
      tx.db,
    );
  return rows.length === 1;
};

export const markApplied = async (tx: Tx, requestId: number): Promise<void> => {
  await sql`update request_corrections set applied_at = now()
    where request_id = ${requestId} and decision = 'changed'`.execute(tx.db);
};

/** By the number of the correction: the source of what stands there now. */
export const sourcesOf = async (
  tx: Tx,
  customerId: number,
  corrections: readonly Correction[],
): Promise<ReadonlyMap<number, string>> => {
  const { rows: own } = await sql<{ field: string; source: string }>`
    select '' as field, source from customers where id = ${customerId}
    union all select field, source from value_sources where customer_id = ${customerId}`.execute(tx.db);
  const ofField = new Map(own.map(({ field, source }) => [field, source]));
  const ofRow = async ({ place, row_id }: Correction): Promise<string | undefined> =>
    (
      await sql<{ source: string }>`select source from ${sql.table(place)}
        where customer_id = ${customerId} and id = ${row_id}`.execute(tx.db)
    ).rows[0]?.source;
  const found = await Promise.all(
    corrections.map(
      async (one): Promise<[number, string | undefined]> => [
        one.number,
        detailAt(one.place) ? await ofRow(one) : (ofField.get(one.field) ?? ofField.get('')),
      ],
    ),
  );
  return new Map(found.filter((pair): pair is [number, string] => pair[1] !== undefined));
};

/** A field of the register as it stands, which a person may ask to be corrected. */
export type Held = Readonly<{
  place: Exclude<Place, 'statement'>;
  row_id: number | null;
  field: string;
  value: string;
}>;

const ownFields = async (tx: Tx, customerId: number): Promise<Held[]> => {
  const names = customerFields.filter(({ name }) => name !== 'since_on').map(({ name }) => name);
  const { rows } = await sql<
    Cells & { kind: string }
  >`select kind, ${sql.join(names.map((name) => sql.ref(name)))}
    from customers where id = ${customerId}`.execute(tx.db);
  const [row] = rows;
  if (!row || !isCustomerKind(row.kind)) return [];
  const own = new Set<string>(fieldsOf(row.kind).map(({ name }) => name));
  return names
    .filter((name) => own.has(name))
    .map((name) => ({ place: 'customers', row_id: null, field: name, value: String(row[name] ?? '') }));
};

/** Everything that can be asked about, as it stands: own fields first, then what still holds of the details. */
export const heldFields = async (tx: Tx, customerId: number): Promise<Held[]> => {
  const details = correctedDetails.map(async (detail): Promise<Held[]> => {
    const { rows } = await sql<
      Cells & { id: number }
    >`select id, ${sql.join(detail.columns.map((name) => sql.ref(name)))}
      from ${sql.table(detail.key)} where customer_id = ${customerId} and ended_on is null order by id limit 50`.execute(
      tx.db,
    );
    const fields = detail.fields.filter(
      ({ control, fixed }) => control !== 'select' && control !== 'date' && !fixed,
    );
    return rows.flatMap((row) => {
      const typed = detail.typedOf(row);
      return fields.map(({ name }) => ({
        place: detail.key as Held['place'],
        row_id: row.id,
        field: name,
        value: typed[name] ?? '',
      }));
    });
  });
  return (await Promise.all([ownFields(tx, customerId), ...details])).flat();
};

/** Since when the restriction that is in force was recorded; undefined where there is none. */
export const restrictedSince = async (tx: Tx, customerId: number): Promise<Date | undefined> => {
  const { rows } = await sql<{ kind: string; recorded_at: Date }>`select kind, recorded_at from choices
    where customer_id = ${customerId} and kind in ('restriction', 'restriction_ended')
    order by happened_at desc, id desc limit 1`.execute(tx.db);
  return rows[0]?.kind === 'restriction' ? rows[0].recorded_at : undefined;
};
