/** Which overdue invoices it is time to remind of: rows that a person sends or leaves unsent. Set-based, idempotent. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { inForceOn, reminderRules } from './dated-rules.ts';
import { newestSettings } from './queries.ts';

/** Proposals of what has been paid, credited, disputed or handed on since. */
const withdrawStale = (tx: Tx) =>
  sql`delete from reminders r using invoices i
    where r.customer_id = i.customer_id and r.invoice_id = i.id and r.sent_at is null and r.left_at is null
      and (i.state <> 'open' or i.open_cents <= 0 or i.disputed_at is not null)`.execute(tx.db);

/** Returns how many are proposed anew. `on`: the day, `YYYY-MM-DD`. */
export const proposeReminders = async (tx: Tx, on: string): Promise<number> => {
  const [settings] = await Promise.all([newestSettings(tx), withdrawStale(tx)]);
  if (!settings?.has_reminders) return 0;
  const { consumer, business } = inForceOn(reminderRules, on);
  const { reminder_after_days: after, reminders_max: most } = settings;
  const { rows } = await sql`with late as (
      select i.customer_id, i.id, i.due_on, i.reminded_on,
        case when i.is_consumer then ${consumer.afterDays}::int else ${business.afterDays}::int end as first_days,
        case when i.is_consumer then ${consumer.betweenDays}::int else ${business.betweenDays}::int end as between_days
      from invoices i
      where i.state = 'open' and i.open_cents > 0 and i.kind = 'invoice' and i.disputed_at is null
        and i.due_on <= ${on}::date - ${after}::int)
    insert into reminders (customer_id, invoice_id, ordinal)
    select l.customer_id, l.id, s.sent + 1
    from late l cross join lateral (
      select count(*) filter (where r.sent_at is not null)::int as sent,
        bool_or(r.sent_at is null and r.left_at is null) as waits,
        max((r.left_at at time zone 'Europe/Helsinki')::date) as left_on
      from reminders r where r.customer_id = l.customer_id and r.invoice_id = l.id) s
    where s.sent < ${most}::int and s.waits is not true
      and l.due_on + l.first_days <= ${on}::date
      and (l.reminded_on is null or l.reminded_on + greatest(l.between_days, ${after}::int) <= ${on}::date)
      and (s.left_on is null or s.left_on + ${after}::int <= ${on}::date)
    on conflict do nothing
    returning id`.execute(tx.db);
  return rows.length;
};
