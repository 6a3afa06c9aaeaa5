/** Staff as the administration reads and writes them. */
import { sql } from 'kysely';
import { actorText, type Tx } from '../db/tx.ts';
import { isLive } from './session-queries.ts';

export type StaffRow = {
  id: number;
  name: string;
  user_name: string;
  employer: string | null;
  purposes: string[];
  signatures: string[];
  signed_at: Date | null;
  last_seen_at: Date | null;
  ended_at: Date | null;
};

const staffRows = sql`select p.id, p.name, a.user_name, a.employer, e.ended_at,
    array(select h.purpose from staff_purposes h where h.staff_id = p.id and h.ended_at is null order by h.id) as purposes,
    array(select u.version || ':' || u.text_hash from undertakings_signed u where u.staff_id = p.id) as signatures,
    (select max(u.signed_at) from undertakings_signed u where u.staff_id = p.id) as signed_at,
    (select max(s.last_seen_at) from sessions s where s.staff_id = p.id) as last_seen_at
  from staff p join staff_accounts a on a.staff_id = p.id left join staff_endings e on e.staff_id = p.id`;

/** Those at work first, by name. */
export const allStaff = async (tx: Tx): Promise<StaffRow[]> =>
  (await sql<StaffRow>`${staffRows} order by e.ended_at desc nulls first, p.name, p.id`.execute(tx.db)).rows;

export const oneOfStaff = async (tx: Tx, staffId: number): Promise<StaffRow | undefined> =>
  (await sql<StaffRow>`${staffRows} where p.id = ${staffId}`.execute(tx.db)).rows[0];

export type PurposeRow = {
  id: number;
  purpose: string;
  given_at: Date;
  given_by: string;
  ended_at: Date | null;
  ended_by: string | null;
};

/** Everything that was ever given, the latest first; names stand for `staff:7`, the terminal's word as it is. */
export const purposesOf = async (tx: Tx, staffId: number): Promise<PurposeRow[]> =>
  (
    await sql<PurposeRow>`select h.id, h.purpose, h.given_at, coalesce(g.name, h.given_by) as given_by, h.ended_at,
        coalesce(t.name, h.ended_by) as ended_by
      from staff_purposes h left join staff g on h.given_by = 'staff:' || g.id
        left join staff t on h.ended_by = 'staff:' || t.id
      where h.staff_id = ${staffId} order by h.ended_at desc nulls first, h.id`.execute(tx.db)
  ).rows;

export const liveSessionCount = async (tx: Tx, staffId: number): Promise<number> =>
  (
    await sql<{
      count: number;
    }>`select count(*) from sessions s where s.staff_id = ${staffId} and ${isLive}`.execute(tx.db)
  ).rows[0]!.count;

export const hasStaff = async (tx: Tx): Promise<boolean> =>
  (await sql<{ has: boolean }>`select exists (select from staff) as has`.execute(tx.db)).rows[0]!.has;

export const addStaffRows = async (
  tx: Tx,
  person: { name: string; userName: string; employer: string | null },
): Promise<number> => {
  const { id } = await tx.db
    .insertInto('staff')
    .values({ name: person.name })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.db
    .insertInto('staff_accounts')
    .values({ staff_id: id, user_name: person.userName, employer: person.employer })
    .execute();
  return id;
};

export const addFirstPassword = async (tx: Tx, staffId: number, hash: string): Promise<void> => {
  await tx.db.insertInto('staff_passwords').values({ staff_id: staffId, hash }).execute();
};

/** What is held already stays as it was given. */
export const addPurposes = async (tx: Tx, staffId: number, purposes: readonly string[]): Promise<void> => {
  await sql`insert into staff_purposes (staff_id, purpose)
    select ${staffId}::bigint, purpose from unnest(${[...purposes]}::text[]) as purpose
    on conflict do nothing`.execute(tx.db);
};

/** All that are held where no purpose is named. */
export const endPurposes = async (tx: Tx, staffId: number, purpose?: string): Promise<void> => {
  await sql`update staff_purposes set ended_at = now(), ended_by = ${actorText(tx.actor)}
    where staff_id = ${staffId} and ended_at is null
      and (${purpose ?? null}::text is null or purpose = ${purpose ?? null})`.execute(tx.db);
};

/** One change of the administrators at a time, so that two cannot take the last two away together. */
export const lockAdministrators = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(823141)`.execute(tx.db);
};

/** The company's own people at work who hold administration. */
export const administratorIds = async (tx: Tx): Promise<number[]> =>
  (
    await sql<{
      staff_id: number;
    }>`select h.staff_id from staff_purposes h join staff_accounts a on a.staff_id = h.staff_id
      where h.purpose = 'administration' and h.ended_at is null and a.employer is null
        and not exists (select from staff_endings e where e.staff_id = h.staff_id)`.execute(tx.db)
  ).rows.map(({ staff_id }) => staff_id);

export const addEnding = async (tx: Tx, staffId: number): Promise<void> => {
  await sql`insert into staff_endings (staff_id) values (${staffId}) on conflict do nothing`.execute(tx.db);
};

export const addReset = async (tx: Tx, staffId: number, tokenHash: string, hours: number): Promise<void> => {
  await sql`update password_resets set used_at = now() where staff_id = ${staffId} and used_at is null`.execute(
    tx.db,
  );
  await sql`insert into password_resets (token_hash, staff_id, expires_at)
    values (${tokenHash}, ${staffId}, now() + make_interval(hours => ${hours}::int))`.execute(tx.db);
};

export const staffIdOfUserName = async (tx: Tx, userName: string): Promise<number | undefined> =>
  (
    await sql<{ staff_id: number }>`select a.staff_id from staff_accounts a where a.user_name = ${userName}
      and not exists (select from staff_endings e where e.staff_id = a.staff_id)`.execute(tx.db)
  ).rows[0]?.staff_id;

/** A new link makes the earlier ones useless. */
export const replaceFirstRunToken = async (tx: Tx, tokenHash: string, hours: number): Promise<void> => {
  await sql`delete from first_run_tokens`.execute(tx.db);
  await sql`insert into first_run_tokens (token_hash, expires_at)
    values (${tokenHash}, now() + make_interval(hours => ${hours}::int))`.execute(tx.db);
};

export const lockFirstRun = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(823142)`.execute(tx.db);
};

const opensFirstRun = sql`used_at is null and expires_at > now() and not exists (select from staff)`;

export const isFirstRunToken = async (tx: Tx, tokenHash: string): Promise<boolean> =>
  (
    await sql`select from first_run_tokens where token_hash = ${tokenHash} and ${opensFirstRun}`.execute(
      tx.db,
    )
  ).rows.length === 1;

/** True for one caller alone. */
export const useFirstRunToken = async (tx: Tx, tokenHash: string): Promise<boolean> =>
  (
    await sql`update first_run_tokens set used_at = now()
      where token_hash = ${tokenHash} and ${opensFirstRun} returning 1`.execute(tx.db)
  ).rows.length === 1;
