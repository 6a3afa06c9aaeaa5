import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { lastAdministrator } from './staff-problems.ts';
import { administratorIds, lockAdministrators } from './staff-queries.ts';

/** Refuses where the company would be left without anyone who can let people in. */
export const keepAnAdministrator = async (tx: Tx, without: number): Promise<void> => {
  const [, ids] = await Promise.all([lockAdministrators(tx), administratorIds(tx)]);
  if (ids.includes(without) && ids.length === 1) throw new Problem(lastAdministrator);
};
