/** What waits, counted no further than a thousand: each for the purpose whose work it is. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

export const countMost = 1_000;

type Waiting = Readonly<{ count: number; late?: number }>;

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

export const overdueInvoices = (tx: Tx): Promise<Waiting> =>
  one(
    sql<Waiting>`select count(*)::int as count, count(*)::int as late from (select from invoices
      where state = 'open' and open_cents > 0 and due_on < today() limit ${countMost}) i`.execute(tx.db),
  );

export const proposedReminders = (tx: Tx): Promise<Waiting> =>
  one(
    sql<Waiting>`select count(*)::int as count from (select from reminders
      where sent_at is null and left_at is null limit ${countMost}) r`.execute(tx.db),
  );
