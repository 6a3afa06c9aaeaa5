import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { deadlineOf } from '../deadline.ts';
import { requestById } from '../queries.ts';

/** The last day of the answer to a request (GDPR 12(3)). */
export const dueOnOf = async (tx: Tx, requestId: number): Promise<string | undefined> => {
  const request = await requestById(tx, requestId);
  return request && deadlineOf(request.received_on, request.events, helsinkiDate(new Date())).dueOn;
};
