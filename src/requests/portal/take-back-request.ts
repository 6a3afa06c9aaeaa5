/** A request that the person does not want any more: taken back while nothing has been decided, without asking anybody. GDPR 12(2). */
import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { helsinkiDate } from '../../ground/calendar.ts';
import { Problem } from '../../ground/problem.ts';
import { requestCannot } from '../problems.ts';
import { joinedTo } from '../queries.ts';
import { requestCan, stateOf, stateTitles } from '../request.ts';
import { insertWithdrawal, type OwnRequestRow } from './queries.ts';

/** One that others were joined to is answered for all of them together: a clerk parts them. */
export const canTakeBack = async (tx: Tx, { id, events }: OwnRequestRow): Promise<boolean> =>
  requestCan('withdraw', stateOf(events)) && (await joinedTo(tx, [id])).length === 0;

/** As the person saw it: where something has happened in the meantime, nothing is written. Throws `request_cannot`. */
export const takeBackRequest = async (tx: Tx, request: OwnRequestRow, customerId: number): Promise<void> => {
  const { id, events } = request;
  const cannot = new Problem(requestCannot, { state: stateTitles[stateOf(events)] });
  if (!(await canTakeBack(tx, request))) throw cannot;
  if (!(await insertWithdrawal(tx, id, events.length + 1, helsinkiDate(new Date())))) throw cannot;
  await wrote(tx, 'request-withdraw', { customerId, about: `request:${id}` });
};
