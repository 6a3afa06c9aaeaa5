/** How a customer wishes to be invoiced: where, how and with which reference. */
import { wrote } from '../audit/wrote.ts';
import { demandSeen } from '../customers/is-seen.ts';
import type { Tx } from '../db/tx.ts';
import { type InvoicingDetails, writeDetails } from './queries/details.ts';

export const saveInvoicingDetails = async (
  tx: Tx,
  customerId: number,
  details: InvoicingDetails,
): Promise<void> => {
  await demandSeen(tx, customerId);
  await Promise.all([
    writeDetails(tx, customerId, details),
    wrote(tx, 'save-invoicing-details', { customerId, fields: Object.keys(details) }),
  ]);
};
