/** A step as a row with its audit line, and the request held for it. What each act demands besides is `advance-request.ts`. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { holdRequest } from './find-request.ts';
import { requestCannot } from './problems.ts';
import { insertEvent, type WithEvents } from './queries.ts';
import { mandateUnchecked } from './representative/problems.ts';
import { isChecked } from './representative/representative.ts';
import { type RequestAct, requestCan, stateOf, stateTitles } from './request.ts';
import type { RequestEventKind } from './request-event.ts';

const eventOf: Readonly<Record<RequestAct, RequestEventKind>> = {
  ask_identity: 'identity_asked',
  confirm_identity: 'identity_confirmed',
  link: 'linked',
  extend: 'extended',
  grant: 'granted',
  refuse: 'refused',
  answer_nothing: 'nothing_held',
  refuse_excessive: 'refused',
  ask_fee: 'fee_asked',
  take_fee: 'fee_paid',
  waive_fee: 'fee_waived',
  carry_out: 'carried_out',
  answer: 'answered',
  close: 'closed',
  withdraw: 'withdrawn',
  mark_duplicate: 'duplicate',
  join: 'joined',
  part: 'parted',
};

export type Step = Readonly<{ reason?: string; about?: string; partly?: boolean }>;

/** The request, held, where the act may be done in its state. Throws `request_not_found`, `request_cannot` and `mandate_unchecked`. */
export const demandRequest = async (tx: Tx, id: number, act: RequestAct): Promise<WithEvents> => {
  const request = await holdRequest(tx, id);
  const state = stateOf(request.events);
  if (!requestCan(act, state)) throw new Problem(requestCannot, { state: stateTitles[state] });
  const { representative } = request;
  if (act === 'grant' && representative && !isChecked(representative)) throw new Problem(mandateUnchecked);
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
