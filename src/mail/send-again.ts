import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import { type MailKey, mailCan } from './mail.ts';
import { mailNotFound, mailStillWaits } from './problems.ts';
import { addStep, putInQueue, stateOf } from './queries.ts';

/** A mail that did not go, or that somebody took back, once more and word for word. */
export const sendAgain = async (tx: Tx, mail: MailKey): Promise<void> => {
  const state = await stateOf(tx, mail);
  if (!state) throw new Problem(mailNotFound);
  if (!mailCan.sendAgain.includes(state)) throw new Problem(mailStillWaits);
  await Promise.all([
    addStep(tx, mail, 'again'),
    putInQueue(tx, mail),
    enqueue(tx, 'send_mails', {}, 'now'),
    wrote(tx, 'send-mail', { customerId: mail.customerId, about: `mail:${mail.id}` }),
  ]);
};
