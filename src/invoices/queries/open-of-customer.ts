import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export type OpenInvoice = Readonly<{
  id: number;
  number: string;
  due_on: string;
  open_cents: number;
  state: string;
}>;

/** What a customer still has to pay, the oldest first. */
export const openOfCustomer = async (tx: Tx, customerId: number): Promise<readonly OpenInvoice[]> => {
  const { rows } = await sql<OpenInvoice>`select id, number, due_on, open_cents, state from invoices
    where customer_id = ${customerId} and open_cents > 0 and state in ('open', 'collection', 'written_off')
    order by due_on, id limit 100`.execute(tx.db);
  return rows;
};
