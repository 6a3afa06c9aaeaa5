/**
 * Updates in SQL. `rememberChanges` writes what will change to `import_undo`; the statements after it read it from
 * there, so that nothing is changed that could not be taken back.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { aboutImport } from '../import.ts';
import type { Chunk } from './run.ts';

const run = async (tx: Tx, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(tx.db)).numAffectedRows ?? 0n);

const undoOf = ({ importId, after, to }: Chunk): RawBuilder<unknown> =>
  sql`u.import_id = ${importId} and u.line > ${after} and u.line <= ${to}`;

/** Rows of the chunk that update a customer: `d` and `r`. */
const updating = ({ importId, after, to }: Chunk): RawBuilder<unknown> => sql`import_decisions d
  join import_rows r on r.import_id = d.import_id and r.line = d.line
  where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.decision = 'update'`;

/** Fields of the customer, addresses and extra fields that stand already; what is added is written as it is added. */
export const rememberChanges = (tx: Tx, { importId, after, to }: Chunk) =>
  run(
    tx,
    sql`insert into import_undo (import_id, line, customer_id, place, field, row_id, old_value, new_value, old_source, old_since)
    select ${importId}::bigint, x.line, x.customer_id, x.place, x.field, x.row_id, x.old_value, x.new_value, x.old_source, x.old_since
    from import_changes(${importId}, ${after}, ${to}) x
    where x.outcome <> 'propose' and (x.place in ('customers', 'customer_field_values') or x.place = 'addresses' and x.row_id is not null)`,
  );

/** Each changed value has its own source and since when; the customer's row keeps those of its first day. */
export const tellSources = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    sql`insert into value_sources (customer_id, field, source, import_id)
    select u.customer_id, u.field, ${chunk.source}::text, ${chunk.importId}::bigint from import_undo u
    where ${undoOf(chunk)} and u.place = 'customers' and u.field <> 'made'
    on conflict (customer_id, field) do update set source = excluded.source, import_id = excluded.import_id, recorded_at = now()`,
  );

export const keepHistory = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    sql`insert into customer_history (customer_id, place, field, row_id, old_value, old_source, new_source)
    select u.customer_id, u.place, u.field, u.row_id, u.old_value, u.old_source, ${chunk.source}::text from import_undo u
    where ${undoOf(chunk)} and u.field <> 'made' and u.old_value <> ''`,
  );

export const changeFields = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    sql`update customers c set family_name = coalesce(n.family_name, c.family_name), given_names = coalesce(n.given_names, c.given_names),
      call_name = coalesce(n.call_name, c.call_name), organisation_name = coalesce(n.organisation_name, c.organisation_name),
      business_id = coalesce(n.business_id, c.business_id), language = coalesce(n.language, c.language),
      since_on = coalesce(n.since_on, c.since_on)
    from (select u.customer_id, max(u.new_value) filter (where u.field = 'family_name') as family_name,
        max(u.new_value) filter (where u.field = 'given_names') as given_names,
        max(u.new_value) filter (where u.field = 'call_name') as call_name,
        max(u.new_value) filter (where u.field = 'organisation_name') as organisation_name,
        max(u.new_value) filter (where u.field = 'business_id') as business_id,
        max(u.new_value) filter (where u.field = 'language') as language,
        max(u.new_value) filter (where u.field = 'since_on')::date as since_on
      from import_undo u where ${undoOf(chunk)} and u.place = 'customers' and u.field <> 'made' group by u.customer_id) n
    where c.id = n.customer_id`,
  );

/** No update of an address: the old one is ended and a new one begun. */
export const endAddresses = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    sql`update addresses a set ended_on = today() from import_undo u
    where ${undoOf(chunk)} and u.place = 'addresses' and u.row_id is not null and a.customer_id = u.customer_id and a.id = u.row_id`,
  );

/** Inserted rows are remembered with their ids: `place` and what was written in `new_value`. */
const remembered = (
  { importId }: Chunk,
  what: { place: string; field: string; value: string; insert: RawBuilder<unknown> },
) => sql`with added as (${what.insert} returning id, customer_id, ${sql.raw(what.value)} as value)
  insert into import_undo (import_id, line, customer_id, place, field, row_id, new_value)
  select ${importId}::bigint, d.line, a.customer_id, ${what.place}::text, ${what.field}::text, a.id, a.value from added a
  cross join lateral (select line from import_decisions where import_id = ${importId} and customer_id = a.customer_id
    and decision = 'update' limit 1) d`;

