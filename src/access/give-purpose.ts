import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import type { Policy } from './add-staff.ts';
import { employerOf } from './employer.ts';
import { mustBeHoldable, purposesToHold } from './purposes-held.ts';
import { staffAtWork } from './staff-at-work.ts';
import { addPurposes } from './staff-queries.ts';

export const givePurpose = async (
  tx: Tx,
  staffId: number,
  purpose: string,
  { inForce, draft, today }: Policy,
): Promise<void> => {
  const { employer } = await staffAtWork(tx, staffId);
  mustBeHoldable([purpose], purposesToHold(inForce, draft, employerOf(inForce, employer, today)));
  await Promise.all([
    addPurposes(tx, staffId, [purpose]),
    wrote(tx, 'give-purpose', { about: `staff:${staffId}`, fields: [purpose] }),
  ]);
};
