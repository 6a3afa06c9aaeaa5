/** Who looked at a customer or wrote, and for what: GDPR 15 and C-579/21. For purposes that read the log's category. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

export type Lookup = Readonly<{
  at: Date;
  purpose: number;
  kind: string;
  act: string;
  fields: readonly string[] | null;
}>;

const most = 50;

const columns = sql`l.at, l.purpose, l.kind, l.act, l.fields`;

/**
 * The newest first; also what was logged under the key of one who was merged into them, and looks at many people of whom
 * they were one.
 */
export const lookupsOf = async (tx: Tx, customerId: number): Promise<Lookup[]> =>
  (
    await sql<Lookup>`with who as (select ${customerId}::bigint as id
        union all select merged_id from merges where customer_id = ${customerId} and undone_at is null)
      select ${columns} from (
        select ${columns} from who cross join lateral (select at, purpose, kind, act, fields from audit_log
          where customer_id = who.id order by at desc limit ${most}) l
        union all select ${columns} from customers c cross join lateral looks_among(c.id, ${most}) l
          where c.id = ${customerId}) l
      order by l.at desc limit ${most}`.execute(tx.db)
  ).rows;
