/** What waits of trainings: for whoever runs the house, and for each who is to read. */
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { standings } from './queries.ts';
import { isToDo, trainingState } from './training.ts';

/** Of everyone at work; late: their time has passed. */
export const trainingsDue = async (tx: Tx): Promise<{ count: number; late: number }> => {
  const today = helsinkiDate(new Date());
  const waiting = (await standings(tx)).filter((one) => isToDo(one, today));
  return {
    count: waiting.length,
    late: waiting.filter((one) => trainingState(one, today) === 'late').length,
  };
};

/** How many instructions somebody is to read. */
export const instructionsToRead = async (tx: Tx, staffId: number): Promise<number> => {
  const today = helsinkiDate(new Date());
  return (await standings(tx, { staffId })).filter((one) => isToDo(one, today)).length;
};
