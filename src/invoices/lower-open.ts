import type { Tx } from '../db/tx.ts';
import { addEvent, type InvoiceRow, updateInvoice } from './queries.ts';

/**
 * An invoice that was locked is paid down by `cents` (back up where negative); where nothing is open any more it is paid,
 * and one that is in collection comes back from there.
 */
export const lowerOpen = async (tx: Tx, invoice: InvoiceRow, cents: number, about: string): Promise<void> => {
  const place = { customerId: invoice.customer_id, id: invoice.id };
  const open_cents = invoice.open_cents - cents;
  if (open_cents === 0) {
    await updateInvoice(tx, place, { open_cents, state: 'paid' });
    await addEvent(tx, place, 'paid', { about });
    if (invoice.state === 'collection') await endCollectionOf(tx, place);
    return;
  }
  const reopens = invoice.open_cents === 0 && invoice.state === 'paid';
  await updateInvoice(tx, place, { open_cents, ...(reopens ? { state: 'open' } : {}) });
  if (reopens) await addEvent(tx, place, 'reopened', { about });
};

const endCollectionOf = async (tx: Tx, { customerId, id }: { customerId: number; id: number }) => {
  await tx.db
    .updateTable('collections')
    .set({ ended_at: new Date(), ended_why: 'paid' })
    .where('customer_id', '=', customerId)
    .where('invoice_id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
};