/** Those that stand unended after `endAddresses` are left; the chunk's others are begun. */
export const addAddresses = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    remembered(chunk, {
      place: 'addresses',
      field: 'added',
      value: 'street',
      insert: sql`insert into addresses (customer_id, kind, care_of, street, postcode, town, country, source, import_id)
      select d.customer_id, a[s], a[s + 1], a[s + 2], a[s + 3], a[s + 4], a[s + 5], ${chunk.source}::text, ${chunk.importId}::bigint
      from (select d.customer_id, r.addresses as a from ${updating(chunk)}) d cross join generate_series(1, cardinality(d.a), 6) s
      where not exists (select from addresses x where x.customer_id = d.customer_id and x.kind = d.a[s] and x.ended_on is null)`,
    }),
  );

export const addEmails = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    remembered(chunk, {
      place: 'emails',
      field: 'added',
      value: 'normalised',
      insert: sql`insert into emails (customer_id, address, normalised, is_primary, source, import_id)
      select d.customer_id, e.address, e.key, e.place = 1 and not exists (select from emails x where x.customer_id = d.customer_id and x.ended_on is null),
        ${chunk.source}::text, ${chunk.importId}::bigint
      from (select d.customer_id, r.email_addresses, r.email_keys from ${updating(chunk)}) d
      cross join unnest(d.email_addresses, d.email_keys) with ordinality e(address, key, place)
      where not exists (select from emails x where x.customer_id = d.customer_id and x.normalised = e.key)`,
    }),
  );

export const addPhones = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    remembered(chunk, {
      place: 'phones',
      field: 'added',
      value: 'e164',
      insert: sql`insert into phones (customer_id, e164, original, kind, is_primary, source, import_id)
      select d.customer_id, p.number, p.original, p.kind, p.place = 1 and not exists (select from phones x where x.customer_id = d.customer_id and x.ended_on is null),
        ${chunk.source}::text, ${chunk.importId}::bigint
      from (select d.customer_id, r.phone_numbers, r.phone_originals, r.phone_kinds from ${updating(chunk)}) d
      cross join unnest(d.phone_numbers, d.phone_originals, d.phone_kinds) with ordinality p(number, original, kind, place)
      where not exists (select from phones x where x.customer_id = d.customer_id and x.e164 = p.number)`,
    }),
  );

export const addMemberships = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    remembered(chunk, {
      place: 'memberships',
      field: 'added',
      value: 'number',
      insert: sql`insert into memberships (customer_id, number, since_on, source, import_id)
      select d.customer_id, r.member_number, r.member_since, ${chunk.source}::text, ${chunk.importId}::bigint from ${updating(chunk)}
        and r.member_number is not null and not exists (select from memberships x where x.number = r.member_number)
        and not exists (select from memberships x where x.customer_id = d.customer_id and x.ended_on is null)`,
    }),
  );

export const changeFieldValues = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    sql`insert into customer_field_values (customer_id, field, value, source, import_id)
    select u.customer_id, u.field, u.new_value, ${chunk.source}::text, ${chunk.importId}::bigint from import_undo u
    where ${undoOf(chunk)} and u.place = 'customer_field_values'
    on conflict (customer_id, field) do update set value = excluded.value, source = excluded.source, import_id = excluded.import_id, recorded_at = now()`,
  );

/** Never beside a choice that the person has made: their own word is the one that counts. */
export const addClaims = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    remembered(chunk, {
      place: 'choices',
      field: 'added',
      value: 'kind',
      insert: sql`insert into choices (customer_id, kind, purpose, channel, happened_at, source, import_id)
      select d.customer_id, 'claimed_consent', (i.claim_purposes->>c)::int, 'file', now(), ${chunk.source}::text, ${chunk.importId}::bigint
      from (select d.customer_id, r.claims from ${updating(chunk)} and r.claims is not null) d
      cross join unnest(d.claims) c join imports i on i.id = ${chunk.importId} and i.claim_purposes ? c
      where not exists (select from choices x where x.customer_id = d.customer_id and x.purpose = (i.claim_purposes->>c)::int)`,
    }),
  );

/** One line of the log for every customer that was changed, with the names of the fields. */
export const logChanged = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    sql`insert into audit_log (kind, act, customer_id, about, fields)
    select 'wrote', 'import', u.customer_id, ${aboutImport(chunk.importId)}::text, array_agg(distinct u.place || '.' || u.field)
    from import_undo u where ${undoOf(chunk)} group by u.customer_id`,
  );
