import type { Tx } from '../db/tx.ts';
import { enqueue } from '../jobs/job.ts';

/** The numbers of customers are counted by a job, never in a request; one waiting count is enough for all. */
export const askCount = (tx: Tx): Promise<void> => enqueue(tx, 'count_reach', {}, 'count_reach');
