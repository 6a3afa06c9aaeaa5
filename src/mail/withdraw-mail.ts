import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { type MailKey, mailCan } from './mail.ts';
import { mailIsOnItsWay, mailNotFound } from './problems.ts';
import { addStep, stateOf, takeOutOfQueue } from './queries.ts';

/** A mail that has not gone yet is not sent after all. */
export const withdrawMail = async (tx: Tx, mail: MailKey): Promise<void> => {
  const state = await stateOf(tx, mail);
  if (!state) throw new Problem(mailNotFound);
  if (!mailCan.withdraw.includes(state) || !(await takeOutOfQueue(tx, mail)))
    throw new Problem(mailIsOnItsWay);
  await Promise.all([
    addStep(tx, mail, 'withdrawn'),
    wrote(tx, 'withdraw-mail', { customerId: mail.customerId, about: `mail:${mail.id}` }),
  ]);
};
