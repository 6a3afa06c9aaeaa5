/**
 * Finds whose data came from somebody else: whoever has a value from a source that is not the person themself and has not yet
 * been told of that source. GDPR 14(1), 14(3). Organisations are no persons; the people who represent them are.
 */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { dueDate } from '../ground/due-date.ts';
import type { Declaration } from '../policy/declaration.ts';
import { article14On } from './article-14.ts';

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

export const sourcesElsewhere = ({ sources }: Declaration): string[] =>
  sources.filter(({ from_person }) => !from_person).map(({ key }) => key);

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
const insertFound = (tx: Tx, elsewhere: readonly string[]) =>
  sql`with held as (${heldFrom(elsewhere)}),
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

const setDueDays = async (tx: Tx): Promise<void> => {
  const { rows } = await sql<{ day: string }>`select distinct obtained_on as day from origin_duties
    where found_at = now()`.execute(tx.db);
  const due = rows.map(({ day }) => dueDate(day, article14On(day).months));
  await sql`update origin_duties o set due_on = x.due_on
    from unnest(${rows.map(({ day }) => day)}::date[], ${due}::date[]) x(day, due_on)
    where o.found_at = now() and o.obtained_on = x.day`.execute(tx.db);
};

/** What no longer stands in the register, as an import that was taken back, need be told to nobody. */
const dropGone = (tx: Tx, elsewhere: readonly string[]) =>
  sql`with held as (${heldFrom(elsewhere)}),
    gone as (
      delete from origin_duties d where d.settled_at is null and d.source = any(${[...elsewhere]}::text[])
        and not exists (select from held h where h.customer_id = d.customer_id and h.source = d.source)
      returning d.customer_id, d.source)
    delete from mailing_letters l using gone g, mailings m
    where m.id = l.mailing_id and m.kind = 'origin' and m.about = g.source and l.customer_id = g.customer_id
      and l.state = 'waiting'`.execute(tx.db);

/** Returns how many new ones were found. Set-based, however many they are. */
export const findOrigins = async (tx: Tx, declaration: Declaration): Promise<number> => {
  const elsewhere = sourcesElsewhere(declaration);
  await dropGone(tx, elsewhere);
  const { numAffectedRows = 0n } = await insertFound(tx, elsewhere);
  if (numAffectedRows > 0n) await setDueDays(tx);
  return Number(numAffectedRows);
};
