/**
 * The same person asks the same again while they wait: the newer request is joined to the earlier one, by a person and never
 * silently. Both receipts stay, the earlier clock runs on, the answer goes once. GDPR 12(2), 12(3).
 */
import type { Tx } from '../../db/tx.ts';
import { parseEmail } from '../../ground/email.ts';
import { Problem } from '../../ground/problem.ts';
import type { Writing } from '../letters/told.ts';
import {
  aboutRequest,
  joinedTo,
  lockRequest,
  openUnlinked,
  requestById,
  requestsOf,
  type WithEvents,
} from '../queries.ts';
import { stateOf } from '../request.ts';
import { demandRequest, writeStep } from '../request-step.ts';
import { isToldByItself } from '../telling/told-file.ts';
import { notTheSame } from './problems.ts';
import { tellJoined } from './tell-joining.ts';

const isBefore = (one: WithEvents, other: WithEvents): boolean =>
  one.received_on < other.received_on || (one.received_on === other.received_on && one.id < other.id);

const emailOf = ({ contact }: WithEvents): string => parseEmail(contact)?.normalised ?? '';
const nameOf = ({ requester }: WithEvents): string =>
  requester.normalize('NFC').toLocaleLowerCase('fi').split(/\s+/).sort().join(' ');

/** The same person, or, of two whom nobody has linked yet, the same e-mail address. */
export const isCertainlySame = (one: WithEvents, other: WithEvents): boolean =>
  one.customer_id === null && other.customer_id === null
    ? emailOf(one) !== '' && emailOf(one) === emailOf(other)
    : one.customer_id === other.customer_id;

/** A name alone proves nothing: it is a reason to look. */
const isPerhapsSame = (one: WithEvents, other: WithEvents): boolean =>
  one.customer_id === null &&
  other.customer_id === null &&
  one.requester !== '' &&
  nameOf(one) === nameOf(other);

const isUnanswered = ({ events }: WithEvents): boolean =>
  ['open', 'waiting', 'decided'].includes(stateOf(events));

/** Whether `earlier` asks the same for the same person, or one who may be the same, came first and has no answer yet. */
const isSame = (request: WithEvents, earlier: WithEvents): boolean =>
  earlier.id !== request.id &&
  !isToldByItself(request) &&
  earlier.kind === request.kind &&
  (isCertainlySame(request, earlier) || isPerhapsSame(request, earlier)) &&
  isBefore(earlier, request) &&
  isUnanswered(earlier);

/** Of `others` the oldest that the request may be joined to. */
export const earlierSame = (request: WithEvents, others: readonly WithEvents[]): WithEvents | undefined =>
  others.filter((other) => isSame(request, other)).sort((a, b) => (isBefore(a, b) ? -1 : 1))[0];

/** What its page proposes. */
export const earlierSameOf = async (tx: Tx, request: WithEvents): Promise<WithEvents | undefined> => {
  const { customer_id, kind } = request;
  const others = customer_id === null ? await openUnlinked(tx, kind) : await requestsOf(tx, customer_id);
  return earlierSame(request, others);
};

/** Throws `request_cannot`, and `request_not_the_same` where the other is not an earlier open one of the person and kind. */
export const joinRequest = async (tx: Tx, writing: Writing, id: number, earlierId: number): Promise<void> => {
  // The earlier first, always: two clerks who join at once do not wait for each other.
  const earlier = await lockRequest(tx, earlierId);
  const request = await demandRequest(tx, id, 'join');
  if (!earlier || !isSame(request, earlier)) throw new Problem(notTheSame);
  for (const { id: further } of await joinedTo(tx, [id])) {
    await writeStep(tx, (await requestById(tx, further))!, 'part', { about: aboutRequest(id) });
    await writeStep(tx, (await requestById(tx, further))!, 'join', { about: aboutRequest(earlierId) });
  }
  await writeStep(tx, request, 'join', { about: aboutRequest(earlierId) });
  await tellJoined(tx, writing, request, { earlier, isCertain: isCertainlySame(request, earlier) });
};
