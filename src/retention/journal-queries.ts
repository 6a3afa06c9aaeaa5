/** What waits to be written into the journal. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { ChoiceLine } from './choices-journal.ts';

export type ForgottenRow = Readonly<{ request_id: number; at: Date }>;

/** Forgotten requests that the journal does not have; marked as if it had. */
export const takeForgotten = async (tx: Tx, limit: number): Promise<ForgottenRow[]> => {
  const { rows } = await sql<ForgottenRow>`update forgotten_requests set is_in_journal = true
    where request_id in (select request_id from forgotten_requests where not is_in_journal order by request_id limit ${limit})
    returning request_id, at`.execute(tx.db);
  return rows;
};

type Waiting = ChoiceLine & Readonly<{ id: number }>;

/** Whoever was merged since has their choices under the other's key. */
export const takeWaiting = async (tx: Tx, limit: number): Promise<{ taken: number; choices: Waiting[] }> => {
  const { rows } = await sql<{ id: number }>`select id from choices_to_journal order by id
    limit ${limit}`.execute(tx.db);
  const taken = rows.map(({ id }) => id);
  if (taken.length === 0) return { taken: 0, choices: [] };
  const found = await sql<Waiting>`select c.id, c.customer_id, c.kind, c.purpose, c.channel,
      to_char(c.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as happened_at, c.valid_until, c.source
    from choices_to_journal w cross join lateral unnest(w.customers, w.choices) k(customer_id, id)
    left join merges m on m.merged_id = k.customer_id and m.undone_at is null
    join choices c on c.customer_id = coalesce(m.customer_id, k.customer_id) and c.id = k.id
    where w.id = any(${taken}::bigint[]) order by c.id`.execute(tx.db);
  await sql`delete from choices_to_journal where id = any(${taken}::bigint[])`.execute(tx.db);
  return { taken: taken.length, choices: found.rows };
};
