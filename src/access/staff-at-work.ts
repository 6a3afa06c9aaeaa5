import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { found } from '../http/refusals.ts';
import { staffHasEnded } from './staff-problems.ts';
import { oneOfStaff, type StaffRow } from './staff-queries.ts';

/** 404 where there is no such person; refused where their work has ended. */
export const staffAtWork = async (tx: Tx, staffId: number): Promise<StaffRow> => {
  const person = found(await oneOfStaff(tx, staffId));
  if (person.ended_at !== null) throw new Problem(staffHasEnded);
  return person;
};
