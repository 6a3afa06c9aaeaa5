/**
 * What each kind of change does, as parts of the three statements of `chunks.ts`. `found`: the rows that change of
 * `matched`; `run`: from `r`, the rows to change, to `done`, those that were changed; `undo`: from `r` to `done` again.
 */
import { sql } from 'kysely';
import { pastMoment } from '../../../customers/past-moment.ts';
import type { Sql } from '../../../customers/views/view-field.ts';
import type { BulkChange, ChoiceChange } from '../bulk-change.ts';

export type KindParts = Readonly<{
  found: Sql;
  run: Sql;
  undo: Sql;
  /** Names of the columns in the log. */
  fields: readonly string[];
  /** GDPR 18(2): whoever has asked for a restriction is left as they are, but for what they choose. */
  reachesRestricted?: boolean;
}>;

const noSource = sql`null::text as old_source, null::timestamptz as old_since, null::bigint[] as made`;

const language = (value: string, source: string): KindParts => {
  const now = sql`nullif(${value}::text, '')`;
  return {
    fields: ['language'],
    found: sql`select m.id as customer_id, 0::bigint as row_id, c.language as old_value
      from matched m join customers c on c.id = m.id where c.language is distinct from ${now}`,
    run: sql`before as materialized (
        select c.id as customer_id, c.source as first_source, v.source, v.recorded_at, r.old_value
        from r join customers c on c.id = r.customer_id
        left join value_sources v on v.customer_id = c.id and v.field = 'language'
        where c.language is not distinct from r.old_value for update of c
      ), changed as (update customers c set language = ${now} from before b where c.id = b.customer_id
      ), sourced as (insert into value_sources (customer_id, field, source) select customer_id, 'language', ${source}::text from before
        on conflict (customer_id, field) do update set source = excluded.source, import_id = null, recorded_at = now()
      ), told as (insert into customer_history (customer_id, place, field, old_value, old_source, new_source)
        select customer_id, 'customers', 'language', old_value, coalesce(source, first_source), ${source}::text from before
      ), done as (select customer_id, 0::bigint as row_id, source as old_source, recorded_at as old_since, null::bigint[] as made from before)`,
    undo: sql`back as materialized (
        select r.customer_id, r.old_value, r.old_source, r.old_since, c.source as first_source
        from r join customers c on c.id = r.customer_id
        join value_sources v on v.customer_id = c.id and v.field = 'language' and v.recorded_at = r.changed_at
        where c.language is not distinct from ${now}
      ), changed as (update customers c set language = b.old_value from back b where c.id = b.customer_id
      ), forgotten as (delete from value_sources v using back b
        where v.customer_id = b.customer_id and v.field = 'language' and b.old_source is null
      ), remembered as (update value_sources v set source = b.old_source, recorded_at = b.old_since from back b
        where v.customer_id = b.customer_id and v.field = 'language' and b.old_source is not null
      ), told as (insert into customer_history (customer_id, place, field, old_value, old_source, new_source)
        select customer_id, 'customers', 'language', ${now}, ${source}::text, coalesce(old_source, first_source) from back
      ), done as (select customer_id, 0::bigint as row_id from back)`,
  };
};

const extra = (field: string, value: string, source: string): KindParts => ({
  fields: [field],
  found: sql`select m.id as customer_id, 0::bigint as row_id, x.value as old_value from matched m
    left join customer_field_values x on x.customer_id = m.id and x.field = ${field}
    where coalesce(x.value, '') <> ${value}::text`,
  run: sql`before as materialized (
      select r.customer_id, x.source, x.recorded_at, r.old_value from r
      left join customer_field_values x on x.customer_id = r.customer_id and x.field = ${field}
      where coalesce(x.value, '') = coalesce(r.old_value, '')
    ), changed as (insert into customer_field_values (customer_id, field, value, source)
      select customer_id, ${field}::text, ${value}::text, ${source}::text from before
      on conflict (customer_id, field) do update
        set value = excluded.value, source = excluded.source, import_id = null, recorded_at = now()
    ), told as (insert into customer_history (customer_id, place, field, old_value, old_source, new_source)
      select customer_id, 'customer_field_values', ${field}::text, old_value, coalesce(source, ${source}::text), ${source}::text from before
    ), done as (select customer_id, 0::bigint as row_id, source as old_source, recorded_at as old_since, null::bigint[] as made from before)`,
  undo: sql`back as materialized (
      select r.customer_id, r.old_value, r.old_source, r.old_since from r
      join customer_field_values x on x.customer_id = r.customer_id and x.field = ${field}
        and x.value = ${value}::text and x.recorded_at = r.changed_at
    ), forgotten as (delete from customer_field_values x using back b
      where x.customer_id = b.customer_id and x.field = ${field} and b.old_value is null
    ), remembered as (update customer_field_values x set value = b.old_value, source = b.old_source, recorded_at = b.old_since
      from back b where x.customer_id = b.customer_id and x.field = ${field} and b.old_value is not null
    ), told as (insert into customer_history (customer_id, place, field, old_value, old_source, new_source)
      select customer_id, 'customer_field_values', ${field}::text, ${value}::text, ${source}::text, coalesce(old_source, ${source}::text) from back
    ), done as (select customer_id, 0::bigint as row_id from back)`,
});

