/** What signing in needs in SQL: the account, its password, the attempts that failed. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Attempts } from './back-off.ts';

/** Attempts at one account are looked at one after another, so that many at once count as many. */
export const lockAccount = async (tx: Tx, account: string): Promise<void> => {
  await sql`set local lock_timeout = '3s'`.execute(tx.db);
  await sql`select pg_advisory_xact_lock(hashtextextended(${account}, 823140))`.execute(tx.db);
};

type Counted = {
  pair: number;
  address: number;
  account: number;
  pair_age: number;
  address_age: number;
  account_age: number;
  is_known: boolean;
};

export type Attempt = Readonly<{ account: string; clientGroup: string }>;

/** The last day's; an account is known at an address where it has signed in during the last ninety days. */
export const attemptsBefore = async (tx: Tx, { account, clientGroup }: Attempt, staffId: number) => {
  const ofPair = sql`account = ${account} and client_address = ${clientGroup}`;
  const age = sql`extract(epoch from clock_timestamp() - max(at)`;
  const { rows } = await sql<Counted>`select count(*) filter (where ${ofPair}) as pair,
      count(*) filter (where client_address = ${clientGroup}) as address,
      count(*) filter (where account = ${account}) as account,
      coalesce(${age} filter (where ${ofPair})), 0)::float8 as pair_age,
      coalesce(${age} filter (where client_address = ${clientGroup})), 0)::float8 as address_age,
      coalesce(${age} filter (where account = ${account})), 0)::float8 as account_age,
      exists (select from sessions where staff_id = ${staffId} and client_address = ${clientGroup}
        and started_at > now() - interval '90 days') as is_known
    from sign_in_failures
    where at > now() - interval '1 day' and (account = ${account} or client_address = ${clientGroup})`.execute(
    tx.db,
  );
  const found = rows[0]!;
  return {
    pair: { count: found.pair, secondsSinceLast: found.pair_age },
    address: { count: found.address, secondsSinceLast: found.address_age },
    account: { count: found.account, secondsSinceLast: found.account_age },
    isKnown: found.is_known,
  } satisfies Attempts;
};

export const addFailure = async (tx: Tx, { account, clientGroup }: Attempt): Promise<void> => {
  await sql`insert into sign_in_failures (account, client_address, at)
    values (${account}, ${clientGroup}, clock_timestamp())`.execute(tx.db);
};

/** After a success: those from here, or all of the account where a link has proven who it is. */
export const forgetFailures = async (tx: Tx, account: string, clientGroup?: string): Promise<void> => {
  const failures = tx.db.deleteFrom('sign_in_failures').where('account', '=', account);
  await (clientGroup === undefined ? failures : failures.where('client_address', '=', clientGroup)).execute();
};

export type Account = {
  staff_id: number;
  name: string;
  employer: string | null;
  hash: string | null;
  has_ended: boolean;
};

export const accountOf = async (tx: Tx, userName: string): Promise<Account | undefined> =>
  (
    await sql<Account>`select a.staff_id, p.name, a.employer, w.hash,
        exists (select from staff_endings e where e.staff_id = a.staff_id) as has_ended
      from staff_accounts a join staff p on p.id = a.staff_id left join staff_passwords w on w.staff_id = a.staff_id
      where a.user_name = ${userName}`.execute(tx.db)
  ).rows[0];

export const userNameOf = async (tx: Tx, staffId: number): Promise<string> =>
  (
    await tx.db
      .selectFrom('staff_accounts')
      .select('user_name')
      .where('staff_id', '=', staffId)
      .executeTakeFirstOrThrow()
  ).user_name;

export const keepPassword = async (tx: Tx, staffId: number, hash: string): Promise<void> => {
  await sql`insert into staff_passwords (staff_id, hash) values (${staffId}, ${hash})
    on conflict (staff_id) do update set hash = excluded.hash, set_at = now()`.execute(tx.db);
};

export type Reset = { staff_id: number; name: string; user_name: string };

/** Whom an unused link belongs to. */
export const openReset = async (tx: Tx, tokenHash: string): Promise<Reset | undefined> =>
  (
    await sql<Reset>`select r.staff_id, p.name, a.user_name from password_resets r join staff p on p.id = r.staff_id
        join staff_accounts a on a.staff_id = r.staff_id
      where r.token_hash = ${tokenHash} and r.used_at is null and r.expires_at > now()
        and not exists (select from staff_endings e where e.staff_id = r.staff_id)`.execute(tx.db)
  ).rows[0];

/** True for one caller alone; all other links of the person go with it. */
export const useReset = async (tx: Tx, tokenHash: string, staffId: number): Promise<boolean> => {
  const { rows } = await sql`update password_resets set used_at = now()
    where token_hash = ${tokenHash} and used_at is null and expires_at > now() returning 1`.execute(tx.db);
  if (rows.length === 0) return false;
  await sql`update password_resets set used_at = now() where staff_id = ${staffId} and used_at is null`.execute(
    tx.db,
  );
  return true;
};

export const addSignature = async (
  tx: Tx,
  signed: { staffId: number; version: number; hash: string; language: string; nameTyped: string },
): Promise<void> => {
  await sql`insert into undertakings_signed (staff_id, version, text_hash, language, name_typed)
    values (${signed.staffId}, ${signed.version}, ${signed.hash}, ${signed.language}, ${signed.nameTyped})
    on conflict do nothing`.execute(tx.db);
};

/** What has expired goes: attempts after a day, links used or late after a month, sessions after ninety days. */
export const sweepSignIn = async (tx: Tx): Promise<void> => {
  await Promise.all([
    sql`delete from sign_in_failures where at < now() - interval '1 day'`.execute(tx.db),
    sql`delete from password_resets where coalesce(used_at, expires_at) < now() - interval '30 days'`.execute(
      tx.db,
    ),
    sql`delete from sessions where coalesce(ended_at, least(expires_at, last_seen_at)) < now() - interval '90 days'`.execute(
      tx.db,
    ),
  ]);
};
