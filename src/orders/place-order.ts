/** Writes down an order: lines with their VAT, addresses as they are now, and that it was placed. */

import { wrote } from '../audit/wrote.ts';
import { isSeen } from '../customers/is-seen.ts';
import { customerNotFound } from '../customers/problems.ts';
import { demandSource } from '../customers/source.ts';
import { demandRight } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { wrongOfOrder } from './check-order.ts';
import { keptUntil } from './kept-until.ts';
import { insertLines } from './line-queries.ts';
import type { OrderDraft } from './order.ts';
import { orderColumns } from './order-columns.ts';
import { priceOrder } from './price-order.ts';
import { demandProducts } from './products-of-lines.ts';
import { insertAddress, insertEvent, insertOrder, wasInTouch } from './queries.ts';

export type Placed = Readonly<{ id: number; orderNumber: string }>;

/** Throws `WrongFields` before anything is written. `confirmed`: what looks like an identity code is something else. */
export const placeOrder = async (
  tx: Tx,
  declaration: Declaration,
  customerId: number,
  draft: OrderDraft,
  { confirmed }: { confirmed: boolean },
): Promise<Placed> => {
  demandSource(declaration, draft.source);
  demandRight(wrongOfOrder(draft, confirmed));
  const [seen] = await Promise.all([isSeen(tx, customerId), demandProducts(tx, draft.lines)]);
  if (!seen) throw new Problem(customerNotFound);
  const priced = priceOrder(draft);
  const { id, order_number } = await insertOrder(tx, {
    customer_id: customerId,
    ordered_on: draft.orderedOn,
    ...(draft.orderNumber ? { order_number: draft.orderNumber } : {}),
    kept_until: keptUntil(declaration, draft.deliveryOn || draft.orderedOn),
    source: draft.source,
    ...orderColumns(draft, priced),
  });
  const key = { customerId, id };
  await Promise.all([
    insertLines(tx, key, priced.lines),
    insertAddress(tx, key, 'delivery', draft.delivery),
    insertAddress(tx, key, 'billing', draft.billing),
    insertEvent(tx, key, { kind: 'placed', on: draft.orderedOn }),
    wasInTouch(tx, customerId, draft.orderedOn),
    wrote(tx, 'place-order', { customerId, about: `order:${id}` }),
  ]);
  return { id, orderNumber: order_number };
};
