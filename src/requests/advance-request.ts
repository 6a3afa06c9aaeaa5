/** One step of a request: allowed by the table of `request.ts`, written as a row, with the letter that tells it. */
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { formatDate } from '../ground/format-date.ts';
import { Problem } from '../ground/problem.ts';
import { deadlineOf } from './deadline.ts';
import { moveJoined } from './joining/move-joined.ts';
import { tellParted } from './joining/tell-joining.ts';
import { isWaitingAnswer, waitsForServer, waitsForStaff } from './letters/letter.ts';
import { letterOfAct } from './letters/letter-of-act.ts';
import { answerWaits, lettersWait } from './letters/problems.ts';
import { lettersOf } from './letters/queries.ts';
import { toldOf, type Writing } from './letters/told.ts';
import { writeLetter } from './letters/write-letter.ts';
import {
  alreadyExtended,
  answerLinked,
  erasureByPlan,
  extensionTooLate,
  grantUnlinked,
  reasonMissing,
} from './problems.ts';
import { forgetRequest, requestById, type WithEvents } from './queries.ts';
import { fitsLink, isErasureByPlan, type RequestAct, wasErased } from './request.ts';
import { demandRequest, type Step, writeStep } from './request-step.ts';

/** What the person is entitled to be told with its reason. */
const needsReason: ReadonlySet<RequestAct> = new Set(['ask_identity', 'extend', 'refuse']);

/** Whoever asked for a person's judgement is told what it was (GDPR 22(3)). */
const isJudgement = (act: RequestAct, { kind }: WithEvents): boolean =>
  act === 'grant' && kind === 'human_review';

/** GDPR 12(3): once, and told within the first month. */
const demandExtendable = ({ received_on, events }: WithEvents, today: string): void => {
  const deadline = deadlineOf(received_on, events, today);
  if (deadline.isExtended) throw new Problem(alreadyExtended);
  const { firstDueOn } = deadline;
  if (today > firstDueOn)
    throw new Problem(extensionTooLate, {
      date: {
        fi: formatDate(firstDueOn, 'fi'),
        sv: formatDate(firstDueOn, 'sv'),
        en: formatDate(firstDueOn, 'en'),
      },
    });
};

/** What was written and has not gone would be forgotten with whoever was erased; the receipt alone is not worth waiting for. */
const demandLettersGone = async (tx: Tx, request: WithEvents): Promise<void> => {
  const letters = await lettersOf(tx, request.id);
  const waits = letters.some(
    ({ kind, state }) =>
      kind !== 'receipt' && (waitsForStaff(state) || (wasErased(request) && waitsForServer(state))),
  );
  if (waits) throw new Problem(lettersWait);
};

const demandStep = async (tx: Tx, request: WithEvents, act: RequestAct, step: Step): Promise<void> => {
  const needsWords = needsReason.has(act) || step.partly || isJudgement(act, request);
  if (needsWords && !step.reason?.trim()) throw new Problem(reasonMissing);
  if (isErasureByPlan(act, request)) throw new Problem(erasureByPlan);
  if (!fitsLink(act, request)) throw new Problem(act === 'grant' ? grantUnlinked : answerLinked);
  if (act === 'extend') demandExtendable(request, helsinkiDate(new Date()));
  if (act === 'answer' && (await lettersOf(tx, request.id)).some(isWaitingAnswer))
    throw new Problem(answerWaits);
  if (act === 'close') await demandLettersGone(tx, request);
};

/**
 * Throws what the table and Article 12 do not allow. Returns the number of the letter that the act wrote, where it writes
 * one: it waits for whoever looks at it and sends it.
 */
export const advanceRequest = async (
  tx: Tx,
  writing: Writing,
  id: number,
  act: RequestAct,
  step: Step = {},
): Promise<number | undefined> => {
  const request = await demandRequest(tx, id, act);
  await demandStep(tx, request, act, step);
  await writeStep(tx, request, act, step);
  // Answered and done: of whoever was erased the file keeps no name.
  if (act === 'close' && wasErased(request)) await forgetRequest(tx, id);
  const parted = act === 'part' ? [id] : await moveJoined(tx, id, act);
  for (const one of parted) await tellParted(tx, writing, one);
  const letter = letterOfAct(act, request.kind, step);
  if (!letter) return undefined;
  const told = toldOf(writing, (await requestById(tx, id))!, step);
  return writeLetter(tx, told, { kind: letter.kind, text: letter.text(told) });
};
