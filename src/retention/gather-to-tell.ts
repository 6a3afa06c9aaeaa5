/**
 * Whom an end of a period is told of (GDPR 17(1)(a), 19): gathered before the rows go, as the disclosures go with them. It names the
 * person by the customer number and by what the recipient was given: an invoice’s number. The letter takes it out again.
 */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { enqueue } from '../jobs/job.ts';

/** Of what one recipient was given about one person, the newest say enough. */
const namedAtMost = 5;

export const gatherToTell = async (tx: Tx, ids: readonly number[]): Promise<void> => {
  await sql`insert into erasures_to_tell (recipient, recipient_name, customer_number, what, last_at)
    select d.recipient, max(d.recipient_name), c.customer_number,
      (array_agg(d.what order by d.id desc))[1:${sql.lit(namedAtMost)}], max(d.at)
    from disclosures d join customers c on c.id = d.customer_id
    where d.customer_id = any(${[...ids]}::bigint[]) group by d.recipient, c.id order by d.recipient, c.id`.execute(
    tx.db,
  );
};

/** At the end of a run: one letter for each recipient and run. */
export const tellOfErased = (tx: Tx, on: string): Promise<void> =>
  enqueue(tx, 'tell_of_erased', { on }, 'tell_of_erased');
