/**
 * The same person asks the same again while they wait: the newer request is joined to the earlier one, by a person and never
 * silently. Both receipts stay, the earlier clock runs on, the answer goes once. GDPR 12(2), 12(3).
 */
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import {
  aboutRequest,
  forgetRequest,
  isForgotten,
  joinedTo,
  lockRequest,
  requestById,
  requestsOf,
  type WithEvents,
} from '../queries.ts';
import type { RequestAct } from '../request.ts';
import { stateOf } from '../request.ts';
import { demandRequest, writeStep } from '../request-step.ts';
import { notTheSame } from './problems.ts';

const isBefore = (one: WithEvents, other: WithEvents): boolean =>
  one.received_on < other.received_on || (one.received_on === other.received_on && one.id < other.id);

const isUnanswered = ({ events }: WithEvents): boolean =>
  ['open', 'waiting', 'decided'].includes(stateOf(events));

/** Whether `earlier` asks the same for the same person, came first and has no answer yet. */
const isSame = (request: WithEvents, earlier: WithEvents): boolean =>
  request.customer_id !== null &&
  earlier.customer_id === request.customer_id &&
  earlier.kind === request.kind &&
  isBefore(earlier, request) &&
  isUnanswered(earlier);

/** Of `others` the oldest that the request may be joined to. */
export const earlierSame = (request: WithEvents, others: readonly WithEvents[]): WithEvents | undefined =>
  others.filter((other) => isSame(request, other)).sort((a, b) => (isBefore(a, b) ? -1 : 1))[0];

/** What its page proposes. */
export const earlierSameOf = async (tx: Tx, request: WithEvents): Promise<WithEvents | undefined> =>
  request.customer_id === null ? undefined : earlierSame(request, await requestsOf(tx, request.customer_id));

/** Throws `request_cannot`, and `request_not_the_same` where the other is not an earlier open one of the person and kind. */
export const joinRequest = async (tx: Tx, id: number, earlierId: number): Promise<void> => {
  // The earlier first, always: two clerks who join at once do not wait for each other.
  const earlier = await lockRequest(tx, earlierId);
  const request = await demandRequest(tx, id, 'join');
  if (!earlier || !isSame(request, earlier)) throw new Problem(notTheSame);
  for (const { id: further } of await joinedTo(tx, [id])) {
    await writeStep(tx, (await requestById(tx, further))!, 'part', { about: aboutRequest(id) });
    await writeStep(tx, (await requestById(tx, further))!, 'join', { about: aboutRequest(earlierId) });
  }
  await writeStep(tx, request, 'join', { about: aboutRequest(earlierId) });
};

/** What the acts on the earlier one do to those that are joined to it: none is lost when it is taken back. */
const followedBy: Partial<Record<RequestAct, RequestAct>> = {
  answer: 'answer',
  close: 'close',
  withdraw: 'part',
  mark_duplicate: 'part',
  link: 'part',
};

export const moveJoined = async (tx: Tx, earlierId: number, act: RequestAct): Promise<void> => {
  const follows = followedBy[act];
  if (!follows) return;
  const earlier = await requestById(tx, earlierId);
  for (const { id } of await joinedTo(tx, [earlierId])) {
    const joined = await lockRequest(tx, id);
    if (!joined || stateOf(joined.events) === 'closed') continue;
    await writeStep(tx, joined, follows, { about: aboutRequest(earlierId) });
    if (earlier && isForgotten(earlier)) await forgetRequest(tx, id);
  }
};
