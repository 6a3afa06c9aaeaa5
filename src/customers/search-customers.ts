/** Search as one types: ids from the one function that may use the indexes, rows through the purpose's own policy. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Reads } from './reads.ts';

export type Hit = Readonly<{
  id: number;
  kind: string;
  name: string;
  customer_number?: string | null;
  town?: string | null;
  email?: string | null;
}>;

export const hitsMost = 50;

/** Best first. The caller logs the hits when the search has settled. */
export const searchCustomers = async (tx: Tx, reads: Reads, query: string): Promise<readonly Hit[]> => {
  const town = sql`(select a.town from addresses a where a.customer_id = c.id and a.ended_on is null
    order by a.kind = 'postal' desc, a.id limit 1) as town`;
  const email = sql`(select e.address from emails e where e.customer_id = c.id and e.ended_on is null
    order by e.is_primary desc, e.id limit 1) as email`;
  const columns = [sql`c.id, c.kind, c.sort_name as name`];
  if (reads.has('customer_number')) columns.push(sql`c.customer_number`);
  if (reads.has('address')) columns.push(town);
  if (reads.has('email')) columns.push(email);
  const { rows } = await sql<Hit>`select ${sql.join(columns)}
    from customer_search(${query}, ${hitsMost}) s join customers c on c.id = s.customer_id
    order by s.rank desc, c.sort_name, c.id`.execute(tx.db);
  return rows;
};
