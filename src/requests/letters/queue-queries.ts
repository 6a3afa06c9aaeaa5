/** Letters that wait to be mailed. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Waiting } from '../../mail/outbox.ts';
import type { Content } from './deliver-letters.ts';
import type { LetterKey } from './queries.ts';

export type Taken = Waiting & LetterKey;

/** Whoever held it for longer than `minutes` is dead: it may be taken again. */
export const takeFromQueue = async (tx: Tx, minutes: number): Promise<Taken | undefined> => {
  const { rows } = await sql<Taken>`with next as (
      select request_id, letter_number from request_letter_queue
      where next_try_at <= now() and (taken_until is null or taken_until < now())
      order by next_try_at, request_id, letter_number limit 1 for update skip locked)
    update request_letter_queue q set taken_until = now() + make_interval(mins => ${minutes}), tries = q.tries + 1
    from next where q.request_id = next.request_id and q.letter_number = next.letter_number
    returning q.request_id as "requestId", q.letter_number as number, q.tries, q.queued_at`.execute(tx.db);
  return rows[0];
};

export type MailedRow = Omit<Content, 'letter'> & Readonly<{ body: string; to_name: string }>;

/** Undefined where its words have gone or it has nowhere to go. */
export const letterToMail = async (
  tx: Tx,
  { requestId, number }: LetterKey,
): Promise<MailedRow | undefined> => {
  const { rows } =
    await sql<MailedRow>`select kind, body, title, to_name, to_email, message_id from request_letters
    where request_id = ${requestId} and number = ${number} and body <> '' and to_email <> ''`.execute(tx.db);
  return rows[0];
};

export const tryLater = async (tx: Tx, { requestId, number }: LetterKey, minutes: number): Promise<void> => {
  await sql`update request_letter_queue set taken_until = null, next_try_at = now() + make_interval(mins => ${minutes})
    where request_id = ${requestId} and letter_number = ${number}`.execute(tx.db);
};

export const leaveQueue = async (tx: Tx, { requestId, number }: LetterKey): Promise<void> => {
  await sql`delete from request_letter_queue where request_id = ${requestId} and letter_number = ${number}`.execute(
    tx.db,
  );
};
