/** Reminders: which it is time for, and what they demand. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { Place } from '../queries.ts';

type Demand = { cents: number; due_on: string };

export const demandOf = async (
  tx: Tx,
  customerId: number,
  reminderId: number,
): Promise<Demand | undefined> => {
  const { rows } =
    await sql<Demand>`select r.due_on, (r.open_cents + r.interest_cents + (select sum(e.fee_cents) from reminders e
      where e.customer_id = r.customer_id and e.invoice_id = r.invoice_id and e.sent_at <= r.sent_at))::bigint as cents
    from reminders r where r.customer_id = ${customerId} and r.id = ${reminderId}`.execute(tx.db);
  return rows[0];
};

type Sent = Readonly<{
  invoice_id: number;
  ordinal: number;
  sent_at: Date;
  due_on: string;
  open_cents: number;
  /** With those of the reminders before it. */
  fees_cents: number;
  interest_cents: number;
  interest_until: string;
}>;

export const sentReminder = async (tx: Tx, { customerId, id }: Place): Promise<Sent | undefined> => {
  const { rows } =
    await sql<Sent>`select r.invoice_id, r.ordinal, r.sent_at, r.due_on, r.open_cents, r.interest_cents, r.interest_until,
      (select sum(e.fee_cents) from reminders e where e.customer_id = r.customer_id and e.invoice_id = r.invoice_id
        and e.sent_at <= r.sent_at)::bigint as fees_cents
    from reminders r where r.customer_id = ${customerId} and r.id = ${id} and r.sent_at is not null`.execute(
      tx.db,
    );
  return rows[0];
};

/** Proposals of what has been paid, credited, disputed or handed on since. */
export const withdrawStale = (tx: Tx) =>
  sql`delete from reminders r using invoices i
    where r.customer_id = i.customer_id and r.invoice_id = i.id and r.sent_at is null and r.left_at is null
      and (i.state <> 'open' or i.open_cents <= 0 or i.disputed_at is not null)`.execute(tx.db);

type Days = Readonly<{ afterDays: number; betweenDays: number }>;

type Rhythm = Readonly<{
  /** What the law says of each kind of buyer. */
  consumer: Days;
  business: Days;
  /** What the company has set: days from the due day and between reminders, and how many at most. */
  after: number;
  most: number;
}>;

/** How many invoices it is time to remind of, and no proposal waits for. */
export const insertProposals = async (
  tx: Tx,
  on: string,
  { consumer, business, after, most }: Rhythm,
): Promise<number> => {
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

export const invoiceOf = async (tx: Tx, { customerId, id }: Place): Promise<Place> => {
  const { invoice_id } = await tx.db
    .selectFrom('reminders')
    .select('invoice_id')
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return { customerId, id: invoice_id };
};
