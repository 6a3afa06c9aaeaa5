import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { endCollectionsOf } from './queries/collections.ts';
import { addEvent, lockInvoice, type Place, updateInvoice } from './queries.ts';

/** The agency has been asked to give the claim back: it is the company's own again. */
export const endCollection = async (tx: Tx, place: Place, note: string): Promise<void> => {
  await lockInvoice(tx, place, 'end_collection');
  await endCollectionsOf(tx, place, 'withdrawn');
  await Promise.all([
    updateInvoice(tx, place, { state: 'open' }),
    addEvent(tx, place, 'collection_ended', { note }),
    wrote(tx, 'end-collection', {
      customerId: place.customerId,
      about: `invoice:${place.id}`,
      fields: ['state'],
    }),
  ]);
};
