import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { Problem } from '../../ground/problem.ts';
import { requestUnlinked } from '../problems.ts';
import { demandRequest, writeStep } from '../request-step.ts';
import { knowsOrders } from './identity-check.ts';
import { tooFewAnswers } from './problems.ts';
import { insertCheck } from './queries.ts';

/**
 * How many questions about orders were answered right; the answers themselves are written nowhere. Returns whether that
 * is enough, and then the identity is verified.
 */
export const checkByOrders = async (
  tx: Tx,
  id: number,
  answers: Readonly<{ asked: number; right: number }>,
): Promise<boolean> => {
  const request = await demandRequest(tx, id, 'confirm_identity');
  if (request.customer_id === null) throw new Problem(requestUnlinked);
  if (answers.asked < 2) throw new Problem(tooFewAnswers);
  const isEnough = knowsOrders(answers);
  const number = await insertCheck(tx, id, { way: 'orders', answers: { ...answers, isEnough } });
  if (isEnough) await writeStep(tx, request, 'confirm_identity', { about: `identity:${number}` });
  else
    await wrote(tx, 'request-identity-failed', { customerId: request.customer_id, about: `request:${id}` });
  return isEnough;
};
