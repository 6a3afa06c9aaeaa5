import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import { actorText, type Tx } from '../db/tx.ts';
import { addEvent, lockInvoice, type Place, updateInvoice } from './queries.ts';

export type CollectionEnd = 'paid' | 'withdrawn' | 'uncollectable';

/** Whatever of the invoice is with a collection agency is so no more. */
export const endCollectionsOf = async (
  tx: Tx,
  { customerId, id }: Place,
  why: CollectionEnd,
): Promise<void> => {
  await sql`update collections set ended_at = now(), ended_why = ${why}, ended_by = ${actorText(tx.actor)}
    where customer_id = ${customerId} and invoice_id = ${id} and ended_at is null`.execute(tx.db);
};

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
