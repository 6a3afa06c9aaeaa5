/** The module's statements. Those of the delivery run as register upkeep, which reads the queue and no mail. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { MailFile, MailKey, MailState, MailStep, NewMail } from './mail.ts';

export const insertMail = async (tx: Tx, mail: NewMail): Promise<number> => {
  const { customerId, to, subject, body, language, about = null, files = [] } = mail;
  const { id } = await tx.db
    .insertInto('mails')
    .values({ customer_id: customerId, to_address: to, subject, body, language, about })
    .returning('id')
    .executeTakeFirstOrThrow();
  await Promise.all([insertFiles(tx, { customerId, id }, files), putInQueue(tx, { customerId, id })]);
  return id;
};

const insertFiles = async (
  tx: Tx,
  { customerId, id }: MailKey,
  files: readonly MailFile[],
): Promise<void> => {
  if (files.length === 0) return;
  const rows = files.map(({ fileId, fileName, contentType, sizeBytes = null }, at) => ({
    customer_id: customerId,
    mail_id: id,
    number: at + 1,
    file_id: fileId,
    file_name: fileName,
    content_type: contentType,
    size_bytes: sizeBytes,
  }));
  await tx.db.insertInto('mail_attachments').values(rows).execute();
};

/** One that was withdrawn and whose row is still there begins anew. */
export const putInQueue = async (tx: Tx, { customerId, id }: MailKey): Promise<void> => {
  await sql`insert into mail_queue (customer_id, mail_id) values (${customerId}, ${id})
    on conflict (customer_id, mail_id) do update set is_withdrawn = false, next_try_at = now(), tries = 0`.execute(
    tx.db,
  );
};

/** True where nobody was sending it. */
export const takeOutOfQueue = async (tx: Tx, { customerId, id }: MailKey): Promise<boolean> => {
  const { rows } = await sql`update mail_queue set is_withdrawn = true
    where customer_id = ${customerId} and mail_id = ${id} and not is_withdrawn
      and (taken_until is null or taken_until < now()) returning mail_id`.execute(tx.db);
  return rows.length === 1;
};

export const addStep = async (
  tx: Tx,
  { customerId, id }: MailKey,
  step: MailStep,
  reply = '',
): Promise<void> => {
  await tx.db
    .insertInto('mail_steps')
    .values({ customer_id: customerId, mail_id: id, step, reply: reply.slice(0, 500) })
    .execute();
};

/** Locks nothing; undefined for a mail of another purpose, which may be read but not acted upon. */
export const stateOf = async (tx: Tx, { customerId, id }: MailKey): Promise<MailState | undefined> => {
  const { rows } = await sql<{ state: MailState }>`select coalesce((select s.step from mail_steps s
      where s.customer_id = m.customer_id and s.mail_id = m.id order by s.id desc limit 1), 'waiting') as state
    from mails m where m.customer_id = ${customerId} and m.id = ${id} and m.purpose = ${tx.purposeNumber}`.execute(
    tx.db,
  );
  return rows[0]?.state;
};
