/** A person approves a mailing, stops it and lets it go on, or ends it on a ground of the law. A job does the rest. */
import { wrote } from '../audit/wrote.ts';
import { approveLetters } from '../breaches/tell-people.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import type { ClosingGround } from './article-14.ts';
import { demandMailing } from './demand.ts';
import type { Writing } from './letters/composing-of.ts';
import { wordsOf } from './letters/text-of.ts';
import { mailingGrown } from './problems.ts';
import { addStep, keepText, type Mailing, peopleOf } from './queries.ts';

export const aboutMailing = (id: number): string => `mailing:${id}`;

/**
 * The words are fixed by it: what was approved is what goes. `seen`: how many letters the person who approves was shown; what
 * has joined since is looked at first. Throws `mailing_grown`.
 */
export const approveMailing = async (
  tx: Tx,
  id: number,
  writing: Writing,
  seen: number,
): Promise<Mailing> => {
  const mailing = await demandMailing(tx, id, 'approve');
  if (peopleOf(mailing) !== seen) throw new Problem(mailingGrown);
  if (mailing.kind === 'breach') await approveLetters(tx, Number(mailing.about), seen);
  for (const [language, text] of await wordsOf(tx, writing, mailing)) await keepText(tx, id, language, text);
  await Promise.all([
    addStep(tx, id, { step: 'approved' }),
    enqueue(tx, 'send_mailings', {}, 'now'),
    wrote(tx, 'approve-mailing', { about: aboutMailing(id) }),
  ]);
  return mailing;
};

export const pauseMailing = async (tx: Tx, id: number): Promise<void> => {
  await demandMailing(tx, id, 'pause');
  await Promise.all([
    addStep(tx, id, { step: 'paused' }),
    wrote(tx, 'pause-mailing', { about: aboutMailing(id) }),
  ]);
};

export const resumeMailing = async (tx: Tx, id: number): Promise<void> => {
  await demandMailing(tx, id, 'resume');
  await Promise.all([
    addStep(tx, id, { step: 'resumed' }),
    enqueue(tx, 'send_mailings', {}, 'now'),
    wrote(tx, 'resume-mailing', { about: aboutMailing(id) }),
  ]);
};

/** Whoever has not been told yet is not told: the exception and its reason stand with each of them. */
export const closeMailing = async (
  tx: Tx,
  id: number,
  { ground, reason }: Readonly<{ ground: ClosingGround; reason: string }>,
): Promise<void> => {
  await demandMailing(tx, id, 'close');
  await Promise.all([
    addStep(tx, id, { step: 'closed', ground, reason }),
    enqueue(tx, 'send_mailings', {}, 'now'),
    wrote(tx, 'close-mailing', { about: aboutMailing(id), fields: [ground] }),
  ]);
};
