import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { lockInvoice, type Place } from './queries.ts';

/** A draft goes with its lines. It never had a number, so no gap is left. */
export const discardDraft = async (tx: Tx, place: Place): Promise<void> => {
  const { customerId, id } = place;
  await lockInvoice(tx, place, 'discard');
  await Promise.all([
    sql`delete from invoices where customer_id = ${customerId} and id = ${id}`.execute(tx.db),
    wrote(tx, 'discard-draft-invoice', { customerId, about: `invoice:${id}` }),
  ]);
};
