/** Letters to those whom a breach touches and who have none, as soon as its words stand. GDPR 34: without undue delay. */
import { breachesWithUnwritten, unwrittenOf } from '../breaches/letter-queries.ts';
import type { Tx } from '../db/tx.ts';
import { writeTo } from './concerned-queries.ts';

export const prepareBreaches = async (tx: Tx): Promise<void> => {
  for (const id of await breachesWithUnwritten(tx))
    await writeTo(tx, { kind: 'breach', about: String(id), cause: '' }, undefined, unwrittenOf(id));
};
