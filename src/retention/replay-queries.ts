/** The statements of a replay: what the journal knows and a restored database does not. */
import { sql } from 'kysely';
import type pg from 'pg';
import type { Tx } from '../db/tx.ts';
import type { ChoiceLine } from './choices-journal.ts';
import type { JournalLine } from './journal.ts';
import type { Kept } from './plan.ts';

/** Of each customer the last line of the journal, where the ledger of this database does not know it. */
export const unknownToLedger = async (tx: Tx, lines: readonly JournalLine[]): Promise<number[]> => {
  const last = new Map(lines.map((line) => [line.customer_id, line.hash]));
  const { rows } = await sql<{ id: number }>`select j.id from
      unnest(${[...last.keys()]}::bigint[], ${[...last.values()]}::text[]) j(id, hash)
    where not exists (select from erasures e where e.hash = j.hash)`.execute(tx.db);
  return rows.map(({ id }) => id);
};

/**
 * Those that the register does not know yet, of customers who are there. A consent comes back as one without evidence,
 * which opens nothing: its evidence went with the database. What closes comes back as it was. Of two at one moment the
 * later line stands: the order of the lines is the order in which they were said.
 */
export const insertUnknownChoices = async (tx: Tx, lines: readonly ChoiceLine[]): Promise<number[]> => {
  const { rows } = await sql<{ customer_id: number }>`insert into choices
      (customer_id, kind, purpose, channel, evidence, happened_at, valid_until, source)
    select j.customer_id, case j.kind when 'consent' then 'claimed_consent' else j.kind end, j.purpose, j.channel,
      'journal', j.happened_at, j.valid_until, j.source
    from (select distinct on (customer_id, kind, purpose, happened_at) *
      from jsonb_to_recordset(${JSON.stringify(lines.map((one, place) => ({ ...one, place })))}::jsonb) as l(customer_id bigint,
        kind text, purpose int, channel text, happened_at timestamptz, valid_until date, source text, place int)
      order by customer_id, kind, purpose, happened_at, place desc) j
    join customers c on c.id = j.customer_id
    where not exists (select from choices x where x.customer_id = j.customer_id and x.happened_at = j.happened_at
      and x.purpose is not distinct from j.purpose
      and x.kind in (j.kind, case j.kind when 'consent' then 'claimed_consent' end))
    order by j.happened_at, j.place returning customer_id`.execute(tx.db);
  return rows.map(({ customer_id }) => customer_id);
};

/** So far the keys of customers are given out. The owner's: no purpose may move a sequence. */
export const raiseCustomerKeys = async (owner: pg.Client, last: number): Promise<void> => {
  await owner.query(
    `select setval(s.name, $1) from (select pg_get_serial_sequence('seloste.customers', 'id') as name) s
      where coalesce((select p.last_value from pg_sequences p
        where format('%I.%I', p.schemaname, p.sequencename) = s.name), 0) < $1`,
    [last],
  );
};

type Lost = Readonly<{ customer_id: number; at: Date; about: string | null; receipt: string; kept: Kept[] }>;

export const lostReceipts = async (tx: Tx, lines: readonly JournalLine[]): Promise<Lost[]> => {
  const { rows } =
    await sql<Lost>`select j.customer_id, j.at, j.about, j.receipt, coalesce(n.kept, '[]') as kept
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as j(number bigint, customer_id bigint, at timestamptz,
      about text, receipt text)
    left join lateral (select kept from erasures e where e.customer_id = j.customer_id order by e.number desc limit 1) n on true
    where j.receipt is not null and not exists (select from erasures e where e.receipt_hash = j.receipt)
    order by j.number`.execute(tx.db);
  return rows;
};

/** Those that have their names again, and those that came after the backup: of all of them the receipt says it. Twice is once. */
export const forgetUnforgotten = async (tx: Tx, ids: readonly number[]): Promise<void> => {
  await sql`select forget_requests(array(select j.id from unnest(${[...ids]}::bigint[]) j(id)
    where not exists (select from forgotten_requests f where f.request_id = j.id)
      or exists (select from requests r where r.id = j.id and r.requester <> '')))`.execute(tx.db);
};

/** So far the numbers of requests are given out. */
export const raiseRequestNumbers = async (owner: pg.Client, last: number): Promise<void> => {
  await owner.query(
    `select setval(pg_get_serial_sequence('seloste.requests', 'id'),
      greatest($1::bigint, (select coalesce(max(id), 1) from seloste.requests)))
     where coalesce((select last_value from pg_sequences where format('%I.%I', schemaname, sequencename)
      = pg_get_serial_sequence('seloste.requests', 'id')), 0) < $1`,
    [last],
  );
};
