/**
 * Whoever has not been told where their data came from is told at the latest when they are first written to, or when their
 * data is first given to another: GDPR 14(3)(b), (c). The letter is the job’s (`src/informing`); it goes with the act or never.
 */
import type { Tx } from '../db/tx.ts';
import { enqueue } from '../jobs/job.ts';
import { untoldAmong } from './origin-queries.ts';

/** Call it in the transaction that writes to them or discloses their data. */
export const tellFirst = async (tx: Tx, customerIds: readonly number[]): Promise<void> => {
  const untold = await untoldAmong(tx, customerIds);
  await Promise.all(
    untold.map((customerId) => enqueue(tx, 'tell_origin', { customerId }, String(customerId))),
  );
};
