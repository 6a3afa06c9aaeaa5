import type { Tx } from '../db/tx.ts';
import { endCollectionsOf } from './queries/collections.ts';
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
    if (invoice.state === 'collection') await endCollectionsOf(tx, place, 'paid');
    return;
  }
  const reopens = invoice.open_cents === 0 && invoice.state === 'paid';
  await updateInvoice(tx, place, { open_cents, ...(reopens ? { state: 'open' } : {}) });
  if (reopens) await addEvent(tx, place, 'reopened', { about });
};
