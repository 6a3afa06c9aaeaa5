/** The module's statements about mails that were written to a customer. */
import { sql } from 'kysely';
import { staffName } from '../../audit/staff-name.ts';
import type { Tx } from '../../db/tx.ts';
import type { MailKey, MailState, MailStep } from '../../mail/mail.ts';

/** Where a mail `t` stands: its newest step; none yet: it waits. */
export const newestStep = sql<MailState>`coalesce((select s.step from mail_steps s
  where s.customer_id = t.customer_id and s.mail_id = t.id order by s.id desc limit 1), 'waiting')`;

export type MailShown = Readonly<{
  id: number;
  purpose: number;
  to_address: string;
  subject: string;
  body: string;
  language: string;
  about: string | null;
  recorded_at: Date;
  by: string | null;
  state: MailState;
  files: readonly Readonly<{
    number: number;
    file_name: string;
    content_type: string;
    size_bytes: number | null;
  }>[];
  /** The newest first. */
  steps: readonly Readonly<{ step: MailStep; reply: string; at: string; by: string | null }>[];
}>;

const stepsMost = 100;

/** Undefined where the purpose does not see it. */
export const mailShown = async (tx: Tx, { customerId, id }: MailKey): Promise<MailShown | undefined> => {
  const { rows } =
    await sql<MailShown>`select t.id, t.purpose, t.to_address, t.subject, t.body, t.language, t.about,
      t.recorded_at, ${staffName(sql`t.recorded_by`)} as by, ${newestStep} as state,
      coalesce((select jsonb_agg(jsonb_build_object('number', a.number, 'file_name', a.file_name,
          'content_type', a.content_type, 'size_bytes', a.size_bytes) order by a.number) from mail_attachments a
        where a.customer_id = t.customer_id and a.mail_id = t.id), '[]') as files,
      coalesce((select jsonb_agg(jsonb_build_object('step', s.step, 'reply', s.reply, 'at', s.at,
          'by', ${staffName(sql`s.recorded_by`)}) order by s.id desc)
        from (select * from mail_steps where customer_id = ${customerId} and mail_id = ${id}
          order by id desc limit ${stepsMost}) s), '[]') as steps
    from mails t where t.customer_id = ${customerId} and t.id = ${id}`.execute(tx.db);
  return rows[0];
};

export type SentFile = Readonly<{ name: string; size: number }>;

/** The same text and files to the same address by the same writer within two minutes: a button that was pressed twice. */
export const mailJustWritten = async (
  tx: Tx,
  customerId: number,
  {
    to,
    subject,
    body,
    files,
  }: Readonly<{ to: string; subject: string; body: string; files: readonly SentFile[] }>,
): Promise<number | undefined> => {
  const { rows } = await sql<{ id: number }>`select id from mails m
    where customer_id = ${customerId} and recorded_at > now() - interval '2 minutes' and to_address = ${to}
      and subject = ${subject} and body = ${body} and recorded_by = current_setting('app.actor')
      and purpose = ${tx.purposeNumber}
      and coalesce((select jsonb_agg(jsonb_build_array(a.file_name, a.size_bytes) order by a.number)
        from mail_attachments a where a.customer_id = m.customer_id and a.mail_id = m.id), '[]') = ${JSON.stringify(files.map(({ name, size }) => [name, size]))}::jsonb
    order by recorded_at desc, id desc limit 1`.execute(tx.db);
  return rows[0]?.id;
};

/**
 * Whether it may go once more to where it went: one from the card goes to an address in force alone, one of another part of
 * the house to any that has not ended.
 */
export const mayGoAgain = async (tx: Tx, { customerId, id }: MailKey): Promise<boolean> => {
  const { rows } = await sql<{
    may: boolean;
  }>`select coalesce(bool_or(e.ended_on is null), m.about is not null) as may
    from mails m left join emails e on e.customer_id = m.customer_id and e.address = m.to_address
    where m.customer_id = ${customerId} and m.id = ${id} group by m.about`.execute(tx.db);
  return rows[0]?.may ?? true;
};

export type FileOfMail = Readonly<{ file_id: number | null; file_name: string; content_type: string }>;

export const fileOfMail = async (
  tx: Tx,
  { customerId, id }: MailKey,
  number: number,
): Promise<FileOfMail | undefined> => {
  const { rows } = await sql<FileOfMail>`select file_id, file_name, content_type from mail_attachments
    where customer_id = ${customerId} and mail_id = ${id} and number = ${number}`.execute(tx.db);
  return rows[0];
};
