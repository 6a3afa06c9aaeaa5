/** The module's statements about mails that were written to a customer. */
import { sql } from 'kysely';

/** Where a mail `t` stands: its newest step; none yet: it waits. */
export const newestStep = sql`coalesce((select s.step from mail_steps s
  where s.customer_id = t.customer_id and s.mail_id = t.id order by s.id desc limit 1), 'waiting')`;
