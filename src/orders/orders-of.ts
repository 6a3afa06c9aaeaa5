/** A customer's orders, newest first, page by page: as quick with ten thousand as with ten. */
import type { Tx } from '../db/tx.ts';
import { type OrderInList, ordersOfCustomer, type PageKey } from './read-queries.ts';

export type OrderPage = Readonly<{
  orders: readonly OrderInList[];
  /** Where the next page begins; absent: there are no older ones. */
  next?: PageKey | undefined;
}>;

export const ordersOf = async (
  tx: Tx,
  customerId: number,
  { before, most = 20 }: { before?: PageKey | undefined; most?: number } = {},
): Promise<OrderPage> => {
  const rows = await ordersOfCustomer(tx, customerId, { before, most: most + 1 });
  const orders = rows.slice(0, most);
  const last = orders.at(-1);
  return {
    orders,
    next: rows.length > most && last ? { on: last.ordered_on, id: last.id } : undefined,
  };
};
