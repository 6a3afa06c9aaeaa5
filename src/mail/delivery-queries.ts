/** The queue as the delivery works through it: for register upkeep, which reads the queue and no mail. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { MailKey, MailStep } from './mail.ts';

export type Taken = MailKey & Readonly<{ purpose: number; tries: number; queued_at: Date }>;

/** Longer than any try may take: whoever holds it after that is dead. */
const takenMinutes = 10;

/**
 * The next mail whose turn it is, noted as being sent before a server hears of it. Undefined where none waits; rows of
 * withdrawn ones go.
 */
export const takeNext = async (tx: Tx): Promise<Taken | undefined> => {
  await sql`delete from mail_queue where is_withdrawn`.execute(tx.db);
  const { rows } = await sql<Taken>`with next as (
      select customer_id, mail_id from mail_queue
      where next_try_at <= now() and (taken_until is null or taken_until < now())
      order by next_try_at, mail_id limit 1 for update skip locked),
    taken as (
      update mail_queue q set taken_until = now() + make_interval(mins => ${takenMinutes}), tries = q.tries + 1
      from next where q.customer_id = next.customer_id and q.mail_id = next.mail_id
      returning q.customer_id, q.mail_id, q.purpose, q.tries, q.queued_at),
    noted as (
      insert into mail_steps (customer_id, mail_id, purpose, step)
      select customer_id, mail_id, purpose, 'sending' from taken)
    select customer_id as "customerId", mail_id as id, purpose, tries, queued_at from taken`.execute(tx.db);
  return rows[0];
};

const noteStep = (tx: Tx, { customerId, id, purpose }: Taken, step: MailStep, reply: string) =>
  tx.db
    .insertInto('mail_steps')
    .values({ customer_id: customerId, mail_id: id, purpose, step, reply: reply.slice(0, 500) })
    .execute();

/** It leaves the queue for good. */
export const endMail = async (tx: Tx, taken: Taken, step: MailStep, reply: string): Promise<void> => {
  await Promise.all([
    sql`delete from mail_queue where customer_id = ${taken.customerId} and mail_id = ${taken.id}`.execute(
      tx.db,
    ),
    noteStep(tx, taken, step, reply),
  ]);
};

export const postponeMail = async (
  tx: Tx,
  taken: Taken,
  { minutes, reply }: { minutes: number; reply: string },
): Promise<void> => {
  await Promise.all([
    sql`update mail_queue set taken_until = null, next_try_at = now() + make_interval(mins => ${minutes})
      where customer_id = ${taken.customerId} and mail_id = ${taken.id}`.execute(tx.db),
    noteStep(tx, taken, 'postponed', reply),
  ]);
};

export type MailContent = Readonly<{
  about: string | null;
  message_id: string;
  to_address: string;
  subject: string;
  body: string;
  language: string;
  files: readonly Readonly<{ file_id: number | null; file_name: string; content_type: string }>[];
}>;

/** As the mail's own purpose: undefined where it no longer sees the customer. */
export const mailContent = async (tx: Tx, { customerId, id }: MailKey): Promise<MailContent | undefined> => {
  const [mails, files] = await Promise.all([
    sql<Omit<MailContent, 'files'>>`select message_id, to_address, subject, body, language, about from mails
      where customer_id = ${customerId} and id = ${id}`.execute(tx.db),
    sql<MailContent['files'][number]>`select file_id, file_name, content_type from mail_attachments
      where customer_id = ${customerId} and mail_id = ${id} order by number`.execute(tx.db),
  ]);
  const [mail] = mails.rows;
  return mail && { ...mail, files: files.rows };
};
