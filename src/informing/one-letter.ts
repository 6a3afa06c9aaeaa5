/** What a person does with one letter of a mailing: told otherwise, an exception, by post instead, came back. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Declaration } from '../policy/declaration.ts';
import { type ClosingGround, isException } from './article-14.ts';
import { contactRulesOf } from './contact-rules.ts';
import { demandLetter, demandMailing } from './demand.ts';
import {
  addLetterStep,
  type Change,
  changeLetter,
  type LetterKey,
  undeliveredByPost,
} from './letter-queries.ts';
import { countMailing } from './queries.ts';
import { reopenOrigin, settleOrigins } from './settle-origin.ts';
import { aboutMailing } from './steer-mailing.ts';

const done = async (
  tx: Tx,
  key: LetterKey,
  change: Change,
  { step, proof = '' }: Readonly<{ step: string; proof?: string }>,
): Promise<void> => {
  await changeLetter(tx, key, { next_try_at: null, held_because: null, ...change });
  await addLetterStep(tx, key, step, proof);
  await Promise.all([
    countMailing(tx, key.mailingId),
    wrote(tx, 'settle-mailing-letter', {
      customerId: key.customerId,
      about: aboutMailing(key.mailingId),
      fields: [step],
    }),
  ]);
};

/** On the phone, by hand, by a letter of one’s own: `proof` says how it is known. */
export const deliverLetter = async (tx: Tx, key: LetterKey, proof: string): Promise<void> => {
  await demandLetter(tx, key, 'deliver');
  await settleOrigins(tx, key.mailingId, [key.customerId], { as: 'told', reason: proof });
  await done(tx, key, { state: 'handed_over', sent_at: new Date() }, { step: 'handed_over', proof });
};

export const closeLetter = async (
  tx: Tx,
  key: LetterKey,
  { ground, reason }: Readonly<{ ground: ClosingGround; reason: string }>,
): Promise<void> => {
  await demandLetter(tx, key, 'close');
  if (isException(ground)) await settleOrigins(tx, key.mailingId, [key.customerId], { as: ground, reason });
  await done(tx, key, { state: 'closed' }, { step: 'closed', proof: reason });
};

/** Its mail did not go or came back: it is printed with the others, if there is an address. */
export const sendByPost = async (tx: Tx, key: LetterKey): Promise<void> => {
  await demandLetter(tx, key, 'to_post');
  await done(tx, key, { state: 'to_print', way: 'post' }, { step: 'to_print' });
};

/** All of a mailing whose mail did not reach them, where a postal address is known. Returns how many. */
export const sendLostByPost = async (tx: Tx, id: number, declaration: Declaration): Promise<number> => {
  const mailing = await demandMailing(tx, id, 'send');
  const moved = await undeliveredByPost(tx, id, contactRulesOf(declaration, mailing));
  await Promise.all([
    countMailing(tx, id),
    ...moved.map((customerId) =>
      wrote(tx, 'settle-mailing-letter', { customerId, about: aboutMailing(id), fields: ['to_print'] }),
    ),
  ]);
  return moved.length;
};

/** It came back to the company’s own mailbox: the person has not been told after all. */
export const noteLetterBounce = async (tx: Tx, key: LetterKey): Promise<void> => {
  await demandLetter(tx, key, 'note_bounce');
  await reopenOrigin(tx, key.mailingId, key.customerId);
  await done(tx, key, { state: 'bounced' }, { step: 'bounced' });
};
