/** One step of a request: allowed by the table of `request.ts`, written as a row, with its audit line. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { formatDate } from '../ground/format-date.ts';
import { Problem } from '../ground/problem.ts';
import { deadlineOf } from './deadline.ts';
import {
  alreadyExtended,
  erasureByPlan,
  extensionTooLate,
  reasonMissing,
  requestCannot,
  requestNotFound,
} from './problems.ts';
import { forgetRequest, insertEvent, lockRequest, type WithEvents } from './queries.ts';
import { isErasure, type RequestAct, requestCan, stateOf, stateTitles } from './request.ts';
import type { RequestEventKind } from './request-event.ts';

const eventOf: Readonly<Record<RequestAct, RequestEventKind>> = {
  ask_identity: 'identity_asked',
  confirm_identity: 'identity_confirmed',
  link: 'linked',
  extend: 'extended',
  grant: 'granted',
  refuse: 'refused',
  carry_out: 'carried_out',
  answer: 'answered',
  close: 'closed',
  withdraw: 'withdrawn',
  mark_duplicate: 'duplicate',
};

/** What the person is entitled to be told with its reason. */
const needsReason: ReadonlySet<RequestAct> = new Set(['ask_identity', 'extend', 'refuse']);

export type Step = Readonly<{ reason?: string; about?: string; partly?: boolean }>;

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

/** The request, held, where the act may be done in its state. Throws `request_not_found` and `request_cannot`. */
export const demandRequest = async (tx: Tx, id: number, act: RequestAct): Promise<WithEvents> => {
  const request = await lockRequest(tx, id);
  if (!request) throw new Problem(requestNotFound);
  const state = stateOf(request.events);
  if (!requestCan(act, state)) throw new Problem(requestCannot, { state: stateTitles[state] });
  return request;
};

export const writeStep = async (
  tx: Tx,
  request: WithEvents,
  act: RequestAct,
  { reason, about, partly }: Step = {},
): Promise<void> => {
  const kind = act === 'grant' && partly ? 'partly_granted' : eventOf[act];
  await Promise.all([
    insertEvent(tx, request.id, { kind, onDay: helsinkiDate(new Date()), reason: reason?.trim(), about }),
    wrote(tx, `request-${act.replaceAll('_', '-')}`, {
      ...(request.customer_id === null ? {} : { customerId: request.customer_id }),
      about: `request:${request.id}`,
    }),
  ]);
};

const wasErased = ({ kind, events }: WithEvents): boolean =>
  isErasure(kind) && events.some((event) => event.kind === 'carried_out');

/** Throws what the table and Article 12 do not allow. */
export const advanceRequest = async (tx: Tx, id: number, act: RequestAct, step: Step = {}): Promise<void> => {
  const request = await demandRequest(tx, id, act);
  if ((needsReason.has(act) || step.partly) && !step.reason?.trim()) throw new Problem(reasonMissing);
  if (act === 'carry_out' && isErasure(request.kind)) throw new Problem(erasureByPlan);
  if (act === 'extend') demandExtendable(request, helsinkiDate(new Date()));
  await writeStep(tx, request, act, step);
  // Answered and done: of whoever was erased the file keeps no name.
  if (act === 'close' && wasErased(request)) await forgetRequest(tx, id);
};
