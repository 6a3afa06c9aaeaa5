import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { type MailKey, type MailState, mailCan } from './mail.ts';
import { mailIsOnItsWay, mailNotFound } from './problems.ts';
import { addStep, stateOf, takeOutOfQueue } from './queries.ts';

const hasLeftQueue: readonly MailState[] = ['failed', 'bounced'];

/** A mail that has not gone is not sent after all. */
export const withdrawMail = async (tx: Tx, mail: MailKey): Promise<void> => {
  const state = await stateOf(tx, mail);
  if (!state) throw new Problem(mailNotFound);
  const isFree =
    mailCan.withdraw.includes(state) && (hasLeftQueue.includes(state) || (await takeOutOfQueue(tx, mail)));
  if (!isFree) throw new Problem(mailIsOnItsWay);
  await Promise.all([
    addStep(tx, mail, 'withdrawn'),
    wrote(tx, 'withdraw-mail', { customerId: mail.customerId, about: `mail:${mail.id}` }),
  ]);
};
