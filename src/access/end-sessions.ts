import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { endSessionRows } from './session-queries.ts';

/** Ends a person's sessions: `only` one of them, all but `except`, or all. Nobody else's, whatever the number says. */
export const endSessions = async (
  tx: Tx,
  staffId: number,
  which: { only?: number; except?: number } = {},
): Promise<void> => {
  await Promise.all([
    endSessionRows(tx, staffId, which),
    wrote(tx, 'end-sessions', { about: `staff:${staffId}` }),
  ]);
};
