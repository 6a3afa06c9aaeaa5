import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { standsForOrder } from './draft-from-order.ts';

export type UninvoicedOrder = Readonly<{
  id: number;
  order_number: string;
  ordered_on: string;
  gross_cents: number;
}>;

/** Orders of a customer that no invoice stands for and that were not cancelled, the newest first. */
export const uninvoicedOrders = async (tx: Tx, customerId: number): Promise<readonly UninvoicedOrder[]> => {
  const { rows } =
    await sql<UninvoicedOrder>`select o.id, o.order_number, o.ordered_on, o.gross_cents from orders o
    where o.customer_id = ${customerId} and o.state not in ('cancelled', 'returned') and not exists (
      select from invoices i where i.customer_id = o.customer_id and i.order_id = o.id and ${standsForOrder})
    order by o.ordered_on desc, o.id desc limit 10`.execute(tx.db);
  return rows;
};
