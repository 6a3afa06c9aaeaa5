import type { Tx } from '../db/tx.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { openMailings } from './queries.ts';

/** How many mailings are at work, and how many of them are over their day or will be within ten. */
export const mailingsDue = async (tx: Tx): Promise<{ count: number; late: number }> => {
  const open = await openMailings(tx);
  const soon = addDays(helsinkiDate(new Date()), 10);
  return { count: open.length, late: open.filter(({ due_on }) => due_on !== null && due_on <= soon).length };
};
