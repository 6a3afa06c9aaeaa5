import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { deleteDraft } from './queries/drafts.ts';
import { lockInvoice, type Place } from './queries.ts';

/** A draft goes with its lines. It never had a number, so no gap is left. */
export const discardDraft = async (tx: Tx, place: Place): Promise<void> => {
  const { customerId, id } = place;
  await lockInvoice(tx, place, 'discard');
  await Promise.all([
    deleteDraft(tx, place),
    wrote(tx, 'discard-draft-invoice', { customerId, about: `invoice:${id}` }),
  ]);
};
