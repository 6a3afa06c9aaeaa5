/** Letters about a breach are letters of mailings (`src/informing`): who has none yet, and how those at work stand. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';

type Sql = ReturnType<typeof sql>;

/** Of a row `b` of `breach_customers`. The key of a letter is mailing and customer: a second mailing asks this first. */
const hasNoLetter = sql`not exists (select from mailing_letters l join mailings m on m.id = l.mailing_id
  where l.customer_id = b.customer_id and m.kind = 'breach' and m.about = b.breach_id::text)`;

/** Whom it touches and who has no letter; each is due at once. */
export const unwrittenOf = (breachId: number): Sql =>
  sql`select b.customer_id, (now() at time zone 'Europe/Helsinki')::date as due_on from breach_customers b
    where b.breach_id = ${breachId} and ${hasNoLetter}`;

/** Counted no further than `cap`. */
export const countUnwritten = async (tx: Tx, breachId: number, cap: number): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count
    from (${unwrittenOf(breachId)} limit ${cap}) u`.execute(tx.db);
  return rows[0]!.count;
};

/** Breaches whose words stand in Finnish and of which somebody is still unwritten; of what was told otherwise only anew written ones. */
export const breachesWithUnwritten = async (tx: Tx): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`select w.breach_id as id
    from (select breach_id, max(at) as at from breach_messages where language = 'fi' group by breach_id) w
    left join lateral (select kind, at from breach_events where breach_id = w.breach_id order by number desc limit 1) e on true
    where (e.kind is null or e.kind in ('approved', 'reopened') or (e.kind in ('published', 'excepted') and w.at > e.at))
      and exists (select from breach_customers b where b.breach_id = w.breach_id and ${hasNoLetter})
    order by w.breach_id`.execute(tx.db);
  return rows.map(({ id }) => id);
};

/** Whoever was added by mistake, with a letter that nobody has approved; a letter that goes keeps them. */
export const removeCustomer = async (tx: Tx, breachId: number, customerId: number): Promise<boolean> => {
  const about = String(breachId);
  await sql`delete from mailing_letters l using mailings m where m.id = l.mailing_id and m.kind = 'breach' and m.about = ${about}
    and l.customer_id = ${customerId} and l.state = 'waiting'`.execute(tx.db);
  const { numAffectedRows = 0n } = await sql`delete from breach_customers b where breach_id = ${breachId}
    and customer_id = ${customerId} and ${hasNoLetter}`.execute(tx.db);
  return numAffectedRows > 0n;
};

export type BreachMailing = Readonly<{
  id: number;
  people: number;
  standing: 'prepared' | 'approved' | 'closed';
  /** Of its approval. */
  at: Date | null;
}>;

/** The newest first; of most breaches there is one. */
export const mailingsOf = async (tx: Tx, breachId: number): Promise<BreachMailing[]> => {
  const { rows } =
    await sql<BreachMailing>`select m.id, coalesce((m.counts->>'people')::int, 0) as people, s.at,
      case when s.at is not null then 'approved' when s.is_closed then 'closed' else 'prepared' end as standing
    from mailings m
    cross join lateral (select min(at) filter (where step = 'approved') as at, bool_or(step = 'closed') as is_closed
      from mailing_steps where mailing_id = m.id) s
    where m.kind = 'breach' and m.about = ${String(breachId)} order by m.id desc limit 100`.execute(tx.db);
  return rows;
};

export type TouchedWithLetter = Readonly<{
  customer_id: number;
  added_at: Date;
  way: string | null;
  language: string | null;
  state: string | null;
  sent_at: Date | null;
  text_version: number | null;
  proof: string | null;
}>;

/** A stretch of those whom it touched, each with what became of their letter. */
export const touchedWithLetters = async (
  tx: Tx,
  breachId: number,
  after: number,
): Promise<TouchedWithLetter[]> => {
  const { rows } =
    await sql<TouchedWithLetter>`select b.customer_id, b.added_at, l.way, l.language, l.state, l.sent_at,
      l.text_version, s.proof
    from breach_customers b
    left join (mailing_letters l join mailings m on m.id = l.mailing_id and m.kind = 'breach' and m.about = ${String(breachId)})
      on l.customer_id = b.customer_id
    left join lateral (select proof from mailing_letter_steps s
      where s.customer_id = l.customer_id and s.mailing_id = l.mailing_id order by s.id desc limit 1) s on true
    where b.breach_id = ${breachId} and b.customer_id > ${after} order by b.customer_id limit 5000`.execute(
      tx.db,
    );
  return rows;
};
