import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { type MailKey, mailCan } from './mail.ts';
import { mailNotFound, mailStillWaits } from './problems.ts';
import { addStep, stateOf } from './queries.ts';

/** The server took the mail and it came back later, to the company's own mailbox: a person notes it. */
export const noteBounce = async (tx: Tx, mail: MailKey): Promise<void> => {
  const state = await stateOf(tx, mail);
  if (!state) throw new Problem(mailNotFound);
  if (!mailCan.bounce.includes(state)) throw new Problem(mailStillWaits);
  await Promise.all([
    addStep(tx, mail, 'bounced'),
    wrote(tx, 'note-bounce', { customerId: mail.customerId, about: `mail:${mail.id}` }),
  ]);
};
