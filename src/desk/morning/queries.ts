/** What waits, counted no further than a thousand: each for the purpose whose work it is. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export const countMost = 1_000;

type Waiting = Readonly<{ count: number; late?: number; cents?: number }>;

const one = async (rows: Promise<{ rows: Waiting[] }>): Promise<Waiting> => (await rows).rows[0]!;

/** Among the newest thousand, so that a register of millions answers as soon. */
export const newCustomers = (tx: Tx): Promise<Waiting> =>
  one(
    sql<Waiting>`select count(*)::int as count from
      (select recorded_at from customers order by id desc limit ${countMost}) newest
      where recorded_at > now() - interval '7 days'`.execute(tx.db),
  );

export const openImports = (tx: Tx): Promise<Waiting> =>
  one(
    sql<Waiting>`select count(*)::int as count, (count(*) filter (where s.step in ('failed', 'paused')))::int as late
      from (select id from imports order by id desc limit ${countMost}) i
      cross join lateral (select step from import_steps where import_id = i.id order by number desc limit 1) s
      where s.step not in ('closed', 'finished', 'undone', 'cancelled')`.execute(tx.db),
  );

export const openOrders = (tx: Tx): Promise<Waiting> =>
  one(
    sql<Waiting>`select count(*)::int as count from (select from orders where closed_on is null limit ${countMost}) o`.execute(
      tx.db,
    ),
  );

/** `cents` of those that are counted. */
export const openInvoices = (tx: Tx): Promise<Waiting> =>
  one(
    sql<Waiting>`select count(*)::int as count, (count(*) filter (where due_on < today()))::int as late,
        coalesce(sum(open_cents), 0)::bigint as cents from (select due_on, open_cents from invoices
      where state = 'open' and open_cents > 0 order by due_on, id limit ${countMost}) i`.execute(tx.db),
  );

/** Of one person: what is due today and what should have been done before. */
export const tasksToday = (tx: Tx, staffId: number, today: string): Promise<Waiting> =>
  one(
    sql<Waiting>`select count(*)::int as count, (count(*) filter (where due_on < ${today}))::int as late from (
      select due_on from tasks where assigned_to = ${staffId} and done_at is null and due_on <= ${today}
      limit ${countMost}) t`.execute(tx.db),
  );

/** As the job has counted them last; none before it has. */
export const checkFindings = (tx: Tx): Promise<Waiting> =>
  one(
    sql<Waiting>`select coalesce(sum(rows), 0)::int as count, coalesce(sum(rows), 0)::int as late
      from register_use where kind = 'finding'`.execute(tx.db),
  );

export const proposedReminders = (tx: Tx): Promise<Waiting> =>
  one(
    sql<Waiting>`select count(*)::int as count from (select from reminders
      where sent_at is null and left_at is null limit ${countMost}) r`.execute(tx.db),
  );
