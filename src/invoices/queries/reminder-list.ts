/** Reminders that wait for a person, and those sent of late. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { reminderNotWaiting } from '../problems.ts';
import type { Place } from '../queries.ts';
import { type WaitingPayment, waitingForInvoice } from './waiting-payment.ts';

export type WaitingReminder = Readonly<{
  id: number;
  customer_id: number;
  invoice_id: number;
  ordinal: number;
  number: string;
  buyer_name: string;
  has_email: boolean;
  is_consumer: boolean;
  due_on: string;
  reminded_on: string | null;
  open_cents: number;
  /** It may be paid already. */
  waiting: WaitingPayment | null;
}>;
export type SentLately = Readonly<{
  id: number;
  customer_id: number;
  invoice_id: number;
  ordinal: number;
  number: string;
  buyer_name: string;
  sent_at: Date;
  channel: string;
}>;

export const remindersMax = 100;

/** The longest overdue first; one more than is shown where there are more. */
export const waitingReminders = async (tx: Tx): Promise<readonly WaitingReminder[]> => {
  const { rows } =
    await sql<WaitingReminder>`select r.id, r.customer_id, r.invoice_id, r.ordinal, i.number, i.buyer_name,
      i.buyer_email <> '' as has_email, i.is_consumer, i.due_on, i.reminded_on, i.open_cents, ${waitingForInvoice} as waiting
    from reminders r join invoices i on i.customer_id = r.customer_id and i.id = r.invoice_id
    where r.sent_at is null and r.left_at is null and i.state = 'open' and i.open_cents > 0 and i.disputed_at is null
    order by r.id limit ${remindersMax + 1}`.execute(tx.db);
  return rows;
};

export const remindersSentLately = async (tx: Tx): Promise<readonly SentLately[]> => {
  const { rows } =
    await sql<SentLately>`select r.id, r.customer_id, r.invoice_id, r.ordinal, i.number, i.buyer_name, r.sent_at, r.channel
    from reminders r join invoices i on i.customer_id = r.customer_id and i.id = r.invoice_id
    where r.sent_at > now() - interval '14 days' order by r.sent_at desc, r.id desc limit 50`.execute(tx.db);
  return rows;
};

/** Whose the reminders are; those that are not there or not seen are left out. */
export const placesOfReminders = async (tx: Tx, ids: readonly number[]): Promise<readonly Place[]> => {
  const { rows } = await sql<Place>`select customer_id as "customerId", id from reminders
    where id = any(${[...ids]}::bigint[]) order by customer_id, id`.execute(tx.db);
  return rows;
};

export const placeOfReminder = async (tx: Tx, id: number): Promise<Place> => {
  const [place] = await placesOfReminders(tx, [id]);
  if (!place) throw new Problem(reminderNotWaiting);
  return place;
};
