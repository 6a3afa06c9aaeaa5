import type { Tx } from '../../db/tx.ts';
import { moveJoined } from '../joining/move-joined.ts';
import { lockRequest } from '../queries.ts';
import { requestCan, stateOf } from '../request.ts';
import { demandRequest, writeStep } from '../request-step.ts';

const steps = ['grant', 'carry_out', 'answer', 'close'] as const;

/**
 * A request made on the person's own page needs no clerk: who asks is known, and the answer lies on the same page. Each step is
 * a row, as it is of every other request (GDPR 12(3), 5(2)). One that somebody joined to an earlier one has its answer now.
 */
export const answerByItself = async (tx: Tx, requestId: number): Promise<void> => {
  const request = await lockRequest(tx, requestId);
  if (request && requestCan('part', stateOf(request.events))) await writeStep(tx, request, 'part');
  for (const step of steps) {
    await writeStep(tx, await demandRequest(tx, requestId, step), step);
    await moveJoined(tx, requestId, step);
  }
};
