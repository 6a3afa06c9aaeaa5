/** A person approves a mailing, stops it and lets it go on, or ends it on a ground of the law. A job does the rest. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { languages } from '../ground/language.ts';
import { enqueue } from '../jobs/job.ts';
import type { ClosingGround } from './article-14.ts';
import { demandMailing } from './demand.ts';
import type { Writing } from './letters/composing-of.ts';
import { textOf } from './letters/text-of.ts';
import { addStep, keepText, type Mailing } from './queries.ts';

export const aboutMailing = (id: number): string => `mailing:${id}`;

/** The words are fixed by it: what was approved is what goes. */
export const approveMailing = async (tx: Tx, id: number, writing: Writing): Promise<Mailing> => {
  const mailing = await demandMailing(tx, id, 'approve');
  for (const language of languages) await keepText(tx, id, language, textOf(writing, mailing, language));
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
