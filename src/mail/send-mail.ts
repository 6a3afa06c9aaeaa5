import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { parseEmail } from '../ground/email.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import { tellFirst } from '../origins/tell-first.ts';
import type { MailFile, NewMail } from './mail.ts';
import { mailAddressNotValid, mailHeaderNotValid, mailIsEmpty, mailIsTooLong } from './problems.ts';
import { insertMail } from './queries.ts';

export const subjectLengthMax = 200;
export const bodyLengthMax = 100_000;

const isOneLine = (text: string): boolean => !/\p{Cc}/u.test(text);

const areFilesNamed = (files: readonly MailFile[]): boolean =>
  files.every(({ fileName }) => isOneLine(fileName) && fileName.length > 0 && fileName.length <= 200);

/** Throws what is wrong with it, before anything is written. */
const checked = (mail: NewMail): NewMail => {
  const { to, subject, body, files = [] } = mail;
  const address = isOneLine(to) ? parseEmail(to)?.address : undefined;
  if (!address || address.length > 254) throw new Problem(mailAddressNotValid);
  if (!isOneLine(subject) || !areFilesNamed(files)) throw new Problem(mailHeaderNotValid);
  if (subject.trim() === '' || body.trim() === '') throw new Problem(mailIsEmpty);
  if (subject.length > subjectLengthMax || body.length > bodyLengthMax) throw new Problem(mailIsTooLong);
  return { ...mail, to: address, subject: subject.trim() };
};

/**
 * Hands a mail on in the caller's transaction, for the caller's purpose: it is sent after the commit, or never. The
 * purpose must write the category `messages` and see the customer when the mail goes: if they object, are restricted or
 * erased before that, it does not go. Returns the mail's key within its customer.
 */
export const sendMail = async (tx: Tx, mail: NewMail): Promise<number> => {
  const sent = checked(mail);
  const id = await insertMail(tx, sent);
  await Promise.all([
    enqueue(tx, 'send_mails', {}, 'now'),
    tellFirst(tx, [mail.customerId]),
    wrote(tx, 'send-mail', { customerId: mail.customerId, about: `mail:${id}` }),
  ]);
  return id;
};
