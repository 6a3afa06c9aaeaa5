import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { typeset } from '../../documents/typeset.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { Problem } from '../../ground/problem.ts';
import { reminderNotSent } from '../problems.ts';
import type { Place } from '../queries.ts';
import { readInvoice } from '../read-invoice.ts';
import { customerNumberOf, type PrintedFile } from './print-invoice.ts';
import { reminderDocument } from './reminder-document.ts';
import { reminderWords } from './reminder-words.ts';

type Sent = Readonly<{
  invoice_id: number;
  ordinal: number;
  sent_at: Date;
  due_on: string;
  open_cents: number;
  /** With those of the reminders before it. */
  fees_cents: number;
  interest_cents: number;
  interest_until: string;
}>;

const sentReminder = async (tx: Tx, { customerId, id }: Place): Promise<Sent> => {
  const { rows } =
    await sql<Sent>`select r.invoice_id, r.ordinal, r.sent_at, r.due_on, r.open_cents, r.interest_cents, r.interest_until,
      (select sum(e.fee_cents) from reminders e where e.customer_id = r.customer_id and e.invoice_id = r.invoice_id
        and e.sent_at <= r.sent_at)::bigint as fees_cents
    from reminders r where r.customer_id = ${customerId} and r.id = ${id} and r.sent_at is not null`.execute(
      tx.db,
    );
  if (!rows[0]) throw new Problem(reminderNotSent);
  return rows[0];
};

/** The letter of a reminder that was sent, as it was sent. */
export const printReminder = async (tx: Tx, reminder: Place): Promise<PrintedFile> => {
  const sent = await sentReminder(tx, reminder);
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
