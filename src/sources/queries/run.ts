/** The run in SQL: what the rows of one chunk make. Every statement is for a range of lines after `after` to `to`. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { aboutImport } from '../import.ts';

export type Chunk = Readonly<{ importId: number; source: string; after: number; to: number }>;

/**
 * The range is said of every staged table of a statement: statistics have not met its rows yet, and of a table without it all
 * of the file would be gone through for every chunk.
 */
export const inChunk = ({ importId, after, to }: Chunk, alias: string): RawBuilder<unknown> => {
  const of = (column: string) => sql.ref(`${alias}.${column}`);
  return sql`${of('import_id')} = ${importId} and ${of('line')} > ${after} and ${of('line')} <= ${to}`;
};

/** Staged rows `r` of whom new customers are made, each with the key of the customer in `d`. */
export type Newcomers = RawBuilder<unknown>;

export const newcomersOf = ({ importId, after, to }: Chunk): Newcomers => sql`import_decisions d
  join import_rows r on r.import_id = d.import_id and r.line = d.line
  where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.decision = 'new'`;

const run = async (tx: Tx, statement: RawBuilder<unknown>): Promise<number> =>
  Number((await statement.execute(tx.db)).numAffectedRows ?? 0n);

/** A row that must be left, and why. */
export type LeftRow = Readonly<{ line: number; reason: string }>;

/** Rows that the dry run had decided are left after all. How many. */
export const leaveRows = async (tx: Tx, importId: number, rows: readonly LeftRow[]): Promise<number> => {
  if (rows.length === 0) return 0;
  const lines = rows.map(({ line }) => line);
  const reasons = rows.map(({ reason }) => reason);
  return run(
    tx,
    sql`update import_decisions d set decision = 'refused', reason = m.reason
    from unnest(${lines}::int[], ${reasons}::text[]) m(line, reason)
    where d.import_id = ${importId} and d.line = m.line`,
  );
};

/**
 * What must be left and why. The staged row is looked up by its whole key (`limit 1`): joined, rows that statistics have not
 * met yet would all be gone through for each of the chunk.
 */
const movedIn = ({ importId, after, to }: Chunk, purposeNumber: number) => {
  const newest = (kind: string, purpose: RawBuilder<unknown>) => sql`(select x.kind = ${kind} from choices x
    where x.customer_id = c.id and x.kind in (${kind}, ${`${kind}_ended`}) and ${purpose} order by x.happened_at desc, x.id desc limit 1) is true`;
  return sql<LeftRow>`select * from (
    select d.line, case when d.decision = 'new' then case when (select true from customers x where x.customer_number = r.customer_number limit 1)
          then 'number_taken' end
        when c.id is null then 'customer_gone'
        when ${newest('restriction', sql`true`)} then 'restricted'
        when ${newest('objection', sql`x.purpose = ${purposeNumber}`)} then 'objected' end as reason
    from import_decisions d
    cross join lateral (select x.customer_number from import_rows x
      where x.import_id = d.import_id and x.line = d.line limit 1) r
    left join customers c on c.id = d.customer_id and d.decision = 'update'
    where d.import_id = ${importId} and d.line > ${after} and d.line <= ${to} and d.decision in ('new', 'update')) m
  where m.reason is not null`;
};

/** Somebody took the number, or erased, restricted or noted an objection since the dry run: such a row is left. */
export const leaveWhatMoved = async (tx: Tx, chunk: Chunk, purposeNumber: number): Promise<number> => {
  const { rows } = await movedIn(chunk, purposeNumber).execute(tx.db);
  return leaveRows(tx, chunk.importId, rows);
};

/** The day from which the retention of the relationship is counted, where it is the same for all. */
export const onDay = (day: string): RawBuilder<unknown> => sql`${day}::date`;

/** Rows with a number of their own first, so that a number that is given out now is none of theirs. */
export const makeCustomers = async (
  tx: Tx,
  chunk: Chunk,
  newcomers: Newcomers,
  more: { version: number; lastContact: RawBuilder<unknown> },
): Promise<number> => {
  const insert = (number: RawBuilder<unknown>, which: RawBuilder<unknown>) =>
    run(
      tx,
      sql`insert into customers (id, kind, customer_number, family_name, given_names, call_name, organisation_name, business_id,
        language, since_on, source, import_id, declaration_version, last_contact_on)
      select d.customer_id, r.kind, ${number}, r.family_name, r.given_names, r.call_name, r.organisation_name, r.business_id,
        r.language, r.customer_since, ${chunk.source}::text, ${chunk.importId}::bigint, ${more.version}::int, ${more.lastContact}
      from ${newcomers} and ${which}`,
    );
  const [numbered, unnumbered] = await Promise.all([
    insert(sql`r.customer_number`, sql`r.customer_number is not null`),
    insert(sql`next_customer_number()`, sql`r.customer_number is null`),
  ]);
  return numbered + unnumbered;
};

