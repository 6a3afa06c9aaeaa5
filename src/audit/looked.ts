/** The line that every look at an identified customer leaves, for GDPR 15 and C-579/21: who, when and for what. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

export type Look = 'card' | 'hits' | 'export' | 'list';

/**
 * One line for each customer whom the purpose sees, in one statement: where nobody was seen, nothing was. Send it in
 * one `Promise.all` with the next read.
 */
export const looked = async (
  tx: Tx,
  act: Look,
  customerIds: readonly number[],
  about?: string,
): Promise<void> => {
  if (customerIds.length === 0) return;
  await sql`insert into audit_log (kind, act, customer_id, about)
    select 'looked', ${act}, asked.id, ${about ?? null} from unnest(${[...customerIds]}::bigint[]) as asked (id)
    where (select true from customers c where c.id = asked.id)`.execute(tx.db);
};
