/** A claim that will not be paid is a credit loss; money may come all the same, and then the loss is undone. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { endCollectionsOf } from './queries/collections.ts';
import { addEvent, lockInvoice, type Place, updateInvoice } from './queries.ts';

export const writeOffInvoice = async (tx: Tx, place: Place, note: string): Promise<void> => {
  const { state } = await lockInvoice(tx, place, 'write_off');
  if (state === 'collection') await endCollectionsOf(tx, place, 'uncollectable');
  await Promise.all([
    updateInvoice(tx, place, { state: 'written_off' }),
    addEvent(tx, place, 'written_off', { note }),
    wrote(tx, 'write-off-invoice', {
      customerId: place.customerId,
      about: `invoice:${place.id}`,
      fields: ['state'],
    }),
  ]);
};

export const undoWriteOff = async (tx: Tx, place: Place, note: string): Promise<void> => {
  await lockInvoice(tx, place, 'end_write_off');
  await Promise.all([
    updateInvoice(tx, place, { state: 'open' }),
    addEvent(tx, place, 'write_off_ended', { note }),
    wrote(tx, 'undo-write-off', {
      customerId: place.customerId,
      about: `invoice:${place.id}`,
      fields: ['state'],
    }),
  ]);
};
