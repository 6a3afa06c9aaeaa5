/** How a letter goes: by mail over SMTP, by post or from hand to hand; who sent it when, and what proves it. */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { parseEmail } from '../../ground/email.ts';
import { Problem } from '../../ground/problem.ts';
import { enqueue } from '../../jobs/job.ts';
import { moveJoined } from '../joining/move-joined.ts';
import { lockRequest, type WithEvents } from '../queries.ts';
import { requestCan, stateOf } from '../request.ts';
import { writeStep } from '../request-step.ts';
import { knownEmails, mayGoTo } from './addressee.ts';
import {
  isAnswer,
  type LetterAct,
  type LetterStep,
  letterCan,
  letterStateTitles,
  waitsForServer,
} from './letter.ts';
import { addressNotValid, addressProvesNothing, letterCannot, letterNotFound } from './problems.ts';
import {
  insertStep,
  type LetterKey,
  type LetterRow,
  letterByKey,
  putInQueue,
  setEmail,
  takeOutOfQueue,
} from './queries.ts';

export const queueLetter = async (tx: Tx, letter: LetterKey): Promise<void> => {
  await Promise.all([
    putInQueue(tx, letter),
    insertStep(tx, letter, 'queued'),
    enqueue(tx, 'send_letters', {}, 'now'),
  ]);
};

export type Held = Readonly<{ request: WithEvents; letter: LetterRow & { body: string } }>;

/** The letter, its request held, where the act may be done. Throws `letter_not_found` and `letter_cannot`. */
export const demandLetter = async (tx: Tx, key: LetterKey, act: LetterAct): Promise<Held> => {
  const request = await lockRequest(tx, key.requestId);
  const letter = request && (await letterByKey(tx, key));
  if (!letter || letter.body === '') throw new Problem(letterNotFound);
  const isBusy =
    waitsForServer(letter.state) && letterCan(act, letter.state) && !(await takeOutOfQueue(tx, key));
  if (isBusy || !letterCan(act, letter.state))
    throw new Problem(letterCannot, { state: letterStateTitles[letter.state] });
  return { request, letter };
};

const noted = (tx: Tx, { request }: Held, step: LetterStep): Promise<void> =>
  wrote(tx, 'send-letter', {
    ...(request.customer_id === null ? {} : { customerId: request.customer_id }),
    about: `request:${request.id}`,
    fields: [step],
  });

/** With it the person has their answer: what was refused, or what was done. A grant is answered when it is carried out. */
const answered = async (tx: Tx, { request, letter }: Held): Promise<void> => {
  const state = stateOf(request.events);
  const isEnd = state === 'carried_out' || state === 'refused';
  if (!isAnswer(letter.kind) || letter.recipient !== null || !isEnd || !requestCan('answer', state)) return;
  await writeStep(tx, request, 'answer', { about: `letter:${letter.number}` });
  await moveJoined(tx, request.id, 'answer');
};

/** Throws `letter_address_not_valid`, and `letter_address_proves_nothing` for one that this letter may not go to. */
const demandEmail = async (tx: Tx, { request, letter }: Held, typed: string): Promise<string> => {
  const email = parseEmail(typed)?.address;
  if (!email || email.length > 254) throw new Problem(addressNotValid);
  // A notice to a recipient goes where the clerk knows them to be: it is an organisation.
  if (letter.recipient !== null || email === letter.to_email) return email;
  if (!mayGoTo(request, letter.kind, email, await knownEmails(tx, request)))
    throw new Problem(addressProvesNothing);
  return email;
};

/** Hands it to the mail server after the commit. Returns what was sent. */
export const mailLetter = async (tx: Tx, key: LetterKey, typed: string): Promise<Held> => {
  const held = await demandLetter(tx, key, 'mail');
  const email = await demandEmail(tx, held, typed);
  if (email !== held.letter.to_email) await setEmail(tx, key, email);
  await Promise.all([queueLetter(tx, key), noted(tx, held, 'queued')]);
  await answered(tx, held);
  return held;
};

/** Posted or handed over by a person: `proof` says how it is known (a receipt's number, who took it). */
export const deliverLetter = async (
  tx: Tx,
  key: LetterKey,
  { way, proof }: Readonly<{ way: 'posted' | 'handed_over'; proof: string }>,
): Promise<Held> => {
  const held = await demandLetter(tx, key, 'deliver');
  await Promise.all([insertStep(tx, key, way, proof.trim()), noted(tx, held, way)]);
  await answered(tx, held);
  return held;
};

/** It came back to the company’s own mailbox: a person notes it, and the letter can be sent another way. */
export const noteLetterBounce = async (tx: Tx, key: LetterKey): Promise<void> => {
  const held = await demandLetter(tx, key, 'note_bounce');
  await Promise.all([insertStep(tx, key, 'bounced'), noted(tx, held, 'bounced')]);
};

/** It need not go: the person was told otherwise. Why stands as its proof. */
export const dropLetter = async (tx: Tx, key: LetterKey, why: string): Promise<void> => {
  const held = await demandLetter(tx, key, 'drop');
  await Promise.all([insertStep(tx, key, 'dropped', why.trim()), noted(tx, held, 'dropped')]);
};
