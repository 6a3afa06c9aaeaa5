/** The answer that is the page of one breach. */
import type { Tx } from '../db/tx.ts';
import { type Answer, type Context, shown } from '../http/route.ts';
import { breachNow } from './breach-now.ts';
import { clockOf } from './clock.ts';
import { breachPage, peopleCap } from './pages/breach-page.ts';
import type { BreachRow } from './queries.ts';
import type { Again } from './route-parts.ts';

export const breachData = (breach: BreachRow) => ({ ...breach, clock: clockOf(breach, new Date()) });

export const showBreach = async (
  tx: Tx,
  id: number,
  context: Context,
  again: Again = {},
): Promise<Answer> => {
  const now = await breachNow(tx, id, peopleCap);
  const { names: _, breach, ...rest } = now;
  return shown({ ...breachData(breach), ...rest }, () => breachPage(context, { ...now, ...again }), {
    status: again.problems ? 422 : 200,
  });
};
