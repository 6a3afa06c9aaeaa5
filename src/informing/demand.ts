/** What is acted upon, held until the end of the transaction, where the act may be done. */
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { type LetterKey, type LetterRow, lockLetter } from './letter-queries.ts';
import {
  type LetterAct,
  letterCan,
  letterStateTitles,
  type MailingAct,
  mailingCan,
  stepTitles,
} from './mailing.ts';
import { mailingCannot, mailingNotFound, ownLetterCannot, ownLetterNotFound } from './problems.ts';
import { lockMailing, type Mailing } from './queries.ts';

export const demandMailing = async (tx: Tx, id: number, act: MailingAct): Promise<Mailing> => {
  const mailing = await lockMailing(tx, id);
  if (!mailing) throw new Problem(mailingNotFound);
  if (!mailingCan(act, mailing.step)) throw new Problem(mailingCannot, { state: stepTitles[mailing.step] });
  return mailing;
};

export const demandLetter = async (tx: Tx, key: LetterKey, act: LetterAct): Promise<LetterRow> => {
  const letter = await lockLetter(tx, key);
  if (!letter) throw new Problem(ownLetterNotFound);
  if (!letterCan(act, letter.state))
    throw new Problem(ownLetterCannot, { state: letterStateTitles[letter.state] });
  return letter;
};
