import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Parsed } from './parse-message.ts';

export type MailboxState = Readonly<{
  uid_validity: string;
  last_uid: number;
  read_at: Date | null;
  failing_since: Date | null;
  failure: string;
}>;

export const mailboxState = async (tx: Tx): Promise<MailboxState> => {
  const { rows } = await sql<MailboxState>`select uid_validity, last_uid, read_at, failing_since, failure
    from request_mailbox`.execute(tx.db);
  return rows[0]!;
};

export const noteRead = async (tx: Tx): Promise<void> => {
  await sql`update request_mailbox set read_at = now(), failing_since = null, failure = ''`.execute(tx.db);
};

export const noteReadFailed = async (tx: Tx, failure: string): Promise<void> => {
  await sql`update request_mailbox set failing_since = coalesce(failing_since, now()), failure = ${failure.slice(0, 500)}`.execute(
    tx.db,
  );
};

export const noteSeen = async (tx: Tx, uidValidity: string, uid: number): Promise<void> => {
  await sql`update request_mailbox set uid_validity = ${uidValidity}, last_uid = ${uid}`.execute(tx.db);
};

export const isKnown = async (tx: Tx, identity: string): Promise<boolean> => {
  const { rows } = await sql`select from request_mails where message_id = ${identity}`.execute(tx.db);
  return rows.length > 0;
};

export type NewMail = Parsed &
  Readonly<{ receivedAt: Date; fileId: number; sizeBytes: number; answers: number | null }>;

/** Undefined where the same message is there already. */
export const insertMail = async (tx: Tx, mail: NewMail): Promise<number | undefined> => {
  const { rows } = await sql<{
    id: number;
  }>`insert into request_mails (message_id, received_at, from_name, from_address,
      reply_address, subject, body, attachments, is_automatic, answers_request, file_id, size_bytes)
    values (${mail.identity}, ${mail.receivedAt}, ${mail.fromName}, ${mail.fromAddress},
      ${mail.replyAddress}, ${mail.subject}, ${mail.body},
      ${mail.attachments}, ${mail.isAutomatic}, ${mail.answers}, ${mail.fileId}, ${mail.sizeBytes})
    on conflict (message_id) do nothing returning id`.execute(tx.db);
  return rows[0]?.id;
};

export type MailRow = Readonly<{
  id: number;
  received_at: Date;
  from_name: string;
  from_address: string;
  /** Where it asks to be answered, where that is another address; empty where not. */
  reply_address: string;
  subject: string;
  body: string;
  attachments: number;
  is_automatic: boolean;
  answers_request: number | null;
  file_id: number | null;
  sorted_as: 'request' | 'reply' | 'other' | null;
  request_id: number | null;
}>;

const columns = sql`id, received_at, from_name, from_address, reply_address, subject, body, attachments, is_automatic, answers_request,
  file_id, sorted_as, request_id`;

/** The oldest first: its clock has run longest. */
export const unsortedMails = async (tx: Tx, limit = 100): Promise<MailRow[]> => {
  const { rows } = await sql<MailRow>`select ${columns} from request_mails where sorted_as is null
    order by received_at, id limit ${limit}`.execute(tx.db);
  return rows;
};

/** What was said to be no request and is not gone yet, the newest first. */
export const asideMails = async (tx: Tx): Promise<MailRow[]> => {
  const { rows } = await sql<MailRow>`select ${columns} from request_mails where sorted_as = 'other'
    order by sorted_at desc limit 100`.execute(tx.db);
  return rows;
};

/** Counted no further than a thousand. */
export const countUnsorted = async (tx: Tx): Promise<{ count: number; oldest: Date | null }> => {
  const { rows } = await sql<{
    count: number;
    oldest: Date | null;
  }>`select count(*)::int as count, min(received_at) as oldest
    from (select received_at from request_mails where sorted_as is null order by received_at limit 1000) m`.execute(
    tx.db,
  );
  return rows[0]!;
};

/** Held until the end of the transaction: two clerks do not make two requests of one message. */
export const lockMail = async (tx: Tx, id: number): Promise<MailRow | undefined> => {
  const { rows } =
    await sql<MailRow>`select ${columns} from request_mails where id = ${id} for update`.execute(tx.db);
  return rows[0];
};

export const mailById = async (tx: Tx, id: number): Promise<MailRow | undefined> => {
  const { rows } = await sql<MailRow>`select ${columns} from request_mails where id = ${id}`.execute(tx.db);
  return rows[0];
};

export const mailsOfRequest = async (tx: Tx, requestId: number): Promise<MailRow[]> => {
  const { rows } = await sql<MailRow>`select ${columns} from request_mails where request_id = ${requestId}
    order by received_at, id limit 100`.execute(tx.db);
  return rows;
};

export const markSorted = async (
  tx: Tx,
  id: number,
  as: 'request' | 'reply' | 'other',
  requestId: number | null,
): Promise<void> => {
  await sql`update request_mails set sorted_as = ${as}, sorted_at = now(), sorted_by = current_setting('app.actor'),
    request_id = ${requestId} where id = ${id}`.execute(tx.db);
};

/** What was no request goes a month after somebody said so. Returns the files to erase with it. */
export const deleteOthers = async (tx: Tx): Promise<number[]> => {
  const { rows } = await sql<{ file_id: number | null }>`delete from request_mails where sorted_as = 'other'
    and sorted_at < now() - interval '30 days' returning file_id`.execute(tx.db);
  return rows.flatMap(({ file_id }) => file_id ?? []);
};

export type ChannelTest = Readonly<{
  id: number;
  token: string;
  address: string;
  asked_at: Date;
  sent_at: Date | null;
  failure: string;
  arrived_at: Date | null;
}>;

/** The newest. */
export const lastTests = async (tx: Tx, limit: number): Promise<ChannelTest[]> => {
  const { rows } =
    await sql<ChannelTest>`select id, token, address, asked_at, sent_at, failure, arrived_at from channel_tests
    order by id desc limit ${limit}`.execute(tx.db);
  return rows;
};

export const insertTest = async (tx: Tx, address: string): Promise<ChannelTest> => {
  await sql`delete from channel_tests where asked_at < now() - interval '400 days'`.execute(tx.db);
  const { rows } = await sql<ChannelTest>`insert into channel_tests (address) values (${address})
    returning id, token, address, asked_at, sent_at, failure, arrived_at`.execute(tx.db);
  return rows[0]!;
};

export const endTest = async (
  tx: Tx,
  id: number,
  { isSent, reply }: { isSent: boolean; reply: string },
): Promise<void> => {
  await sql`update channel_tests set sent_at = ${isSent ? sql`now()` : null}, failure = ${isSent ? '' : reply.slice(0, 500)}
    where id = ${id}`.execute(tx.db);
};

/** True where it is one of ours. */
export const noteArrived = async (tx: Tx, token: string): Promise<boolean> => {
  const { rows } =
    await sql`update channel_tests set arrived_at = coalesce(arrived_at, now()) where token = ${token} returning id`.execute(
      tx.db,
    );
  return rows.length > 0;
};
