/** What is joined to a request goes with it. */
import type { Tx } from '../../db/tx.ts';
import { aboutRequest, forgetRequest, isForgotten, joinedTo, lockRequest, requestById } from '../queries.ts';
import { type RequestAct, stateOf } from '../request.ts';
import { writeStep } from '../request-step.ts';

/** What the acts on the earlier one do to those that are joined to it: none is lost when it is taken back. */
const followedBy: Partial<Record<RequestAct, RequestAct>> = {
  answer: 'answer',
  close: 'close',
  withdraw: 'part',
  mark_duplicate: 'part',
  link: 'part',
};

/** Returns those that stand alone again. */
export const moveJoined = async (tx: Tx, earlierId: number, act: RequestAct): Promise<number[]> => {
  const follows = followedBy[act];
  if (!follows) return [];
  const moved: number[] = [];
  const earlier = await requestById(tx, earlierId);
  for (const { id } of await joinedTo(tx, [earlierId])) {
    const joined = await lockRequest(tx, id);
    if (!joined || stateOf(joined.events) === 'closed') continue;
    await writeStep(tx, joined, follows, { about: aboutRequest(earlierId) });
    moved.push(id);
    if (earlier && isForgotten(earlier)) await forgetRequest(tx, id);
  }
  return follows === 'part' ? moved : [];
};
