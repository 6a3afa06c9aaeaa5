import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import type { MailKey } from '../../mail/mail.ts';
import { sendAgain } from '../../mail/send-again.ts';
import { sendMail } from '../../mail/send-mail.ts';
import { demandRight } from '../wrong-fields.ts';
import { type ChosenFile, keepFiles, type MailStore } from './mail-files.ts';
import { mailJustWritten, mayGoAgain } from './queries.ts';
import type { Recipient } from './recipient.ts';
import { addressNotOpen, addressOf, noAddress, type WrittenMail, wrongMail } from './written-mail.ts';

/** One after the other where two write to one customer: so a button pressed twice is seen to be one mail. */
const lockSpace = 823_119;
const inTurn = (tx: Tx, customerId: number) =>
  sql`select pg_advisory_xact_lock(${lockSpace}, ${customerId % 2_147_483_647}::int)`.execute(tx.db);

/**
 * Returns the key of the mail, which is on its way when the transaction has been committed. The same text and files to the
 * same address a moment ago is the same mail. Throws `WrongFields`. The audit line is `sendMail`’s.
 */
export const writeMail = async (
  tx: Tx,
  recipient: Recipient,
  mail: WrittenMail,
  {
    files,
    store,
    typedLanguage,
  }: Readonly<{ files: readonly ChosenFile[]; store: MailStore; typedLanguage?: string | undefined }>,
): Promise<number> => {
  demandRight(wrongMail(recipient, mail, typedLanguage));
  const to = addressOf(recipient, mail.to);
  if (to === undefined) throw new Problem(noAddress);
  const { language, subject, body } = mail;
  await inTurn(tx, recipient.id);
  const before = await mailJustWritten(tx, recipient.id, { to, subject, body, files });
  if (before !== undefined) return before;
  const kept = await keepFiles(tx, store, files);
  return sendMail(tx, { customerId: recipient.id, to, subject, body, language, files: kept });
};

/** Throws `mail_address_not_open` where the address has been ended or mended since: it may be somebody else’s by now. */
export const sendMailAgain = async (tx: Tx, mail: MailKey): Promise<void> => {
  await inTurn(tx, mail.customerId);
  if (!(await mayGoAgain(tx, mail))) throw new Problem(addressNotOpen);
  await sendAgain(tx, mail);
};
