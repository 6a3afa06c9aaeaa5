/** What a customer's card says of their invoices: what is open, what of it is late, and the newest few. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { InvoiceListRow } from './invoice-list.ts';

export type InvoicesOfCustomer = Readonly<{
  open_cents: number;
  overdue_cents: number;
  /** Of credit notes that have not been used. */
  credit_cents: number;
  rows: readonly InvoiceListRow[];
  hasMore: boolean;
}>;

const mostOnCard = 5;

/** Both statements travel together. */
export const invoicesOfCustomer = async (tx: Tx, customerId: number): Promise<InvoicesOfCustomer> => {
  const [sums, newest] = await Promise.all([
    sql<Pick<InvoicesOfCustomer, 'open_cents' | 'overdue_cents' | 'credit_cents'>>`select
        coalesce(sum(open_cents) filter (where open_cents > 0 and state in ('open', 'collection')), 0)::bigint as open_cents,
        coalesce(sum(open_cents) filter (where open_cents > 0 and (state = 'collection' or state = 'open'
          and due_on < (now() at time zone 'Europe/Helsinki')::date)), 0)::bigint as overdue_cents,
        coalesce(-sum(open_cents) filter (where open_cents < 0), 0)::bigint as credit_cents
      from invoices where customer_id = ${customerId} and open_cents <> 0`.execute(tx.db),
    sql<InvoiceListRow>`select id, customer_id, kind, state, number, buyer_name, issued_on, due_on, total_cents, open_cents, disputed_at
      from invoices where customer_id = ${customerId} order by id desc limit ${mostOnCard + 1}`.execute(
      tx.db,
    ),
  ]);
  return {
    ...sums.rows[0]!,
    rows: newest.rows.slice(0, mostOnCard),
    hasMore: newest.rows.length > mostOnCard,
  };
};
