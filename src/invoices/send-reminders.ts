/** Several reminders at once: by mail to whom has an address, on paper to the others. */
import type { Tx } from '../db/tx.ts';
import { askMailing } from './ask-mailing.ts';
import { placesOfReminders } from './queries/reminder-list.ts';
import { invoiceOf } from './queries/reminders.ts';
import type { Place } from './queries.ts';
import { readInvoice } from './read-invoice.ts';
import { type ReminderChannel, sendReminder } from './send-reminder.ts';

const channelOf = async (tx: Tx, invoice: Place, onPaper: boolean): Promise<ReminderChannel> =>
  !onPaper && (await readInvoice(tx, invoice)).buyer.email !== '' ? 'email' : 'post';

/** `onPaper`: all as letters. Returns how many went which way. */
export const sendReminders = async (
  tx: Tx,
  ids: readonly number[],
  { onPaper }: { onPaper: boolean },
): Promise<Record<ReminderChannel, number>> => {
  const sent = { email: 0, post: 0 };
  for (const reminder of await placesOfReminders(tx, ids)) {
    const invoice = await invoiceOf(tx, reminder);
    const channel = await channelOf(tx, invoice, onPaper);
    await sendReminder(tx, reminder, channel);
    if (channel === 'email') await askMailing(tx, { invoice, reminderId: reminder.id });
    sent[channel] += 1;
  }
  return sent;
};
