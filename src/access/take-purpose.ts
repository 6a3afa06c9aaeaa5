import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { keepAnAdministrator } from './keep-an-administrator.ts';
import { staffAtWork } from './staff-at-work.ts';
import { endPurposes } from './staff-queries.ts';

/** It stops working with the person's next request. Refused for the last administrator. */
export const takePurpose = async (tx: Tx, staffId: number, purpose: string): Promise<void> => {
  await staffAtWork(tx, staffId);
  if (purpose === 'administration') await keepAnAdministrator(tx, staffId);
  await Promise.all([
    endPurposes(tx, staffId, purpose),
    wrote(tx, 'take-purpose', { about: `staff:${staffId}`, fields: [purpose] }),
  ]);
};
