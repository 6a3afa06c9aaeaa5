/**
 * Hands on that others must hear of it: those who were given a value that was wrong, or data on a ground that has gone (GDPR 19).
 * Whether anybody was, the job finds out (`src/requests/telling`); it holds keys, and what stood there before is in the history.
 */
import type { Tx } from '../db/tx.ts';
import { enqueue } from '../jobs/job.ts';
import { momentOf } from './keep-history.ts';

/** `customers`, `emails`, `phones`, `addresses`; of the customer's own row there is no `row`. */
export type Corrected = Readonly<{ customerId: number; place: string; row?: number }>;

/** In the transaction that corrected it: the rows of the history have its moment. */
export const tellOfCorrection = async (tx: Tx, { customerId, place, row = 0 }: Corrected): Promise<void> => {
  const at = await momentOf(tx);
  const by = tx.actor.kind;
  await enqueue(tx, 'tell_of_correction', { customerId, place, row, at, by });
};

/** What those hear of who were given the data. */
export const ofConcern: readonly string[] = ['withdrawal', 'objection', 'restriction', 'restriction_ended'];

/** `choice`: any of the rows that were written in one act. */
export const tellOfChoice = async (
  tx: Tx,
  { customerId, kind, choice }: Readonly<{ customerId: number; kind: string; choice: number }>,
): Promise<void> => {
  if (ofConcern.includes(kind))
    await enqueue(tx, 'tell_of_choice', { customerId, choice, by: tx.actor.kind });
};

/** Of choices in `choices_to_tell`, of one batch: a bulk edit that can be undone no more, consents that have ended. */
export const tellOfMany = (tx: Tx, batch: string): Promise<void> =>
  enqueue(tx, 'tell_of_many', { batch }, batch);
