/** The line that every look at an identified customer leaves, for GDPR 15 and C-579/21: who, when and for what. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

export type Look = 'card' | 'hits' | 'export' | 'list';

/** One line for each customer, in one statement. Send it in one `Promise.all` with the next read. */
export const looked = async (
  tx: Tx,
  act: Look,
  customerIds: readonly number[],
  about?: string,
): Promise<void> => {
  if (customerIds.length === 0) return;
  await sql`insert into audit_log (kind, act, customer_id, about)
    select 'looked', ${act}, id, ${about ?? null} from unnest(${[...customerIds]}::bigint[]) as id`.execute(
    tx.db,
  );
};
