/** The module's statements about the duty to say where data came from. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { dueDate } from '../ground/due-date.ts';
import type { Language } from '../ground/language.ts';
import { article14On, type Exception } from './article-14.ts';
import { type LetterKey, standing } from './letter-queries.ts';

/** Tables whose rows say where their values came from. */
const places = [
  'value_sources',
  'emails',
  'phones',
  'addresses',
  'representations',
  'memberships',
  'customer_field_values',
  'orders',
] as const;

const heldFrom = (elsewhere: readonly string[]) => {
  const from = (table: string, key: string) =>
    sql`select ${sql.ref(key)} as customer_id, source, import_id, recorded_at from ${sql.table(table)}
      where source = any(${[...elsewhere]}::text[])`;
  return sql.join(
    [from('customers', 'id'), ...places.map((place) => from(place, 'customer_id'))],
    sql` union all `,
  );
};

/** What came with an import was obtained when its file came. The last days are set below, from the days themselves. */
export const insertFound = async (tx: Tx, elsewhere: readonly string[]): Promise<number> => {
  const { numAffectedRows = 0n } = await sql`with held as (${heldFrom(elsewhere)}),
    owed as (
      select h.customer_id, h.source, min(h.import_id) as import_id,
        min(coalesce(i.received_on, (h.recorded_at at time zone 'Europe/Helsinki')::date)) as obtained_on
      from held h left join information_duties i on i.import_id = h.import_id
      where not exists (select from origin_duties d where d.customer_id = h.customer_id and d.source = h.source)
      group by h.customer_id, h.source)
    insert into origin_duties (customer_id, source, obtained_on, due_on, import_id)
    select o.customer_id, o.source, o.obtained_on, o.obtained_on, o.import_id
    from owed o join customers c on c.id = o.customer_id where c.kind <> 'organisation'
    on conflict (customer_id, source) do nothing`.execute(tx.db);
  return Number(numAffectedRows);
};

/** Of those just found: a month from the day on which the data was obtained. */
export const setDueDays = async (tx: Tx): Promise<void> => {
  const { rows } = await sql<{ day: string }>`select distinct obtained_on as day from origin_duties
    where found_at = now()`.execute(tx.db);
  const due = rows.map(({ day }) => dueDate(day, article14On(day).months));
  await sql`update origin_duties o set due_on = x.due_on
    from unnest(${rows.map(({ day }) => day)}::date[], ${due}::date[]) x(day, due_on)
    where o.found_at = now() and o.obtained_on = x.day`.execute(tx.db);
};

/** What no longer stands in the register, as an import that was taken back, need be told to nobody. */
export const dropGone = async (tx: Tx, elsewhere: readonly string[]): Promise<void> => {
  await sql`with held as (${heldFrom(elsewhere)}),
    gone as (
      delete from origin_duties d where d.settled_at is null and d.source = any(${[...elsewhere]}::text[])
        and not exists (select from held h where h.customer_id = d.customer_id and h.source = d.source)
      returning d.customer_id, d.source)
    delete from mailing_letters l using gone g, mailings m
    where m.id = l.mailing_id and m.kind = 'origin' and m.about = g.source and l.customer_id = g.customer_id
      and l.state = 'waiting'`.execute(tx.db);
};

/** No letter about the source, whatever became of it: what did not reach them is seen to there, not by another letter. */
const isUnwritten = sql`not exists (select from mailing_letters l join mailings m on m.id = l.mailing_id
  where l.customer_id = d.customer_id and m.kind = 'origin' and m.about = d.source)`;

export const sourcesToTell = async (tx: Tx): Promise<string[]> => {
  const { rows } = await sql<{ source: string }>`select distinct d.source from origin_duties d
    where d.settled_at is null and ${isUnwritten} order by 1`.execute(tx.db);
  return rows.map(({ source }) => source);
};

/** The letters of a mailing about a source to whoever is owed one. */
export const addOriginLetters = async (tx: Tx, mailingId: number, source: string): Promise<void> => {
  const rules = { objectable: [], thoughRestricted: false };
  await sql`with owed as materialized (
      select d.customer_id, d.obtained_on, d.due_on from origin_duties d
      where d.source = ${source} and d.settled_at is null and ${isUnwritten})
    insert into mailing_letters (customer_id, mailing_id, language, way, held_because, obtained_on, due_on)
    select s.customer_id, ${mailingId}, s.language, s.way, s.held_because, o.obtained_on, o.due_on
    from ${standing(sql`array(select customer_id from owed)`, rules)} s join owed o on o.customer_id = s.customer_id
    on conflict do nothing`.execute(tx.db);
};

export type Untold = Readonly<{
  mailingId: number;
  customerId: number;
  about: string;
  language: Language;
  state: string;
  way: string;
}>;

/** Held: their letters about where their data came from that have not gone. */
export const untoldOf = async (tx: Tx, customerId: number): Promise<Untold[]> => {
  const { rows } =
    await sql<Untold>`select l.mailing_id as "mailingId", l.customer_id as "customerId", m.about, l.language,
      l.state, l.way
    from mailing_letters l join mailings m on m.id = l.mailing_id and m.kind = 'origin'
    join origin_duties d on d.customer_id = l.customer_id and d.source = m.about and d.settled_at is null
    where l.customer_id = ${customerId} and l.state in ('waiting', 'queued', 'to_print', 'printed', 'held')
    for update of l`.execute(tx.db);
  return rows;
};

/** The last day is `day`, however the letter goes. */
export const hastenDuty = async (
  tx: Tx,
  { mailingId, customerId, about }: Untold,
  day: string,
): Promise<void> => {
  await sql`update origin_duties set due_on = least(due_on, ${day}::date)
    where customer_id = ${customerId} and source = ${about}`.execute(tx.db);
  await sql`update mailing_letters set due_on = least(due_on, ${day}::date)
    where customer_id = ${customerId} and mailing_id = ${mailingId}`.execute(tx.db);
};

export type Settlement = Readonly<{ as: 'told' | Exception; reason?: string }>;

export const settleDuties = async (
  tx: Tx,
  mailingId: number,
  customerIds: readonly number[],
  { as, reason = '' }: Settlement,
): Promise<void> => {
  await sql`update origin_duties d set settled_at = now(), settled_as = ${as}, reason = ${reason},
      settled_by = current_setting('app.actor')
    from mailings m where m.id = ${mailingId} and m.kind = 'origin' and d.source = m.about
      and d.customer_id = any(${[...customerIds]}::bigint[]) and d.settled_at is null`.execute(tx.db);
};

export const reopenDuty = async (tx: Tx, { mailingId, customerId }: LetterKey): Promise<void> => {
  await sql`update origin_duties d set settled_at = null, settled_as = null, settled_by = null, reason = ''
    from mailings m where m.id = ${mailingId} and m.kind = 'origin' and d.source = m.about
      and d.customer_id = ${customerId} and d.settled_as = 'told'`.execute(tx.db);
};

/** Of imports: nobody waits any more whose data came with it. */
export const fulfilDuties = async (tx: Tx): Promise<void> => {
  await sql`select fulfil_information_duties()`.execute(tx.db);
};
