/** The log as the one who keeps it reads it. `app.actor` and `app.purpose` are filled by the table's defaults. */
import { sql } from 'kysely';
import { type Actor, actorText, type Tx } from '../db/tx.ts';

/** One line as it is sealed: the same text from the same row on every server and version. Lines that name many came later. */
const line = sql`(jsonb_build_array(l.id, (extract(epoch from l.at) * 1000000)::bigint, l.actor, l.purpose, l.kind, l.act,
  l.customer_id, l.about, to_jsonb(l.fields))
  || case when l.customer_ids is null then '[]' else jsonb_build_array(to_jsonb(l.customer_ids)) end)::text`;

const sealOver = (before: ReturnType<typeof sql>) =>
  sql`encode(sha256(convert_to(coalesce(${before}, '') || E'\n' || string_agg(${line}, E'\n' order by l.id), 'UTF8')), 'hex')`;

export const newestId = async (tx: Tx): Promise<number> =>
  (await sql<{ id: number }>`select coalesce(max(id), 0) as id from audit_log`.execute(tx.db)).rows[0]!.id;

/** Transactions that have begun to write to the log: they took its lock before they took an id. */
export const writersAtWork = async (tx: Tx): Promise<string[]> =>
  (
    await sql<{ writer: string }>`select virtualtransaction as writer from pg_locks
      where relation = 'audit_log'::regclass and mode = 'RowExclusiveLock'
        and database = (select oid from pg_database where datname = current_database())`.execute(tx.db)
  ).rows.map(({ writer }) => writer);

/** Seals the next rows up to `lastId`, at most `most`; returns how many. One sealer at a time. */
export const insertSeal = async (tx: Tx, lastId: number, most: number): Promise<number> => {
  await sql`select pg_advisory_xact_lock(823104)`.execute(tx.db);
  const { rows } = await sql<{ rows: number }>`
    with last as (select number, last_id, hash from audit_seals order by number desc limit 1),
    l as (select * from audit_log where id > coalesce((select last_id from last), 0) and id <= ${lastId}
      order by id limit ${most})
    insert into audit_seals (number, first_id, last_id, first_at, rows, hash)
    select coalesce((select number from last), 0) + 1, coalesce((select last_id from last), 0), max(l.id), min(l.at),
      count(*), ${sealOver(sql`(select hash from last)`)}
    from l having count(*) > 0 returning rows`.execute(tx.db);
  return rows[0]?.rows ?? 0;
};

export const droppedMonths = async (tx: Tx): Promise<number> =>
  (await sql<{ months: number }>`select count(*)::int as months from audit_months_dropped`.execute(tx.db))
    .rows[0]!.months;

export type CheckedSeal = Readonly<{
  number: number;
  rows: number;
  isChained: boolean;
  isRight: boolean;
  /** Its month is written down as dropped: only the chain can be followed. */
  isExpired: boolean;
}>;

/** Seals after `number`, in their order, each recomputed from its rows and the seal before it. */
export const checkSeals = async (tx: Tx, number: number, most: number): Promise<CheckedSeal[]> => {
  const { rows } = await sql<CheckedSeal>`
    with kept as (select coalesce(max(month) + interval '1 month', '-infinity') at time zone 'Europe/Helsinki' as since
      from audit_months_dropped)
    select s.number, s.rows, s.first_at < kept.since as "isExpired",
      s.first_id = coalesce(p.last_id, 0) and (p.number is not null or s.number = 1) as "isChained",
      coalesce(f.counted = s.rows and f.hash = s.hash, false) as "isRight"
    from kept, audit_seals s left join audit_seals p on p.number = s.number - 1,
      lateral (select count(*) as counted, ${sealOver(sql`p.hash`)} as hash
        from audit_log l where l.id > s.first_id and l.id <= s.last_id) f
    where s.number > ${number} order by s.number limit ${most}`.execute(tx.db);
  return rows;
};

/** `customerIds`: several are named by one line. */
export type NotedLook = Readonly<{
  actor: Actor;
  purposeNumber: number;
  act: string;
  about: string | undefined;
  customerIds: readonly number[];
}>;

/** Lines of several who looked, each in its own name: for the keeper of the log alone (db/migrations/0114_looks.sql). */
export const insertLooks = async (tx: Tx, lines: readonly NotedLook[]): Promise<void> => {
  const one = lines.map(({ customerIds: [id, ...others] }) => (others.length === 0 ? id : null));
  const many = lines.map(({ customerIds }) => (customerIds.length > 1 ? `{${customerIds.join(',')}}` : null));
  await sql`select note_looks(${lines.map(({ actor }) => actorText(actor))}::text[],
    ${lines.map(({ purposeNumber }) => purposeNumber)}::int[], ${lines.map(({ act }) => act)}::text[], ${one}::bigint[],
    ${many}::text[], ${lines.map(({ about }) => about ?? null)}::text[])`.execute(tx.db);
};
