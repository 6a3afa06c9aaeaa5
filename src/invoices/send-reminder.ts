/** A person sends a reminder that was proposed, or leaves it unsent. PerL 513/1999 5 §, 10 a §. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { claimSoFar } from './claim-so-far.ts';
import { reminderNotWaiting, settingsMissing } from './problems.ts';
import { lockProposal, noteLeft, noteSent, type Waiting } from './queries/sent-reminders.ts';
import {
  addEvent,
  type InvoiceRow,
  lockInvoice,
  newestSettings,
  type Place,
  updateInvoice,
} from './queries.ts';
import { reminderDue, reminderFee } from './reminder.ts';

export type ReminderChannel = 'email' | 'post';

const lockWaiting = async (tx: Tx, reminder: Place): Promise<Waiting> => {
  const waiting = await lockProposal(tx, reminder);
  if (!waiting) throw new Problem(reminderNotWaiting);
  return waiting;
};

const demandedBy = async (tx: Tx, invoice: InvoiceRow, on: string) => {
  const settings = await newestSettings(tx);
  if (!settings || !invoice.due_on) throw new Problem(settingsMissing);
  const { is_consumer, due_on, reminded_on } = invoice;
  const { interestCents, paidCostsCents } = await claimSoFar(tx, invoice, on);
  return {
    fee_cents: reminderFee({ is_consumer, due_on, reminded_on }, settings, on),
    // What has been paid of costs is taken off the interest first: it runs on, a fee does not.
    interest_cents: Math.max(0, interestCents - paidCostsCents),
    due_on: reminderDue(settings, on),
  };
};

/** `reminder`: the proposal. Returns the invoice's place: the letter is printed or mailed from what is written here. */
export const sendReminder = async (
  tx: Tx,
  reminder: Place,
  channel: ReminderChannel,
  on: string = helsinkiDate(new Date()),
): Promise<Place> => {
  const { customerId, id } = reminder;
  const { invoice_id } = await lockWaiting(tx, reminder);
  const place = { customerId, id: invoice_id };
  const invoice = await lockInvoice(tx, place, 'remind');
  const demanded = await demandedBy(tx, invoice, on);
  await Promise.all([
    noteSent(tx, reminder, { ...demanded, channel, open_cents: invoice.open_cents, interest_until: on }),
    updateInvoice(tx, place, { reminded_on: on }),
    addEvent(tx, place, 'reminded', { about: `reminder:${id}` }),
    wrote(tx, 'send-reminder', { customerId, about: `invoice:${invoice_id}`, fields: [channel] }),
  ]);
  return place;
};

/** It is not sent; the job proposes it again when the company's time between reminders has gone by. */
export const leaveReminder = async (tx: Tx, reminder: Place): Promise<void> => {
  const { customerId } = reminder;
  const { invoice_id } = await lockWaiting(tx, reminder);
  await Promise.all([
    noteLeft(tx, reminder),
    wrote(tx, 'leave-reminder', { customerId, about: `invoice:${invoice_id}` }),
  ]);
};
