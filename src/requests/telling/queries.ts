/** The statements of what is told without a request behind it. */
import { sql } from 'kysely';
import type { Cells } from '../../customers/keep-history.ts';
import type { Tx } from '../../db/tx.ts';
import type { ToldOfMany } from '../letters/people-list-letter.ts';
import { detailAt, type Place } from '../rectification/correction.ts';

/** What stands before it in the event by which such a file was carried out. */
export const toldMark = 'told:';

/** Open files of ours, 200 at a time. */
export const openAfter = async (tx: Tx, after: number): Promise<number[]> =>
  (
    await sql<{ id: number }>`select e.request_id as id from request_events e
      where e.kind = 'carried_out' and e.about like 'told:%' and e.request_id > ${after} and not exists (
        select from request_events c where c.request_id = e.request_id and c.kind in ('closed', 'withdrawn', 'duplicate'))
      order by e.request_id limit 200`.execute(tx.db)
  ).rows.map(({ id }) => id);

/** Requests of the erased that were answered by that day and nobody has closed, 200 at a time. */
export const answeredOfErased = async (tx: Tx, by: string, after: number): Promise<number[]> =>
  (
    await sql<{ id: number }>`select r.id from requests r
      where r.customer_id is null and r.requester <> '' and r.id > ${after}
        and exists (select from request_events e where e.request_id = r.id and e.kind = 'carried_out')
        and exists (select from request_events e where e.request_id = r.id and e.kind = 'answered' and e.on_day <= ${by})
        and not exists (select from request_events e where e.request_id = r.id
          and e.kind in ('closed', 'withdrawn', 'duplicate'))
      order by r.id limit 200`.execute(tx.db)
  ).rows.map(({ id }) => id);

/** True where the same was told before: a job may be run again. */
export const isToldAlready = async (tx: Tx, about: string): Promise<boolean> => {
  const { rows } = await sql`select from request_events
    where kind = 'carried_out' and about = ${toldMark + about} and about like 'told:%'`.execute(tx.db);
  return rows.length > 0;
};

export type Chosen = Readonly<{ customerId: number; kind: string; choice: number }>;

/** Those of the rows that were written in one act with it. */
export const purposesOf = async (tx: Tx, { customerId, kind, choice }: Chosen): Promise<number[]> =>
  (
    await sql<{ purpose: number }>`select distinct a.purpose from choices c
      join choices a on a.customer_id = c.customer_id and a.recorded_at = c.recorded_at and a.kind = ${kind}
      where c.customer_id = ${customerId} and c.id = ${choice} and a.purpose is not null`.execute(tx.db)
  ).rows.map(({ purpose }) => purpose);

export const kindOfChoice = async (
  tx: Tx,
  { customerId, choice }: Omit<Chosen, 'kind'>,
): Promise<string | undefined> =>
  (
    await sql<{
      kind: string;
    }>`select kind from choices where customer_id = ${customerId} and id = ${choice}`.execute(tx.db)
  ).rows[0]?.kind;

export type Corrected = Readonly<{
  customerId: number;
  place: Exclude<Place, 'statement'>;
  /** 0: of the customer's own row. */
  row: number;
  /** Of the transaction that changed it, as the database writes it. */
  at: string;
}>;

type Before = Readonly<{ field: string; old_value: string | null; old_source: string | null }>;

export const beforeOf = async (tx: Tx, { customerId, place, row, at }: Corrected): Promise<Before[]> =>
  (
    await sql<Before>`select field, old_value, old_source from customer_history
      where customer_id = ${customerId} and place = ${place} and row_id is not distinct from ${row || null}::bigint
        and changed_at = ${at}::timestamptz order by id`.execute(tx.db)
  ).rows;

export const nowOf = async (tx: Tx, { customerId, place, row }: Corrected): Promise<Cells | undefined> => {
  const which = row === 0 ? sql`id = ${customerId}` : sql`customer_id = ${customerId} and id = ${row}`;
  const columns = detailAt(place)?.columns;
  const names = columns
    ? sql.join(columns.map((name) => sql.ref(name)))
    : sql.raw('family_name, given_names, call_name, organisation_name, business_id, language');
  return (await sql<Cells>`select ${names} from ${sql.table(place)} where ${which}`.execute(tx.db)).rows[0];
};

export type ErasedPerson = Readonly<{
  id: number;
  customer_number: string;
  what: readonly string[];
  last_at: Date;
}>;
export type PeopleOf = Readonly<{
  kind: ToldOfMany;
  recipient: string;
  name: string;
  people: readonly ErasedPerson[];
}>;

/** The next recipient with at most `most` people: taken out, so that nobody is told of twice. */
export const takeErased = async (tx: Tx, most: number): Promise<PeopleOf | undefined> => {
  const { rows } = await sql<ErasedPerson & { recipient: string; recipient_name: string }>`with of as (
      select recipient from erasures_to_tell order by recipient, id limit 1),
    taken as (delete from erasures_to_tell where id in (select t.id from erasures_to_tell t join of using (recipient)
      order by t.id limit ${most}) returning *)
    select * from taken order by id`.execute(tx.db);
  const [first] = rows;
  return (
    first && { kind: 'retention_ended', recipient: first.recipient, name: first.recipient_name, people: rows }
  );
};
