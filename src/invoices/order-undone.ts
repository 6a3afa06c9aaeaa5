/** Whether the order behind an invoice was cancelled or came back whole: then nothing is owed, and the invoice is credited. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Place } from './queries.ts';

/** Orders are read by invoicing, not by whoever keeps the books or collects. */
export const isOrderUndone = async (tx: Tx, { customerId, id }: Place): Promise<boolean> => {
  if (tx.purpose !== 'invoicing') return false;
  const { rows } =
    await sql`select from invoices i join orders o on o.customer_id = i.customer_id and o.id = i.order_id
    where i.customer_id = ${customerId} and i.id = ${id} and i.kind = 'invoice' and i.state in ('open', 'collection')
      and o.state in ('cancelled', 'returned')`.execute(tx.db);
  return rows.length > 0;
};
