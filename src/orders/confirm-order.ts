import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { holdOrder, keyOf } from './hold-order.ts';
import { insertEvent, updateOrder } from './queries.ts';

/** The customer has been told that the order is accepted: from here it binds both. */
export const confirmOrder = async (tx: Tx, id: number): Promise<void> => {
  const key = keyOf(await holdOrder(tx, id, 'confirm'));
  await Promise.all([
    insertEvent(tx, key, { kind: 'confirmed', on: helsinkiDate(new Date()) }),
    updateOrder(tx, key, { state: 'confirmed' }),
    wrote(tx, 'confirm-order', { customerId: key.customerId, about: `order:${id}` }),
  ]);
};
