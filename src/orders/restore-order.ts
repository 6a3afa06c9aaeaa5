import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { takeFromArchive } from './archive-queries.ts';
import { holdOrder, keyOf } from './hold-order.ts';
import { insertEvent } from './queries.ts';

/** An order that went into the archive by mistake is taken out again. */
export const restoreOrder = async (tx: Tx, id: number): Promise<void> => {
  const key = keyOf(await holdOrder(tx, id, 'restore'));
  await Promise.all([
    insertEvent(tx, key, { kind: 'restored', on: helsinkiDate(new Date()) }),
    takeFromArchive(tx, key),
    wrote(tx, 'restore-order', { customerId: key.customerId, about: `order:${id}` }),
  ]);
};
