/**
 * Into the archive, where an order is only read, and by few (the notice's purpose `order_archive`). Whoever moves it does
 * not see it there, so the database moves it for them.
 */
import { wrote, wroteOfEach } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { insertArchivings, moveToArchive, ordersToArchive } from './archive-queries.ts';
import { holdOrder, keyOf } from './hold-order.ts';

export const archiveOrder = async (tx: Tx, id: number): Promise<void> => {
  const key = keyOf(await holdOrder(tx, id, 'archive'));
  await Promise.all([
    insertArchivings(tx, [key]),
    moveToArchive(tx, [id]),
    wrote(tx, 'archive-order', { customerId: key.customerId, about: `order:${id}` }),
  ]);
};

/** Those that were closed before `before`, `most` of them; how many were moved. For a job that comes again. */
export const archiveOldOrders = async (tx: Tx, before: string, most: number): Promise<number> => {
  const keys = await ordersToArchive(tx, before, most);
  if (keys.length === 0) return 0;
  await Promise.all([
    insertArchivings(tx, keys),
    moveToArchive(
      tx,
      keys.map(({ id }) => id),
    ),
    wroteOfEach(tx, 'archive-order', [...new Set(keys.map(({ customerId }) => customerId))]),
  ]);
  return keys.length;
};
