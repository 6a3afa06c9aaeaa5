/** How a customer wishes to be invoiced: where, how and with which reference. */
import { wrote } from '../audit/wrote.ts';
import { customerNotFound } from '../customers/problems.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { type InvoicingDetails, isSeen, writeDetails } from './queries/details.ts';

export const saveInvoicingDetails = async (
  tx: Tx,
  customerId: number,
  details: InvoicingDetails,
): Promise<void> => {
  if (!(await isSeen(tx, customerId))) throw new Problem(customerNotFound);
  await Promise.all([
    writeDetails(tx, customerId, details),
    wrote(tx, 'save-invoicing-details', { customerId, fields: Object.keys(details) }),
  ]);
};
