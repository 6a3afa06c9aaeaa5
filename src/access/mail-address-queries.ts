import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Language } from '../ground/language.ts';

export type MailAddress = Readonly<{ address: string; language: Language }>;

export const mailAddressOf = async (tx: Tx, staffId: number): Promise<MailAddress | undefined> =>
  (
    await sql<MailAddress>`select address, language from staff_mail_addresses where staff_id = ${staffId}`.execute(
      tx.db,
    )
  ).rows[0];

export const keepMailAddress = async (
  tx: Tx,
  { staffId, address, language }: MailAddress & Readonly<{ staffId: number }>,
): Promise<void> => {
  await sql`insert into staff_mail_addresses (staff_id, address, language) values (${staffId}, ${address}, ${language})
    on conflict (staff_id) do update set address = excluded.address, language = excluded.language, set_at = now()`.execute(
    tx.db,
  );
};

export const forgetMailAddress = async (tx: Tx, staffId: number): Promise<void> => {
  await sql`delete from staff_mail_addresses where staff_id = ${staffId}`.execute(tx.db);
};
