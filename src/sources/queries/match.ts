/**
 * The dry run in SQL: who in the file stands in it twice, who is in the register already, what would change.
 * Every look-up is a probe of an index for one row, so a chunk costs the same in a register of any size.
 */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { rowHasGone } from './erased.ts';

/** Probes only: a plan that hashes a whole table would be right for one size of register and wrong for the next. */
export const setHashing = (tx: Tx, to: 'on' | 'off') =>
  sql`select set_config('enable_hashjoin', ${to}, true), set_config('enable_mergejoin', ${to}, true),
    set_config('enable_seqscan', ${to}, true), set_config('enable_bitmapscan', ${to}, true)`.execute(tx.db);

const key = sql`name_key(r.kind, r.family_name, r.given_names, r.organisation_name)`;
const theirs = sql`name_key(c.kind, c.family_name, c.given_names, c.organisation_name)`;
export const hasName = sql`(r.family_name <> '' or r.given_names <> '' or r.organisation_name <> '')`;

/** With a limit each of these is a probe of an index; `exists` would be hashed over the whole table. */
const numberTaken = sql`(r.member_number is not null and (select true from memberships x where x.number = r.member_number limit 1))`;

/**
 * Twins inside the file, the earliest line stays; by customer number, Business ID, e-mail, phone with name, member
 * number, address with name. One e-mail under two names is unclear: a family may share it. Touches only what was staged,
 * so it may last without being in anybody's way. A `with` of `twins`: line, strength, first, unclear.
 */
export const twinsIn = (importId: number) => sql`with keys as materialized (
    select r.line, 1 as strength, r.customer_number as key, null::text as name from import_rows r
      where r.import_id = ${importId} and r.customer_number is not null
    union all select r.line, 2, r.business_id, null from import_rows r
      where r.import_id = ${importId} and r.business_id is not null
    union all select r.line, 3, e, ${key} from import_rows r cross join unnest(r.email_keys) e where r.import_id = ${importId}
    union all select r.line, 4, p || ' ' || ${key}, null from import_rows r cross join unnest(r.phone_numbers) p
      where r.import_id = ${importId} and ${hasName}
    union all select r.line, 5, lower(r.addresses[3]) || ' ' || r.addresses[4] || ' ' || lower(r.family_name || r.given_names || r.organisation_name), null
      from import_rows r where r.import_id = ${importId} and r.addresses[3] <> '' and r.addresses[4] <> '' and ${hasName}
    union all select r.line, 6, r.member_number, null from import_rows r where r.import_id = ${importId} and r.member_number is not null
  ), hashed as materialized (select line, strength, name, hashtextextended(key, strength) as hash from keys),
  shared as materialized (select hash, min(line) as first from hashed group by hash having count(*) > 1),
  twins as (
    select distinct on (h.line) h.line, h.strength, s.first, h.strength = 3 and not names_agree(h.name, f.name) as unclear
    from hashed h join shared s on s.hash = h.hash and h.line <> s.first join hashed f on f.line = s.first and f.hash = h.hash
    order by h.line, h.strength
  )`;

/** By what a twin, or a customer of the register, was told. */
export const twinReason = sql`(array['customer_number', 'business_id', case when t.unclear then 'email_of_another' else 'email' end,
  'phone_and_name', 'name_and_address', 'member_number'])[t.strength]`;

/** Refused rows are decided here too. */
export const insertTwins = async (tx: Tx, importId: number): Promise<void> => {
  await sql`${twinsIn(importId)}
  insert into import_decisions (import_id, line, decision, reason, same_as_line)
  select ${importId}::bigint, t.line, case when t.unclear then 'unclear' else 'twin' end, ${twinReason},
    t.first from twins t
  union all
  select ${importId}::bigint, r.line, 'refused', null, null from import_rows r where r.import_id = ${importId} and r.refused`.execute(
    tx.db,
  );
};

