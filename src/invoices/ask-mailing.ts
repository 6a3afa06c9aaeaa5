/** Asks for an invoice or a sent reminder to be mailed: a job makes the file and hands it to the mail. AVL 209 f §. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { parseEmail } from '../ground/email.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import { emailMissing } from './problems.ts';
import { insertMailing } from './queries/mailings.ts';
import { lockInvoice, type Place } from './queries.ts';

export type Mailing = Readonly<{
  invoice: Place;
  /** The letter of this reminder instead of the invoice. */
  reminderId?: number;
  /** Absent: the buyer's own, as the invoice has it. */
  to?: string;
}>;

/** Returns the key of the mailing. */
export const askMailing = async (tx: Tx, { invoice, reminderId, to }: Mailing): Promise<number> => {
  const { customerId, id } = invoice;
  const row = await lockInvoice(tx, invoice, 'send');
  const address = parseEmail(to ?? row.buyer_email)?.address;
  if (!address) throw new Problem(emailMissing);
  const mailing = await insertMailing(tx, invoice, { reminderId, to: address });
  await Promise.all([
    enqueue(tx, 'mail_invoice', { customer: customerId, mailing, purpose: tx.purpose }, `${mailing}`),
    wrote(tx, 'ask-mailing', { customerId, about: `invoice:${id}`, fields: ['to_address'] }),
  ]);
  return mailing;
};
