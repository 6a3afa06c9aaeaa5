/**
 * The job behind a mailing: makes the PDF, stores it as the voucher that went, and hands it to the mail in one transaction
 * with the note that it did. Run again after a crash it does what is left, and never mails twice.
 */
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { type StoredFile, storeFile } from '../files/store-file.ts';
import { formatDate } from '../ground/format-date.ts';
import { fill } from '../ground/language.ts';
import { sendMail } from '../mail/send-mail.ts';
import { shownReference } from './documents/giro.ts';
import { euros } from './documents/numbers.ts';
import { type PrintedFile, printInvoice } from './documents/print-invoice.ts';
import { printReminder } from './documents/print-reminder.ts';
import { mailWords } from './mail-words.ts';
import { keepMailedFile, noteMailed, type Waiting, waitingMailing } from './queries/mailings.ts';
import { demandOf } from './queries/reminders.ts';
import { addEvent, type Place } from './queries.ts';
import { readInvoice } from './read-invoice.ts';

export type MailingWork = Readonly<{
  gate: Gate;
  /** Key of the stored files. */
  master: Buffer;
  /** The purpose that asked: invoicing or collection. */
  purpose: string;
}>;

const actor: Actor = { kind: 'job', name: 'mail_invoice' };
const fileBytesMax = 20_000_000;

const print = (tx: Tx, customerId: number, mailing: Waiting): Promise<PrintedFile> =>
  mailing.reminder_id === null
    ? printInvoice(tx, { customerId, id: mailing.invoice_id })
    : printReminder(tx, { customerId, id: mailing.reminder_id });

const letterOf = async (tx: Tx, customerId: number, { invoice_id, reminder_id }: Waiting) => {
  const invoice = await readInvoice(tx, { customerId, id: invoice_id });
  const { language, seller, kind, number, reference } = invoice;
  const demand = reminder_id === null ? undefined : await demandOf(tx, customerId, reminder_id);
  const due = demand?.due_on ?? invoice.due_on;
  const values = {
    number: number ?? '',
    sum: euros(demand?.cents ?? invoice.total_cents),
    due: due ? formatDate(due, language) : '',
    iban: seller?.iban.replace(/(.{4})(?=.)/g, '$1 ') ?? '',
    reference: reference ? shownReference(reference) : '',
    seller: seller?.name ?? '',
    contact: [seller?.email, seller?.phone].filter(Boolean).join(', '),
  };
  const which = demand ? 'reminder' : kind === 'credit_note' ? 'credit' : 'invoice';
  return {
    language,
    subject: fill(mailWords[`${which}Subject`][language], values),
    body: fill(mailWords[`${which}Body`][language], values),
  };
};

const send = async (
  tx: Tx,
  place: Place,
  mailing: Waiting,
  file: StoredFile & { fileName: string },
): Promise<void> => {
  const { customerId, id } = place;
  const about = `invoice:${mailing.invoice_id}`;
  await keepMailedFile(tx, file);
  const mailId = await sendMail(tx, {
    ...(await letterOf(tx, customerId, mailing)),
    customerId,
    to: mailing.to_address,
    about,
    files: [{ fileId: file.id, fileName: file.fileName, contentType: 'application/pdf' }],
  });
  await noteMailed(tx, place, { mailId, fileId: file.id });
  await addEvent(tx, { customerId, id: mailing.invoice_id }, 'sent', {
    note: mailing.to_address,
    about: mailing.reminder_id === null ? `mailing:${id}` : `reminder:${mailing.reminder_id}`,
  });
};

async function* inOnePiece(pdf: Uint8Array): AsyncGenerator<Uint8Array> {
  yield pdf;
}

/** True where it was handed to the mail now; false where it had been, or the customer is not seen any more. */
export const mailInvoice = async ({ gate, master, purpose }: MailingWork, place: Place): Promise<boolean> => {
  const upkeep = <T>(act: (tx: Tx) => Promise<T>): Promise<T> => gate.open('register_upkeep', actor, act);
  const made = await gate.open(purpose, actor, async (tx) => {
    const mailing = await waitingMailing(tx, place);
    return mailing?.file_id === null ? print(tx, place.customerId, mailing) : undefined;
  });
  if (!made) return false;
  const file = await storeFile(upkeep, inOnePiece(made.pdf), { master, bytesMax: fileBytesMax });
  return gate.open(purpose, actor, async (tx) => {
    const mailing = await waitingMailing(tx, place);
    // Another worker was quicker: the file that was made here is nobody's and is swept away.
    if (mailing?.file_id !== null) return false;
    await send(tx, place, mailing, { ...file, fileName: made.fileName });
    return true;
  });
};