const shownOf: Readonly<Record<string, Sql>> = {
  emails: sql`d.address`,
  phones: sql`d.e164`,
  addresses: sql`concat_ws(', ', nullif(d.street, ''), nullif(concat_ws(' ', d.postcode, d.town), ''))`,
  memberships: sql`d.number`,
};

/** Ended, not deleted: what was sent to it stays understandable. */
const ending = (table: string, among: Sql, on: string): KindParts => {
  const name = sql.table(table);
  return {
    fields: ['ended_on'],
    found: sql`select m.id as customer_id, d.id as row_id, ${shownOf[table]!} as old_value from matched m
      join ${name} d on d.customer_id = m.id where d.ended_on is null and ${among}`,
    run: sql`before as materialized (
        select d.customer_id, d.id as row_id, d.source from r
        join ${name} d on d.customer_id = r.customer_id and d.id = r.row_id where d.ended_on is null for update of d
      ), changed as (update ${name} d set ended_on = ${on}::date from before b where d.customer_id = b.customer_id and d.id = b.row_id
      ), told as (insert into customer_history (customer_id, place, field, row_id, old_value, old_source, new_source)
        select customer_id, ${table}::text, 'ended_on', row_id, null, source, source from before
      ), done as (select customer_id, row_id, ${noSource} from before)`,
    undo: sql`back as materialized (
        select d.customer_id, d.id as row_id, d.source from r
        join ${name} d on d.customer_id = r.customer_id and d.id = r.row_id where d.ended_on = ${on}::date for update of d
      ), changed as (update ${name} d set ended_on = null from back b where d.customer_id = b.customer_id and d.id = b.row_id
      ), told as (insert into customer_history (customer_id, place, field, row_id, old_value, old_source, new_source)
        select customer_id, ${table}::text, 'ended_on', row_id, ${on}::text, source, source from back
      ), done as (select customer_id, row_id from back)`,
  };
};

/**
 * True where the newest of the pair already says it: nobody says the same twice. What another bulk edit said and may yet
 * take back does not stand for this one, or its undoing would take both.
 */
const standsAlready = ({ deeds }: ChoiceChange): Sql => {
  const { kind, purpose } = deeds.at(-1)!;
  const pair = kind.replace('withdrawal', 'consent').replace('_ended', '');
  const counterpart = pair === 'consent' ? 'withdrawal' : `${pair}_ended`;
  return sql`(select d.kind = ${kind} and (d.valid_until is null or d.valid_until >= (now() at time zone 'Europe/Helsinki')::date)
      and not exists (select from bulk_edit_rows o where o.customer_id = m.id and o.outcome = 'done' and d.id = any(o.made))
    from choices d where d.customer_id = m.id and d.kind in (${pair}, ${counterpart}) and d.purpose is not distinct from ${purpose}::int
    order by d.happened_at desc, d.id desc limit 1)`;
};

const choice = (change: ChoiceChange, source: string): KindParts => {
  const { deeds, channel, evidence, text_shown, valid_until } = change;
  return {
    fields: [change.choice],
    reachesRestricted: true,
    found: sql`select m.id as customer_id, 0::bigint as row_id, null::text as old_value from matched m
      where ${standsAlready(change)} is not true`,
    run: sql`added as (insert into choices
        (customer_id, kind, purpose, channel, evidence, text_shown, happened_at, valid_until, source)
      select r.customer_id, k.kind, k.purpose, ${channel}, ${evidence.trim()}, ${text_shown.trim()}, ${pastMoment(change)},
        case when k.kind = 'consent' then ${valid_until || null}::date end, ${source}
      from r cross join unnest(${deeds.map(({ kind }) => kind)}::text[], ${deeds.map(({ purpose }) => purpose)}::int[])
        with ordinality k(kind, purpose, place)
      order by r.customer_id, k.place returning customer_id, id
    ), done as (select customer_id, 0::bigint as row_id, null::text as old_source, null::timestamptz as old_since,
      array_agg(id order by id) as made from added group by customer_id)`,
    // It never happened: a withdrawal would say that the person had said something.
    undo: sql`gone as (delete from choices h using r where h.customer_id = r.customer_id and h.id = any(r.made)
      returning h.customer_id
    ), done as (select distinct customer_id, 0::bigint as row_id from gone)`,
  };
};

export const partsOf = (change: BulkChange, source: string): KindParts => {
  switch (change.kind) {
    case 'language':
      return language(change.value, source);
    case 'extra':
      return extra(change.field, change.value, source);
    case 'end_detail':
      return ending(change.table, sql`d.kind = ${change.use}`, change.on);
    case 'end_membership':
      return ending('memberships', sql`true`, change.on);
    case 'choice':
      return choice(change, source);
  }
};
