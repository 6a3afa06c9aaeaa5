import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { type OrderAct, orderCan, type Standing } from './order.ts';
import { stateNames } from './order-words.ts';
import { orderCannot, orderNotFound } from './problems.ts';
import { type HeldOrder, lockOrder, type OrderKey } from './queries.ts';

export const keyOf = ({ customer_id, id }: Pick<HeldOrder, 'customer_id' | 'id'>): OrderKey => ({
  customerId: customer_id,
  id,
});

/** Throws `order_cannot`, which says where the order stands instead. */
export const demandCan = (order: Standing, act: OrderAct): void => {
  if (!orderCan(order, act))
    throw new Problem(orderCannot, {
      state: order.archived_at ? stateNames.archived : stateNames[order.state],
    });
};

/** The order, held, where the act may be done with it. */
export const holdOrder = async (tx: Tx, id: number, act: OrderAct): Promise<HeldOrder> => {
  const order = await lockOrder(tx, id);
  if (!order) throw new Problem(orderNotFound);
  demandCan(order, act);
  return order;
};
