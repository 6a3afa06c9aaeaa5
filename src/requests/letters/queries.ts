import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Language } from '../../ground/language.ts';
import type { LetterKind, LetterState, LetterStep } from './letter.ts';

export type LetterKey = Readonly<{ requestId: number; number: number }>;

export type LetterRow = Readonly<{
  request_id: number;
  number: number;
  kind: LetterKind;
  language: Language;
  title: string;
  /** Of a declared recipient, where the letter goes to one. */
  recipient: string | null;
  to_name: string;
  to_email: string;
  to_lines: string;
  made_at: Date;
  state: LetterState;
  /** Of the newest step. */
  proof: string;
  state_at: Date | null;
}>;

const columns = sql`l.request_id, l.number, l.kind, l.language, l.title, l.recipient, l.to_name, l.to_email, l.to_lines,
  l.made_at, coalesce(s.step, 'written') as state, coalesce(s.proof, '') as proof, s.at as state_at`;
const withState = sql`request_letters l left join lateral (select step, proof, at from request_letter_steps s
  where s.request_id = l.request_id and s.letter_number = l.number order by s.number desc limit 1) s on true`;

/** The oldest first. */
export const lettersOf = async (tx: Tx, requestId: number): Promise<LetterRow[]> => {
  const { rows } = await sql<LetterRow>`select ${columns} from ${withState}
    where l.request_id = ${requestId} order by l.number limit 200`.execute(tx.db);
  return rows;
};

/** Of these requests those with a letter that did not reach its reader, and has not gone another way since. */
export const withLostLetters = async (
  tx: Tx,
  requestIds: readonly number[],
): Promise<ReadonlySet<number>> => {
  const { rows } = await sql<{ request_id: number }>`select distinct l.request_id from ${withState}
    where l.request_id = any(${[...requestIds]}::bigint[]) and s.step in ('bounced', 'failed')`.execute(
    tx.db,
  );
  return new Set(rows.map(({ request_id }) => request_id));
};

/** The letter with its words, as JSON; empty where it was forgotten with its person. */
export const letterByKey = async (
  tx: Tx,
  { requestId, number }: LetterKey,
): Promise<(LetterRow & { body: string }) | undefined> => {
  const { rows } = await sql<LetterRow & { body: string }>`select ${columns}, l.body from ${withState}
    where l.request_id = ${requestId} and l.number = ${number}`.execute(tx.db);
  return rows[0];
};

/** The letter that went under one of these Message-IDs; what stands after the @ is the sender's. */
export const letterByMessage = async (
  tx: Tx,
  messageIds: readonly string[],
): Promise<LetterKey | undefined> => {
  const ids = messageIds.map((one) => one.split('@')[0]!);
  const { rows } = await sql<LetterKey>`select request_id as "requestId", number from request_letters
    where message_id = any(${ids}::text[]) order by request_id desc limit 1`.execute(tx.db);
  return rows[0];
};

export type NewLetterRow = Readonly<{
  requestId: number;
  kind: LetterKind;
  language: Language;
  title: string;
  body: string;
  recipient: string | null;
  toName: string;
  toEmail: string;
  toLines: string;
}>;

/** The request is held by the caller, so that two letters do not get one number. */
export const insertLetter = async (tx: Tx, letter: NewLetterRow): Promise<number> => {
  const { rows } = await sql<{
    number: number;
  }>`insert into request_letters (request_id, number, kind, language, title, body, recipient, to_name, to_email, to_lines)
    select ${letter.requestId}, coalesce(max(number), 0) + 1, ${letter.kind}, ${letter.language}, ${letter.title}, ${letter.body},
      ${letter.recipient}, ${letter.toName}, ${letter.toEmail}, ${letter.toLines}
    from request_letters where request_id = ${letter.requestId} returning number`.execute(tx.db);
  return rows[0]!.number;
};

export const insertStep = async (
  tx: Tx,
  { requestId, number }: LetterKey,
  step: LetterStep,
  proof = '',
): Promise<void> => {
  await sql`insert into request_letter_steps (request_id, letter_number, number, step, proof)
    select ${requestId}, ${number}, coalesce(max(number), 0) + 1, ${step}, ${proof.slice(0, 500)}
    from request_letter_steps where request_id = ${requestId} and letter_number = ${number}`.execute(tx.db);
};

export const setEmail = async (tx: Tx, { requestId, number }: LetterKey, email: string): Promise<void> => {
  await sql`update request_letters set to_email = ${email}
    where request_id = ${requestId} and number = ${number}`.execute(tx.db);
};

export const putInQueue = async (tx: Tx, { requestId, number }: LetterKey): Promise<void> => {
  await sql`insert into request_letter_queue (request_id, letter_number) values (${requestId}, ${number})
    on conflict (request_id, letter_number) do update set next_try_at = now(), queued_at = now(), tries = 0`.execute(
    tx.db,
  );
};

/** True where nobody was sending it just now. */
export const takeOutOfQueue = async (tx: Tx, { requestId, number }: LetterKey): Promise<boolean> => {
  const { rows } =
    await sql`with notice as (delete from request_notice_queue where request_id = ${requestId} and letter_number = ${number}
      returning request_id),
    letter as (delete from request_letter_queue where request_id = ${requestId} and letter_number = ${number}
      and (taken_until is null or taken_until < now()) returning request_id)
    select from notice union all select from letter`.execute(tx.db);
  return rows.length === 1;
};
