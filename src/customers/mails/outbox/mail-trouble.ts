/** What keeps the acting purpose's mail from going, in one statement. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { countMost, type Trouble } from './outbox.ts';
import { failedCount } from './queries.ts';

/** A try takes its turn within five minutes; what has waited three times that is stuck. */
const stuckMinutes = 15;

export const mailTrouble = async (tx: Tx): Promise<Trouble> => {
  const { rows } = await sql<Trouble>`with stuck as materialized (
      select q.customer_id, q.mail_id, q.queued_at, q.tries from mail_queue q
      where q.purpose = ${tx.purposeNumber} and not q.is_withdrawn
        and q.queued_at < now() - make_interval(mins => ${stuckMinutes})
      order by q.mail_id limit ${countMost})
    select ${failedCount(tx)} as failed, count(*)::int as stuck, min(queued_at) as since,
      coalesce(bool_or(tries > 0), false) as "wasTried",
      coalesce((select s.reply from stuck o join mail_steps s on s.customer_id = o.customer_id and s.mail_id = o.mail_id
        where s.step = 'postponed' order by s.id desc limit 1), '') as reply
    from stuck`.execute(tx.db);
  return rows[0]!;
};
