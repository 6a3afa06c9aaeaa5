/** The duty towards a person is over: they were told, or an exception of the law holds. GDPR 5(2), 14(5). */
import type { Tx } from '../db/tx.ts';
import type { LetterKey } from './letter-queries.ts';
import { fulfilDuties, reopenDuty, type Settlement, settleDuties } from './origin-queries.ts';

/** Of a mailing about a source; of another there is nothing to settle. */
export const settleOrigins = async (
  tx: Tx,
  mailingId: number,
  customerIds: readonly number[],
  settlement: Settlement,
): Promise<void> => {
  await settleDuties(tx, mailingId, customerIds, settlement);
  await fulfilDuties(tx);
};

/** The letter came back: the person has not been told after all. */
export const reopenOrigin = (tx: Tx, mailingId: number, customerId: number): Promise<void> =>
  reopenDuty(tx, { mailingId, customerId } satisfies LetterKey);
