import type { Tx } from '../db/tx.ts';
import { type Clock, clockOf } from './clock.ts';
import { openBreaches } from './queries.ts';

export type RunningClock = Readonly<{ id: number; title: string; clock: Clock }>;

const runs = ({ clock: { state } }: RunningClock): boolean =>
  state === 'overdue' || state === 'soon' || state === 'running';

/** Those of which the hours still run, the next one first: for the morning. */
export const clocksRunning = async (tx: Tx): Promise<RunningClock[]> => {
  const now = new Date();
  return (await openBreaches(tx))
    .map((breach) => ({ id: breach.id, title: breach.title, clock: clockOf(breach, now) }))
    .filter(runs);
};

/** How many are open, and of how many the hours are over or will be within a day. */
export const breachesDue = async (tx: Tx): Promise<{ count: number; late: number }> => {
  const now = new Date();
  const open = await openBreaches(tx);
  const late = open.filter((one) => ['overdue', 'soon'].includes(clockOf(one, now).state));
  return { count: open.length, late: late.length };
};
