import type { Tx } from '../db/tx.ts';
import { deadlineOf } from './deadline.ts';
import { openRequests } from './queries.ts';

/** How many are open, and how many of them are over their day or will be within ten. */
export const requestsDue = async (tx: Tx, today: string): Promise<{ count: number; late: number }> => {
  const open = await openRequests(tx);
  const late = open.filter(({ received_on, events }) => {
    const deadline = deadlineOf(received_on, events, today);
    return !deadline.isPaused && deadline.daysLeft <= 10;
  });
  return { count: open.length, late: late.length };
};
