import type { Tx } from '../db/tx.ts';
import { deadlineOf } from './deadline.ts';
import { countUnsorted } from './mailbox/queries.ts';
import { openRequests } from './queries.ts';

/** How many are open or still to be sorted, and how many of them are over their day or will be within ten. */
export const requestsDue = async (tx: Tx, today: string): Promise<{ count: number; late: number }> => {
  const [open, unsorted] = await Promise.all([openRequests(tx), countUnsorted(tx)]);
  const late = open.filter(({ received_on, events }) => {
    const deadline = deadlineOf(received_on, events, today);
    return !deadline.isPaused && deadline.daysLeft <= 10;
  });
  return { count: open.length + unsorted.count, late: late.length };
};
