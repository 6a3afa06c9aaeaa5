/** What was told to the supervisor, as rows that never change. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Language } from '../ground/language.ts';
import type { NotificationWay } from './notification.ts';

export type NotificationRow = Readonly<{
  number: number;
  language: Language;
  sent_at: Date;
  way: NotificationWay;
  reference: string;
  late_reasons: string;
  by_actor: string;
}>;

const columns = sql`number, language, sent_at, way, reference, late_reasons, by_actor`;

/** The newest first, without their words. */
export const notificationsOf = async (tx: Tx, breachId: number): Promise<NotificationRow[]> =>
  (
    await sql<NotificationRow>`select ${columns} from breach_notifications
      where breach_id = ${breachId} order by number desc limit 200`.execute(tx.db)
  ).rows;

export const notificationByNumber = async (
  tx: Tx,
  breachId: number,
  number: number,
): Promise<(NotificationRow & { body: string }) | undefined> =>
  (
    await sql<NotificationRow & { body: string }>`select ${columns}, body from breach_notifications
      where breach_id = ${breachId} and number = ${number}`.execute(tx.db)
  ).rows[0];

export type NewNotification = Omit<NotificationRow, 'number' | 'by_actor'> & Readonly<{ body: string }>;

/** Returns its number; the breach is held by the caller. */
export const insertNotification = async (
  tx: Tx,
  breachId: number,
  sent: NewNotification,
): Promise<number> => {
  const { rows } = await sql<{ number: number }>`
    insert into breach_notifications (breach_id, number, language, body, sent_at, way, reference, late_reasons)
    select ${breachId}, coalesce(max(number), 0) + 1, ${sent.language}, ${sent.body}, ${sent.sent_at.toISOString()},
      ${sent.way}, ${sent.reference}, ${sent.late_reasons}
    from breach_notifications where breach_id = ${breachId} returning number`.execute(tx.db);
  return rows[0]!.number;
};
