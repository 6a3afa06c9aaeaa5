import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { updateArchivingDays } from './archive-queries.ts';

export const setArchiving = async (tx: Tx, days: number | null): Promise<void> => {
  await Promise.all([
    updateArchivingDays(tx, days),
    wrote(tx, 'set-archiving', { fields: ['archive_after_days'] }),
  ]);
};
