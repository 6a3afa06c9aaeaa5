/** Sessions in SQL. A session lives while its row has not ended, has been seen lately and has not expired. */
import { sql } from 'kysely';
import { actorText, type Tx } from '../db/tx.ts';
import { idleMinutes, sessionHours } from './session.ts';

export const isLive = sql<boolean>`s.ended_at is null and s.expires_at > now()
  and s.last_seen_at > now() - make_interval(mins => ${idleMinutes}::int)`;

export type SessionCaller = {
  session_id: number;
  staff_id: number;
  name: string;
  employer: string | null;
  desk: string | null;
  purposes: string[];
  signatures: string[];
  /** The number of the last change of any caller: all of the above is so while it stays. */
  changes: number;
  expires_in_ms: number;
  /** Seen more than a minute ago: `touchSession` is due. */
  is_due: boolean;
};

/** The person behind a live session, with what they hold and have signed; nobody whose work has ended. */
export const callerOfSession = async (tx: Tx, tokenHash: string): Promise<SessionCaller | undefined> => {
  const { rows } = await sql<SessionCaller>`select s.id as session_id, s.staff_id, p.name, a.employer, s.desk,
      s.last_seen_at < now() - interval '1 minute' as is_due,
      array(select h.purpose from staff_purposes h where h.staff_id = s.staff_id and h.ended_at is null) as purposes,
      array(select u.version || ':' || u.text_hash from undertakings_signed u where u.staff_id = s.staff_id) as signatures,
      (select number from caller_changes) as changes,
      extract(epoch from s.expires_at - now())::float8 * 1000 as expires_in_ms
    from sessions s join staff p on p.id = s.staff_id join staff_accounts a on a.staff_id = s.staff_id
    where s.token_hash = ${tokenHash} and ${isLive}
      and not exists (select from staff_endings e where e.staff_id = s.staff_id)`.execute(tx.db);
  return rows[0];
};

export const touchSession = async (tx: Tx, sessionId: number): Promise<void> => {
  await sql`update sessions s set last_seen_at = now() where s.id = ${sessionId} and ${isLive}`.execute(
    tx.db,
  );
};

export const addSession = async (
  tx: Tx,
  session: { staffId: number; tokenHash: string; clientAddress: string },
): Promise<void> => {
  await sql`insert into sessions (staff_id, token_hash, client_address, expires_at) values (${session.staffId},
    ${session.tokenHash}, ${session.clientAddress}, now() + make_interval(hours => ${sessionHours}::int))`.execute(
    tx.db,
  );
};

export type SessionRow = { id: number; started_at: Date; last_seen_at: Date; client_address: string };

export const liveSessions = async (tx: Tx, staffId: number): Promise<SessionRow[]> =>
  (
    await sql<SessionRow>`select s.id, s.started_at, s.last_seen_at, s.client_address from sessions s
      where s.staff_id = ${staffId} and ${isLive} order by s.last_seen_at desc, s.id desc`.execute(tx.db)
  ).rows;

/** Ends the person's sessions: one, or all but `except`. */
export const endSessionRows = async (
  tx: Tx,
  staffId: number,
  which: { only?: number; except?: number } = {},
): Promise<void> => {
  await sql`update sessions set ended_at = now(), ended_by = ${actorText(tx.actor)}
    where staff_id = ${staffId} and ended_at is null and (${which.only ?? null}::bigint is null or id = ${which.only ?? null})
      and id is distinct from ${which.except ?? null}::bigint`.execute(tx.db);
};

export const setDesk = async (tx: Tx, sessionId: number, purpose: string): Promise<void> => {
  await tx.db.updateTable('sessions').set({ desk: purpose }).where('id', '=', sessionId).execute();
};
