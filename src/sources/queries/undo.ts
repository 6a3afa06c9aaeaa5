/** Taking an import back, in SQL, for a range of lines after `after` to `to`, from the last line to the first. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { aboutImport } from '../import.ts';
import type { Chunk } from './run.ts';

const run = async (tx: Tx, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(tx.db)).numAffectedRows ?? 0n);

const undoOf = ({ importId, after, to }: Chunk): RawBuilder<unknown> =>
  sql`u.import_id = ${importId} and u.line > ${after} and u.line <= ${to}`;

/** The line after which the next `most` lines to take back stand; undefined when none is left at or below `to`. */
export const lineBefore = async (
  tx: Tx,
  importId: number,
  to: number,
  most: number,
): Promise<number | undefined> => {
  const { rows } = await sql<{
    line: number | null;
  }>`select min(line) as line from (select line from import_decisions
    where import_id = ${importId} and line <= ${to} order by line desc limit ${most}) previous`.execute(
    tx.db,
  );
  return rows[0]?.line === null || rows[0] === undefined ? undefined : rows[0].line - 1;
};

/** Values that still are what the import wrote, with what they were: `back`. */
const unchangedSince = (
  chunk: Chunk,
): RawBuilder<unknown> => sql`select u.customer_id, u.field, coalesce(u.old_value, '') as old_value,
    u.new_value, u.old_source, u.old_since, c.source as first_source
  from import_undo u join customers c on c.id = u.customer_id
  join value_sources v on v.customer_id = u.customer_id and v.field = u.field and v.import_id = ${chunk.importId}
  cross join lateral (select case u.field when 'family_name' then c.family_name when 'given_names' then c.given_names
    when 'call_name' then c.call_name when 'organisation_name' then c.organisation_name
    when 'business_id' then c.business_id when 'language' then c.language
    when 'since_on' then to_char(c.since_on, 'YYYY-MM-DD') end as value) now
  where ${undoOf(chunk)} and u.place = 'customers' and now.value = u.new_value`;

/** They get their old value and its source back, and the history says so. */
export const restoreFields = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    sql`with back as materialized (${unchangedSince(chunk)}),
    told as (insert into customer_history (customer_id, place, field, old_value, old_source, new_source)
      select b.customer_id, 'customers', b.field, b.new_value, ${chunk.source}::text, b.old_source from back b),
    forgotten as (delete from value_sources v using back b where v.customer_id = b.customer_id and v.field = b.field
      and b.old_source = b.first_source),
    remembered as (update value_sources v set source = b.old_source, recorded_at = b.old_since, import_id = null
      from back b where v.customer_id = b.customer_id and v.field = b.field and b.old_source <> b.first_source)
    update customers c set family_name = coalesce(n.family_name, c.family_name), given_names = coalesce(n.given_names, c.given_names),
      call_name = coalesce(n.call_name, c.call_name), organisation_name = coalesce(n.organisation_name, c.organisation_name),
      business_id = nullif(coalesce(n.business_id, c.business_id), ''), language = nullif(coalesce(n.language, c.language), ''),
      since_on = case when n.since_on is null then c.since_on else nullif(n.since_on, '')::date end
    from (select b.customer_id, max(b.old_value) filter (where b.field = 'family_name') as family_name,
        max(b.old_value) filter (where b.field = 'given_names') as given_names,
        max(b.old_value) filter (where b.field = 'call_name') as call_name,
        max(b.old_value) filter (where b.field = 'organisation_name') as organisation_name,
        max(b.old_value) filter (where b.field = 'business_id') as business_id,
        max(b.old_value) filter (where b.field = 'language') as language,
        max(b.old_value) filter (where b.field = 'since_on') as since_on from back b group by b.customer_id) n
    where c.id = n.customer_id`,
  );

const childTables = ['emails', 'phones', 'addresses', 'memberships', 'representations', 'choices'] as const;

/** Rows that the import added to customers of before, where nobody has taken them over since. */
export const takeAdded = async (tx: Tx, chunk: Chunk): Promise<void> => {
  await Promise.all(
    childTables.map((table) =>
      sql`delete from ${sql.table(table)} x using import_undo u where ${undoOf(chunk)} and u.place = ${table} and u.field = 'added'
        and x.customer_id = u.customer_id and x.id = u.row_id and x.import_id = ${chunk.importId}`.execute(
        tx.db,
      ),
    ),
  );
};

/** An address that the import ended goes on, unless another of its kind has been begun meanwhile. */
export const resumeAddresses = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    sql`update addresses a set ended_on = null from import_undo u
    where ${undoOf(chunk)} and u.place = 'addresses' and u.field <> 'added' and a.customer_id = u.customer_id and a.id = u.row_id
      and not exists (select from addresses x where x.customer_id = a.customer_id and x.kind = a.kind and x.ended_on is null)`,
  );

export const restoreFieldValues = async (tx: Tx, chunk: Chunk): Promise<void> => {
  const own = sql`${undoOf(chunk)} and u.place = 'customer_field_values' and v.customer_id = u.customer_id and v.field = u.field and v.value = u.new_value`;
  await Promise.all([
    sql`delete from customer_field_values v using import_undo u where ${own} and u.old_value is null`.execute(
      tx.db,
    ),
    sql`update customer_field_values v set value = u.old_value, source = u.old_source, import_id = null
      from import_undo u where ${own} and u.old_value is not null`.execute(tx.db),
  ]);
};

const madeIn = ({ importId, after, to }: Chunk) => sql`(
  select d.line, d.customer_id from import_decisions d where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.decision = 'new'
  union all
  select u.line, u.customer_id from import_undo u where u.import_id = ${importId} and u.line > ${after} and u.line <= ${to}
    and u.place = 'customers' and u.field = 'made')`;

/**
 * Customers that the import made go, but for those whom somebody has written to since, or whom others represent:
 * they are told of and kept.
 */
export const keepTouched = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    sql`update import_decisions d set reason = 'touched_since' from (
      select m.line from ${madeIn(chunk)} m join touched_since_import(${chunk.importId}, array(select customer_id from ${madeIn(chunk)} x)) t on t = m.customer_id
      union
      select m.line from ${madeIn(chunk)} m join representations r on r.organisation_id = m.customer_id where r.import_id is distinct from ${chunk.importId}
    ) k where d.import_id = ${chunk.importId} and d.line = k.line and d.decision = 'new'`,
  );

export const deleteMade = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    sql`delete from customers c using ${madeIn(chunk)} m
    where c.id = m.customer_id and not exists (select from touched_since_import(${chunk.importId}, array[c.id]))
      and not exists (select from representations r where r.organisation_id = c.id and r.import_id is distinct from ${chunk.importId})`,
  );

export const logUndone = (tx: Tx, chunk: Chunk) =>
  run(
    tx,
    sql`insert into audit_log (kind, act, customer_id, about)
    select 'wrote', 'undo-import', x.customer_id, ${aboutImport(chunk.importId)}::text from (
      select m.customer_id from ${madeIn(chunk)} m union select u.customer_id from import_undo u where ${undoOf(chunk)}) x`,
  );
