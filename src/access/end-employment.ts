import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { keepAnAdministrator } from './keep-an-administrator.ts';
import { endSessionRows } from './session-queries.ts';
import { staffAtWork } from './staff-at-work.ts';
import { addEnding, endPurposes } from './staff-queries.ts';

/** Sessions end at once, purposes with them; the user name is never given to another. */
export const endEmployment = async (tx: Tx, staffId: number): Promise<void> => {
  await staffAtWork(tx, staffId);
  await keepAnAdministrator(tx, staffId);
  await Promise.all([
    addEnding(tx, staffId),
    endPurposes(tx, staffId),
    endSessionRows(tx, staffId),
    wrote(tx, 'end-employment', { about: `staff:${staffId}` }),
  ]);
};