/** Last line of the next `most` staged rows after a line; undefined at the end. */
export const nextLine = async (
  tx: Tx,
  importId: number,
  after: number,
  most: number,
): Promise<number | undefined> => {
  const { rows } = await sql<{ line: number | null }>`select max(line) as line from (
    select line from import_rows where import_id = ${importId} and line > ${after} order by line limit ${most}) next`.execute(
    tx.db,
  );
  return rows[0]?.line ?? undefined;
};

/**
 * Whom a staged row `r` is in the register: `f`, the best match with what stands in its way. By name is looked only where number,
 * Business ID and e-mail lead to nobody of it. `postcode || ''` keeps the planner off the index of postcodes, where
 * thousands share one: an address is looked for under the name. Each `limit 1` keeps what is looked up once from being looked up
 * for every column that is made of it.
 */
export const inRegister = (purposeNumber: number) => sql`left join lateral (
      select b.strength, b.id, b.agrees from (
        select 1 as strength, c.id, names_agree(${theirs}, ${key}) or split_part(${theirs}, '|', 1) = split_part(${key}, '|', 1) as agrees
          from customers c where c.customer_number = r.customer_number
        union all
        select 1, c.id, names_agree(${theirs}, ${key}) or split_part(${theirs}, '|', 1) = split_part(${key}, '|', 1) from merges m join customers c on c.id = m.customer_id
          where m.merged_number = r.customer_number and m.undone_at is null
        union all
        select 2, c.id, true from customers c where c.business_id = r.business_id and r.business_id is not null
        union all
        select 3, c.id, names_agree(${theirs}, ${key})
          from unnest(r.email_keys) k join emails e on e.normalised = k and e.ended_on is null join customers c on c.id = e.customer_id
      ) b order by not b.agrees, b.strength, b.id limit 1
    ) told on true
    left join lateral (
      select b.strength, b.id from (
        select 4 as strength, c.id from unnest(r.phone_numbers) k join phones p on p.e164 = k and p.ended_on is null
          join customers c on c.id = p.customer_id
          where told.agrees is not true and ${hasName} and ${theirs} = ${key}
        union all
        select 5, c.id from customers c join addresses a on a.customer_id = c.id and a.ended_on is null
          where c.sort_name = case when r.kind = 'organisation' then r.organisation_name else rtrim(r.family_name || ' ' || r.given_names) end
            and told.agrees is not true and ${hasName} and r.addresses[3] <> '' and a.postcode || '' = r.addresses[4] and lower(a.street) = lower(r.addresses[3])
      ) b order by b.strength, b.id limit 1
    ) named on true
    left join lateral (
      select b.strength, b.id, b.agrees,
        (select x.kind = 'restriction' from choices x where x.customer_id = b.id and x.kind in ('restriction', 'restriction_ended')
          order by x.happened_at desc, x.id desc limit 1) is true as restricted,
        (select x.kind = 'objection' from choices x where x.customer_id = b.id and x.kind in ('objection', 'objection_ended')
          and x.purpose = ${purposeNumber} order by x.happened_at desc, x.id desc limit 1) is true as objected
      from (select coalesce(named.strength, told.strength) as strength, coalesce(named.id, told.id) as id,
        named.id is not null or told.agrees as agrees limit 1) b limit 1
    ) f on true`;

/** What there is to be said of a match, or of there being none. */
export const matchReason = sql`case when f.id is null and not ${hasName} then 'no_name'
        when f.id is null and ${numberTaken} then 'member_number_taken'
        when f.strength = 1 and not f.agrees then 'number_of_another'
        when f.strength = 3 and not f.agrees then 'email_of_another'
        when f.objected and not f.restricted then 'objected'
        else (array['customer_number', 'business_id', 'email', 'phone_and_name', 'name_and_address'])[f.strength] end`;

/**
 * Decides the rows of some lines that are not decided yet. `new` reserves the customer's id. Whoever has objected to
 * the purpose that the import is for stays as they are (GDPR 21(3)).
 */
