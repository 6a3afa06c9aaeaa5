/** The outbox's statements. Each asks for the acting purpose's own mails, also where the purpose reads those of others. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { nameOfCustomer } from '../../named-customer.ts';
import type { Reads } from '../../reads.ts';
import { type Counts, countMost, mailsPerPage, type OutboxRow, type OutboxState } from './outbox.ts';

/** As the index of each says it: written out, as a parameter would hide the index. */
const stepsOf: Readonly<Record<Exclude<OutboxState, 'waiting'>, string>> = {
  failed: `s.step in ('failed', 'bounced')`,
  sent: `s.step = 'sent'`,
  withdrawn: `s.step = 'withdrawn'`,
};

/** No step of the mail came later. */
const isNewest = sql`not exists (select from mail_steps n
  where n.customer_id = s.customer_id and n.mail_id = s.mail_id and n.id > s.id)`;

const waiting = (tx: Tx, reads: Reads, before: number | undefined): RawBuilder<OutboxRow> =>
  sql<OutboxRow>`select q.mail_id as place, m.customer_id as "customerId", m.id, ${nameOfCustomer(reads)} as name,
      m.to_address, m.subject, coalesce(l.step, 'waiting') as state, m.recorded_at as at, coalesce(l.reply, '') as reply,
      case when q.tries > 0 then q.next_try_at end as next_try_at
    from mail_queue q join mails m on m.customer_id = q.customer_id and m.id = q.mail_id
    join customers c on c.id = m.customer_id
    left join lateral (select s.step, s.reply from mail_steps s
      where s.customer_id = m.customer_id and s.mail_id = m.id order by s.id desc limit 1) l on true
    where q.purpose = ${tx.purposeNumber} and not q.is_withdrawn and q.mail_id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by q.mail_id desc limit ${mailsPerPage + 1}`;

const ended = (
  tx: Tx,
  reads: Reads,
  { state, before }: { state: Exclude<OutboxState, 'waiting'>; before: number | undefined },
): RawBuilder<OutboxRow> =>
  sql<OutboxRow>`select s.id as place, m.customer_id as "customerId", m.id, ${nameOfCustomer(reads)} as name,
      m.to_address, m.subject, s.step as state, s.at, s.reply, null as next_try_at
    from mail_steps s join mails m on m.customer_id = s.customer_id and m.id = s.mail_id
    join customers c on c.id = m.customer_id
    where s.purpose = ${tx.purposeNumber} and ${sql.raw(stepsOf[state])} and s.id < ${before ?? Number.MAX_SAFE_INTEGER}
      and ${isNewest}
    order by s.id desc limit ${mailsPerPage + 1}`;

/** The newest first, one more than a page holds. */
export const outboxRows = async (
  tx: Tx,
  reads: Reads,
  { state, before }: { state: OutboxState; before: number | undefined },
): Promise<readonly OutboxRow[]> => {
  const rows = state === 'waiting' ? waiting(tx, reads, before) : ended(tx, reads, { state, before });
  return (await rows.execute(tx.db)).rows;
};

export const failedCount = (tx: Tx) => sql`(select count(*)::int from (select from mail_steps s
  where s.purpose = ${tx.purposeNumber} and ${sql.raw(stepsOf.failed)} and ${isNewest} limit ${countMost}) f)`;

export const outboxCounts = async (tx: Tx): Promise<Counts> => {
  const { rows } = await sql<Counts>`select ${failedCount(tx)} as failed,
    (select count(*)::int from (select from mail_queue q where q.purpose = ${tx.purposeNumber} and not q.is_withdrawn
      limit ${countMost}) w) as waiting`.execute(tx.db);
  return rows[0]!;
};
