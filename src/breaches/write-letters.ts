/**
 * The letters to people: approved by a person who has seen their words and numbers, then written by a job in sets. Each
 * goes through the outbox for mail, which proves it, or by post. Whoever has a letter of the breach gets no second one.
 */
import { wrote } from '../audit/wrote.ts';
import type { Gate } from '../db/gate.ts';
import type { Actor, Tx } from '../db/tx.ts';
import { addressLines } from '../ground/address-lines.ts';
import { languages } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { Letter } from '../requests/letters/letter.ts';
import { letterText } from '../requests/letters/to-text.ts';
import { aboutBreach } from './breach.ts';
import { demandBreach } from './breach-step.ts';
import { failedGoByPost, markPosted, nextToPost, type Worded, writeNextLetters } from './letter-queries.ts';
import { messageIn, messagesOf } from './message.ts';
import { peopleLetter, peopleLetterTitle } from './people-letter.ts';
import { lettersChanged, messageMissing, nobodyToWriteTo } from './problems.ts';
import { accountsOf, type BreachRow, breachById, insertEvent } from './queries.ts';
import { countPeople } from './scope-queries.ts';

export const writesLetters = 'write_breach_letters';
export const unwrittenCap = 100_000;

/** `seen`: how many people the person who approves was shown. */
export const approveLetters = async (tx: Tx, id: number, seen: number): Promise<void> => {
  await demandBreach(tx, id, 'tell_people');
  const [messages, people] = await Promise.all([messagesOf(tx, id), countPeople(tx, id, unwrittenCap)]);
  if (!messages.fi) throw new Problem(messageMissing);
  if (people === 0) throw new Problem(nobodyToWriteTo);
  if (people !== seen) throw new Problem(lettersChanged);
  await Promise.all([
    insertEvent(tx, id, { kind: 'approved', reference: String(people) }),
    enqueue(tx, writesLetters, { breachId: id }, aboutBreach(id)),
    wrote(tx, 'approve-breach-letters', { about: aboutBreach(id) }),
  ]);
};

const tellingOf = async (tx: Tx, declaration: Declaration, breach: BreachRow) => {
  const [messages, [account]] = await Promise.all([messagesOf(tx, breach.id), accountsOf(tx, breach.id)]);
  return { messages, telling: { breach, account, declaration, now: new Date() } };
};

/** The mail in each language that somebody has written it in. */
const wordedIn = async (tx: Tx, declaration: Declaration, breach: BreachRow): Promise<Worded[]> => {
  const { messages, telling } = await tellingOf(tx, declaration, breach);
  return languages.flatMap((language) => {
    const message = messages[language];
    if (!message) return [];
    const body = letterText(peopleLetter({ ...telling, message, language }));
    return [{ language, subject: peopleLetterTitle[language], body }];
  });
};

const actor: Actor = { kind: 'job', name: writesLetters };
const stretch = 1_000;

export type LetterWork = Readonly<{ gate: Gate; declaration: Declaration; isStopping: () => boolean }>;

/** The key of the last one; undefined where nobody is left. */
const writeNext = async (tx: Tx, { declaration }: LetterWork, id: number, after: number) => {
  const breach = await breachById(tx, id);
  if (breach?.people_step !== 'approved') return undefined;
  const worded = await wordedIn(tx, declaration, breach);
  const { looked, last } = await writeNextLetters(tx, id, worded, { after, most: stretch });
  if (looked > 0) await enqueue(tx, 'send_mails', {}, 'now');
  return last ?? undefined;
};

/** False where the process is being stopped before the end. */
export const writeLetters = async (work: LetterWork, id: number): Promise<boolean> => {
  for (let after: number | undefined = 0; after !== undefined; ) {
    const from: number = after;
    after = await work.gate.open('rights_requests', actor, (tx) => writeNext(tx, work, id, from));
    if (work.isStopping() && after !== undefined) return false;
  }
  return true;
};

export const printedMost = 100;

export type Printed = Readonly<{ id: number; letter: Letter }>;

/** The next letters for the post, each with its window. */
export const lettersToPost = async (tx: Tx, declaration: Declaration, id: number): Promise<Printed[]> => {
  const breach = await demandBreach(tx, id, 'tell_people');
  const { messages, telling } = await tellingOf(tx, declaration, breach);
  const next = await nextToPost(tx, id, printedMost);
  return next.flatMap(({ id: customerId, language, name, address }) => {
    const message = messageIn(messages, language);
    if (!message) return [];
    return [
      {
        id: customerId,
        letter: peopleLetter({ ...telling, message, language }, addressLines(address, name)),
      },
    ];
  });
};

/** Those that were printed, up to the last of them. */
export const postLetters = async (tx: Tx, id: number, upTo: number, proof: string): Promise<number> => {
  await demandBreach(tx, id, 'tell_people');
  return markPosted(tx, id, { upTo, proof: proof.trim() });
};

export const postInstead = async (tx: Tx, id: number): Promise<number> => {
  await demandBreach(tx, id, 'tell_people');
  const count = await failedGoByPost(tx, id);
  await wrote(tx, 'write-breach-letter', { about: aboutBreach(id), fields: ['way'] });
  return count;
};