export const insertMatches = async (
  tx: Tx,
  {
    importId,
    purposeNumber,
    after,
    to,
  }: { importId: number; purposeNumber: number; after: number; to: number },
): Promise<void> => {
  const off = setHashing(tx, 'off');
  const inserted = sql`insert into import_decisions (import_id, line, decision, reason, customer_id)
  select ${importId}::bigint, m.line, m.decision, m.reason,
    case when m.decision = 'new' then reserve_customer_id() else m.id end
  from (
    select r.line, f.id,
      case when f.id is null and not ${hasName} then 'refused'
        when f.id is null and ${numberTaken} then 'refused'
        when f.id is null then 'new'
        when not f.agrees then 'unclear' when f.restricted then 'restricted' when f.objected then 'unchanged' else 'update' end as decision,
      ${matchReason} as reason
    from import_rows r
    ${inRegister(purposeNumber)}
    where r.import_id = ${importId} and r.line > ${after} and r.line <= ${to}
      and (select true from import_decisions d where d.import_id = r.import_id and d.line = r.line limit 1) is null
  ) m`.execute(tx.db);
  await Promise.all([off, inserted, setHashing(tx, 'on')]);
};

/** The chunk's decisions are not in the statistics yet, and the joins below would be planned for one row. */
export const countDecisions = async (tx: Tx): Promise<void> => {
  await sql`select count_import_decisions()`.execute(tx.db);
};

/**
 * Two rows of the file that are one customer of the register: the first is meant, the later are its twins. `+ 0`
 * leaves the planner one index, that of the customer.
 */
export const markLateTwins = async (tx: Tx, importId: number, after: number, to: number): Promise<void> => {
  const earlier = sql`(select min(o.line) from import_decisions o where o.customer_id = d.customer_id
    and o.import_id + 0 = ${importId} and o.line + 0 < d.line and o.decision in ('update', 'unchanged'))`;
  await sql`update import_decisions d set decision = 'twin', same_as_line = ${earlier}, customer_id = null
    where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.decision = 'update' and ${earlier} is not null`.execute(
    tx.db,
  );
};

/** Which fields an update changes and which it only proposes; one that changes nothing is `unchanged`. */
export const writeChanges = async (tx: Tx, importId: number, after: number, to: number): Promise<void> => {
  await Promise.all([
    sql`update import_decisions d set changes = c.changes, proposals = c.proposals from (
      select x.line, array_agg(distinct x.place || '.' || x.field) filter (where x.outcome <> 'propose') as changes,
        array_agg(distinct x.place || '.' || x.field) filter (where x.outcome = 'propose') as proposals
      from import_changes(${importId}, ${after}, ${to}) x group by x.line) c
      where d.import_id = ${importId} and d.line = c.line`.execute(tx.db),
    sql`update import_decisions set decision = 'unchanged' where import_id = ${importId} and line > ${after} and line <= ${to}
      and decision = 'update' and changes is null`.execute(tx.db),
  ]);
};

export const forgetDecisions = async (tx: Tx, importId: number): Promise<void> => {
  await sql`delete from import_decisions d where d.import_id = ${importId} and not ${rowHasGone}`.execute(
    tx.db,
  );
};

/** Whether any row of the lines needs more than being made. */
export const hasUpdates = async (tx: Tx, importId: number, after: number, to: number): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`select exists (select from import_decisions
    where import_id = ${importId} and decision = 'update' and line > ${after} and line <= ${to}) as found`.execute(
    tx.db,
  );
  return rows[0]?.found ?? false;
};

export const lineAfterPosition = async (
  tx: Tx,
  importId: number,
  most: number,
): Promise<number | undefined> => {
  const { rows } = await sql<{
    checked_to_line: number;
  }>`select checked_to_line from imports where id = ${importId}`.execute(tx.db);
  return nextLine(tx, importId, rows[0]?.checked_to_line ?? 0, most);
};
