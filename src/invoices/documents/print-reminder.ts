import type { Tx } from '../../db/tx.ts';
import { typeset } from '../../documents/typeset.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { Problem } from '../../ground/problem.ts';
import { reminderNotSent } from '../problems.ts';
import { customerNumberOf } from '../queries/buyer.ts';
import { sentReminder } from '../queries/reminders.ts';
import type { Place } from '../queries.ts';
import { readInvoice } from '../read-invoice.ts';
import type { PrintedFile } from './print-invoice.ts';
import { reminderDocument } from './reminder-document.ts';
import { reminderWords } from './reminder-words.ts';

/** The letter of a reminder that was sent, as it was sent. */
export const printReminder = async (tx: Tx, reminder: Place): Promise<PrintedFile> => {
  const sent = await sentReminder(tx, reminder);
  if (!sent) throw new Problem(reminderNotSent);
  const { customerId } = reminder;
  const [invoice, customerNumber] = await Promise.all([
    readInvoice(tx, { customerId, id: sent.invoice_id }),
    customerNumberOf(tx, customerId),
  ]);
  const sentOn = helsinkiDate(sent.sent_at);
  const document = reminderDocument({
    invoice,
    // An invoice that was reminded of has been issued, and has its seller.
    seller: invoice.seller!,
    customerNumber,
    ordinal: sent.ordinal,
    sentOn,
    dueOn: sent.due_on,
    openCents: sent.open_cents,
    feesCents: sent.fees_cents,
    interestCents: sent.interest_cents,
    interestUntil: sent.interest_until,
  });
  const title = reminderWords.title[invoice.language].toLowerCase().replaceAll(' ', '-');
  return {
    fileName: `${title}-${invoice.number}-${sent.ordinal}.pdf`,
    pdf: await typeset('invoice', document, sentOn),
  };
};
