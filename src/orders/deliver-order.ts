import { wrote } from '../audit/wrote.ts';
import { demandRight } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate, isDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import type { Declaration } from '../policy/declaration.ts';
import { draftOfLine } from './held-lines.ts';
import { holdOrder, keyOf } from './hold-order.ts';
import { keptUntil } from './kept-until.ts';
import { linesOf } from './line-queries.ts';
import { orderFields } from './order-fields.ts';
import { priceOrder } from './price-order.ts';
import { orderDayNotValid } from './problems.ts';
import { insertEvent, updateAmounts, updateOrder } from './queries.ts';

/** Delivered on a day (`2026-11-22`): VAT is that day's, whatever was thought when it was ordered. AVL 15 §. */
export const deliverOrder = async (
  tx: Tx,
  declaration: Declaration,
  id: number,
  on: string,
): Promise<void> => {
  const order = await holdOrder(tx, id, 'deliver');
  if (!isDate(on) || on < order.ordered_on || on > helsinkiDate(new Date()))
    demandRight([
      { field: 'on', problem: new Problem(orderDayNotValid, { field: orderFields.delivery_on }) },
    ]);
  const key = keyOf(order);
  const { lines, netCents, vatCents, grossCents } = priceOrder({
    lines: (await linesOf(tx, id)).map(draftOfLine),
    pricesIncludeVat: order.prices_include_vat,
    discountCents: order.discount_cents,
    orderedOn: order.ordered_on,
    deliveryOn: on,
  });
  await Promise.all([
    insertEvent(tx, key, { kind: 'delivered', on }),
    updateAmounts(tx, key, lines),
    updateOrder(tx, key, {
      state: 'delivered',
      delivery_on: on,
      closed_on: on,
      kept_until: keptUntil(declaration, on),
      net_cents: netCents,
      vat_cents: vatCents,
      gross_cents: grossCents,
    }),
    wrote(tx, 'deliver-order', { customerId: key.customerId, about: `order:${id}` }),
  ]);
};