/** In the order of the index that is asked most: each of its pages is visited once in a chunk. */
export const makeEmails = (tx: Tx, chunk: Chunk, newcomers: Newcomers): Promise<number> =>
  run(
    tx,
    sql`insert into emails (customer_id, address, normalised, is_primary, source, import_id)
    select d.customer_id, e.address, e.normalised, e.place = 1, ${chunk.source}::text, ${chunk.importId}::bigint
    from (select d.customer_id, r.email_addresses, r.email_keys from ${newcomers}) d
    cross join unnest(d.email_addresses, d.email_keys) with ordinality e(address, normalised, place) order by e.normalised`,
  );

export const makePhones = (tx: Tx, chunk: Chunk, newcomers: Newcomers): Promise<number> =>
  run(
    tx,
    sql`insert into phones (customer_id, e164, original, kind, is_primary, source, import_id)
    select d.customer_id, p.number, p.original, p.kind, p.place = 1, ${chunk.source}::text, ${chunk.importId}::bigint
    from (select d.customer_id, r.phone_numbers, r.phone_originals, r.phone_kinds from ${newcomers}) d
    cross join unnest(d.phone_numbers, d.phone_originals, d.phone_kinds) with ordinality p(number, original, kind, place) order by p.number`,
  );

export const makeAddresses = (tx: Tx, chunk: Chunk, newcomers: Newcomers): Promise<number> =>
  run(
    tx,
    sql`insert into addresses (customer_id, kind, care_of, street, postcode, town, country, source, import_id)
    select d.customer_id, a[s], a[s + 1], a[s + 2], a[s + 3], a[s + 4], a[s + 5], ${chunk.source}::text, ${chunk.importId}::bigint
    from (select d.customer_id, r.addresses as a from ${newcomers}) d
    cross join generate_series(1, cardinality(d.a), 6) s`,
  );

export const makeMemberships = (tx: Tx, chunk: Chunk, newcomers: Newcomers): Promise<number> =>
  run(
    tx,
    sql`insert into memberships (customer_id, number, since_on, source, import_id)
    select d.customer_id, r.member_number, r.member_since, ${chunk.source}::text, ${chunk.importId}::bigint
    from ${newcomers} and r.member_number is not null`,
  );

export const makeFieldValues = (tx: Tx, chunk: Chunk, newcomers: Newcomers): Promise<number> =>
  run(
    tx,
    sql`insert into customer_field_values (customer_id, field, value, source, import_id)
    select d.customer_id, e.key, e.value, ${chunk.source}::text, ${chunk.importId}::bigint
    from (select d.customer_id, r.extra from ${newcomers} and r.extra is not null) d
    cross join jsonb_each_text(d.extra) e`,
  );

/** What a file claims is no consent: it opens nothing (GDPR 7(1)). */
export const makeClaims = (tx: Tx, chunk: Chunk, newcomers: Newcomers): Promise<number> =>
  run(
    tx,
    sql`insert into choices (customer_id, kind, purpose, channel, happened_at, source, import_id)
    select d.customer_id, 'claimed_consent', (i.claim_purposes->>c)::int, 'file', now(), ${chunk.source}::text, ${chunk.importId}::bigint
    from (select d.customer_id, r.claims from ${newcomers} and r.claims is not null) d
    cross join unnest(d.claims) c join imports i on i.id = ${chunk.importId} and i.claim_purposes ? c`,
  );

/** One line of the log for every customer that the chunk made. */
export const logMade = (tx: Tx, chunk: Chunk): Promise<number> =>
  run(
    tx,
    sql`insert into audit_log (kind, act, customer_id, about)
    select 'wrote', 'import', d.customer_id, ${aboutImport(chunk.importId)}::text from import_decisions d
    where d.import_id = ${chunk.importId} and d.line > ${chunk.after} and d.line <= ${chunk.to} and d.decision = 'new'`,
  );

/** What rows of the chunk have at all, so that nothing is asked twice of a file without it. */
export const contentsOf = async (tx: Tx, { importId, after, to }: Chunk) => {
  const { rows } = await sql<{ members: boolean; extras: boolean; claims: boolean; updates: boolean }>`
    select bool_or(r.member_number is not null) as members, bool_or(r.extra is not null) as extras,
      bool_or(r.claims is not null) as claims, bool_or(d.decision = 'update') as updates
    from import_rows r join import_decisions d on d.import_id = r.import_id and d.line = r.line
    where r.import_id = ${importId} and r.line > ${after} and r.line <= ${to}`.execute(tx.db);
  return rows[0]!;
};
