/** One order as the acting purpose sees it: lines, addresses, what happened; all in one trip, and the look is logged. */
import { looked } from '../audit/looked.ts';
import type { Reads } from '../customers/reads.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { type HeldLine, linesOf } from './line-queries.ts';
import { orderNotFound } from './problems.ts';
import {
  addressRows,
  customerName,
  eventRows,
  type OrderAddressRow,
  type OrderEventRow,
  type OrderReturnRow,
  type OrderRow,
  orderRow,
  returnRows,
} from './read-queries.ts';

export type WholeOrder = Readonly<{
  order: OrderRow;
  /** Absent where the purpose reads no names. */
  customer_name?: string | undefined;
  lines: readonly HeldLine[];
  addresses: readonly OrderAddressRow[];
  events: readonly OrderEventRow[];
  returns: readonly OrderReturnRow[];
}>;

/** Throws `order_not_found` for one that is not there and for one that the purpose does not see: then nothing is logged. */
export const orderOf = async (tx: Tx, reads: Reads, id: number): Promise<WholeOrder> => {
  const [found, names, lines, addresses, events, returns] = await Promise.all([
    orderRow(tx, id),
    reads.has('name') ? customerName(tx, id) : [],
    linesOf(tx, id),
    addressRows(tx, id, { names: reads.has('name'), streets: reads.has('address') }),
    eventRows(tx, id),
    returnRows(tx, id),
  ]);
  const order = found[0];
  if (!order) throw new Problem(orderNotFound);
  await looked(tx, 'card', [order.customer_id], `order:${id}`);
  return { order, customer_name: names[0]?.name, lines, addresses, events, returns };
};
