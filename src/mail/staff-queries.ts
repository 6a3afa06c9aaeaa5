/** The statements of mail to the staff: who has an address, what waits. For `administration`. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Language } from '../ground/language.ts';

export type StaffAddressee = Readonly<{ staffId: number; address: string; language: Language }>;

/** Those at work who hold the purpose now and have an address. */
export const staffHolding = async (tx: Tx, purpose: string): Promise<StaffAddressee[]> =>
  (
    await sql<StaffAddressee>`select a.staff_id as "staffId", a.address, a.language from staff_mail_addresses a
      where exists (select from staff_purposes h where h.staff_id = a.staff_id and h.purpose = ${purpose} and h.ended_at is null)
        and not exists (select from staff_endings e where e.staff_id = a.staff_id) order by a.staff_id`.execute(
      tx.db,
    )
  ).rows;

export type NewStaffMail = Readonly<{ to: StaffAddressee; subject: string; body: string; about: string }>;

/** Of one thing nobody hears twice. */
export const insertStaffMail = async (tx: Tx, { to, subject, body, about }: NewStaffMail): Promise<void> => {
  await sql`insert into staff_mails (staff_id, to_address, language, subject, body, about)
    values (${to.staffId}, ${to.address}, ${to.language}, ${subject}, ${body}, ${about}) on conflict do nothing`.execute(
    tx.db,
  );
};

export type StaffMail = Readonly<{
  id: number;
  to_address: string;
  language: string;
  subject: string;
  body: string;
  message_id: string;
  tries: number;
  queued_at: Date;
}>;

/** Another worker takes it only when this one has been gone for ten minutes. */
export const takeStaffMail = async (tx: Tx): Promise<StaffMail | undefined> =>
  (
    await sql<StaffMail>`update staff_mails set tries = tries + 1, next_try_at = now() + interval '10 minutes'
      where id = (select id from staff_mails where ended_as is null and next_try_at <= now()
        order by next_try_at, id limit 1 for update skip locked)
      returning id, to_address, language, subject, body, message_id, tries, queued_at`.execute(tx.db)
  ).rows[0];

export const postponeStaffMail = async (
  tx: Tx,
  id: number,
  { minutes, reply }: { minutes: number; reply: string },
): Promise<void> => {
  await sql`update staff_mails set next_try_at = now() + make_interval(mins => ${minutes}), reply = ${reply.slice(0, 500)}
    where id = ${id}`.execute(tx.db);
};

export const endStaffMail = async (tx: Tx, id: number, ending: string, reply: string): Promise<void> => {
  await sql`update staff_mails set ended_as = ${ending}, ended_at = now(), reply = ${reply.slice(0, 500)}
    where id = ${id}`.execute(tx.db);
};
