/**
 * People are told of a breach by a mailing (`src/informing`), which a job prepares as soon as its words stand and whom it
 * touches is known. GDPR 34.
 */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { type Language, languages } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { LetterText } from '../requests/letters/letter.ts';
import { aboutBreach } from './breach.ts';
import { demandBreach } from './breach-step.ts';
import { messagesOf } from './message-queries.ts';
import { messageIn, peopleLetter } from './people-letter.ts';
import { messageMissing } from './problems.ts';
import { accountsOf, breachById, insertEvent } from './queries.ts';

export const askForLetters = (tx: Tx): Promise<void> => enqueue(tx, 'prepare_breach_letters', {}, 'now');

/** The letter in every language, once it is written in Finnish: whose language nobody has written reads the Finnish words, and why. */
export const breachWords = async (
  tx: Tx,
  declaration: Declaration,
  id: number,
): Promise<ReadonlyMap<Language, LetterText>> => {
  const [breach, [account], messages] = await Promise.all([
    breachById(tx, id),
    accountsOf(tx, id),
    messagesOf(tx, id),
  ]);
  if (!breach || !messages.fi) return new Map();
  const of = { breach, account, declaration };
  return new Map(
    languages.map((language) => [
      language,
      peopleLetter({ ...of, ...messageIn(messages, language)!, language }),
    ]),
  );
};

/** `people`: how many letters the mailing has. */
export const approveLetters = async (tx: Tx, id: number, people: number): Promise<void> => {
  await demandBreach(tx, id, 'tell_people');
  if (!(await messagesOf(tx, id)).fi) throw new Problem(messageMissing);
  await Promise.all([
    insertEvent(tx, id, { kind: 'approved', reference: String(people) }),
    wrote(tx, 'approve-breach-letters', { about: aboutBreach(id) }),
  ]);
};
