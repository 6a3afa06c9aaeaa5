import type { Tx } from '../db/tx.ts';
import { advanceRequest } from './advance-request.ts';
import { endOpenChecks } from './identity/queries.ts';
import type { Writing } from './letters/told.ts';
import { linkToCustomer } from './queries.ts';

/** The request is about this customer from now on. A secret that went to another proves nothing of them. */
export const linkRequest = async (
  tx: Tx,
  writing: Writing,
  id: number,
  customerId: number,
): Promise<void> => {
  await advanceRequest(tx, writing, id, 'link', { about: `customer:${customerId}` });
  await Promise.all([linkToCustomer(tx, id, customerId), endOpenChecks(tx, id)]);
};
