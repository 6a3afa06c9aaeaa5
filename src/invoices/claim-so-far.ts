/** What a late payer owes beside the invoice: fees of the reminders that were sent, late interest, less what has been paid of them. */

import type { Tx } from '../db/tx.ts';
import { lateInterest } from './late-interest.ts';
import { feesOf, loweredOf } from './queries/claim.ts';
import { invoiceRow } from './queries/whole.ts';
import type { InvoiceRow, Place } from './queries.ts';

export type Claim = Readonly<{
  /** Of reminders that were sent. */
  feesCents: number;
  interestCents: number;
  paidCostsCents: number;
}>;

/** Up to and with the day `until`. */
export const claimSoFar = async (tx: Tx, invoice: InvoiceRow, until: string): Promise<Claim> => {
  const [{ rows: lowered }, { rows: fees }] = await Promise.all([
    loweredOf(tx, invoice),
    feesOf(tx, invoice),
  ]);
  return {
    feesCents: fees[0]!.fees,
    interestCents: lateInterest({
      isConsumer: invoice.is_consumer,
      dueOn: invoice.due_on ?? until,
      cents: invoice.total_cents,
      lowered,
      until,
    }),
    paidCostsCents: lowered.reduce((sum, { costs }) => sum + costs, 0),
  };
};

/** Late interest of an unpaid invoice to a day; nought of one that is not overdue, or a draft, or a credit note. */
export const interestSoFar = async (tx: Tx, place: Place, until: string): Promise<number> => {
  const invoice = await invoiceRow(tx, place);
  const isOverdue =
    invoice?.kind === 'invoice' &&
    invoice.open_cents > 0 &&
    invoice.due_on !== null &&
    invoice.due_on < until;
  return isOverdue ? (await claimSoFar(tx, invoice, until)).interestCents : 0;
};
