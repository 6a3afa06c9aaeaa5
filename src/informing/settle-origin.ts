/** The duty towards a person is over: they were told, or an exception of the law holds. GDPR 5(2), 14(5). */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Exception } from './article-14.ts';

export type Settlement = Readonly<{ as: 'told' | Exception; reason?: string }>;

/** Of a mailing about a source: of those of its letters whose state is `state`, or of one customer. */
export const settleOrigins = async (
  tx: Tx,
  mailingId: number,
  customerIds: readonly number[],
  { as, reason = '' }: Settlement,
): Promise<void> => {
  await sql`update origin_duties d set settled_at = now(), settled_as = ${as}, reason = ${reason},
      settled_by = current_setting('app.actor')
    from mailings m where m.id = ${mailingId} and m.kind = 'origin' and d.source = m.about
      and d.customer_id = any(${[...customerIds]}::bigint[]) and d.settled_at is null`.execute(tx.db);
  await sql`select fulfil_information_duties()`.execute(tx.db);
};

/** The letter came back: the person has not been told after all. */
export const reopenOrigin = async (tx: Tx, mailingId: number, customerId: number): Promise<void> => {
  await sql`update origin_duties d set settled_at = null, settled_as = null, settled_by = null, reason = ''
    from mailings m where m.id = ${mailingId} and m.kind = 'origin' and d.source = m.about
      and d.customer_id = ${customerId} and d.settled_as = 'told'`.execute(tx.db);
};
