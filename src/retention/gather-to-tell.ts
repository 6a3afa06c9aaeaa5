/**
 * Whom an end of a period is told of (GDPR 17(1)(a), 19): gathered before the rows go, as the disclosures go with them. It names the
 * person by the customer number and by what the recipient was given: an invoice’s number. The letter takes it out again.
 */
import type { Tx } from '../db/tx.ts';
import { enqueue } from '../jobs/job.ts';
import { gatherDisclosed } from './queries.ts';

/** Of what one recipient was given about one person, the newest say enough. */
const namedAtMost = 5;

export const gatherToTell = (tx: Tx, ids: readonly number[]): Promise<void> =>
  gatherDisclosed(tx, ids, namedAtMost);

/** At the end of a run: one letter for each recipient and run. */
export const tellOfErased = (tx: Tx, on: string): Promise<void> =>
  enqueue(tx, 'tell_of_erased', { on }, 'tell_of_erased');
