/** Writes an order anew as long as it is open: lines, prices, addresses and what was agreed. */
import { wrote } from '../audit/wrote.ts';
import { demandRight } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import type { Declaration } from '../policy/declaration.ts';
import { wrongOfOrder } from './check-order.ts';
import { holdOrder, keyOf } from './hold-order.ts';
import { keptUntil } from './kept-until.ts';
import { deleteLines, insertLines } from './line-queries.ts';
import type { OrderDraft } from './order.ts';
import { orderColumns } from './order-columns.ts';
import { priceOrder } from './price-order.ts';
import { demandProducts } from './products-of-lines.ts';
import { deleteAddresses, insertAddress, updateOrder } from './queries.ts';

/** Number, day of order and source stay as they were when it was placed. */
export type ChangedOrder = Omit<OrderDraft, 'orderNumber' | 'orderedOn' | 'source'>;

export const changeOrder = async (
  tx: Tx,
  declaration: Declaration,
  id: number,
  changed: ChangedOrder,
  { confirmed }: { confirmed: boolean },
): Promise<void> => {
  const order = await holdOrder(tx, id, 'change');
  const key = keyOf(order);
  const draft: OrderDraft = {
    ...changed,
    orderNumber: order.order_number,
    orderedOn: order.ordered_on,
    source: order.source,
  };
  demandRight(wrongOfOrder(draft, confirmed));
  await demandProducts(tx, draft.lines);
  const priced = priceOrder(draft);
  await Promise.all([
    deleteLines(tx, key),
    deleteAddresses(tx, key),
    updateOrder(tx, key, {
      ...orderColumns(draft, priced),
      kept_until: keptUntil(declaration, draft.deliveryOn || draft.orderedOn),
    }),
    insertLines(tx, key, priced.lines),
    insertAddress(tx, key, 'delivery', draft.delivery),
    insertAddress(tx, key, 'billing', draft.billing),
    wrote(tx, 'change-order', { customerId: key.customerId, about: `order:${id}` }),
  ]);
};
