/** A customer disputes a claim, and later the matter is settled. While it is disputed nothing is reminded of or handed on: PerL 513/1999 4 b §. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { addEvent, lockInvoice, type Place, updateInvoice } from './queries.ts';

const note = async (
  tx: Tx,
  place: Place,
  kind: 'disputed' | 'dispute_ended',
  { text, at }: { text: string; at: Date | null },
): Promise<void> => {
  await Promise.all([
    updateInvoice(tx, place, { disputed_at: at }),
    addEvent(tx, place, kind, { note: text }),
    wrote(tx, kind === 'disputed' ? 'dispute-invoice' : 'settle-dispute', {
      customerId: place.customerId,
      about: `invoice:${place.id}`,
      fields: ['disputed_at'],
    }),
  ]);
};

/** `text`: what the customer says, in the words of whoever writes it down. */
export const disputeInvoice = async (tx: Tx, place: Place, text: string): Promise<void> => {
  await lockInvoice(tx, place, 'dispute');
  await note(tx, place, 'disputed', { text, at: new Date() });
};

export const settleDispute = async (tx: Tx, place: Place, text: string): Promise<void> => {
  await lockInvoice(tx, place, 'end_dispute');
  await note(tx, place, 'dispute_ended', { text, at: null });
};
