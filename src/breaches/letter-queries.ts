/** Letters about a breach: written in sets, each of them a mail of its own in the outbox or a letter for the post. */
import { sql } from 'kysely';
import { fullName, type Names } from '../customers/customer.ts';
import type { Tx } from '../db/tx.ts';
import type { PostalAddress } from '../ground/address.ts';
import type { Language } from '../ground/language.ts';
import { aboutBreach } from './breach.ts';

export const letterWays = ['mail', 'post', 'none', 'deceased'] as const;
export type LetterWay = (typeof letterWays)[number];

/** How each of those who have no letter yet would be written to: the preferred e-mail, else a postal address. */
const unwritten = (breachId: number, after: number, most: number) => sql`
  select b.customer_id, c.language as reads, e.address as email,
    case when exists (select from choices d where d.customer_id = b.customer_id and d.kind = 'death') then 'deceased'
      when e.address is not null then 'mail'
      when exists (select from addresses a where a.customer_id = b.customer_id and a.ended_on is null) then 'post'
      else 'none' end as way
  from breach_customers b join customers c on c.id = b.customer_id
  left join lateral (select address from emails where customer_id = b.customer_id and ended_on is null
    order by is_primary desc, id limit 1) e on true
  where b.breach_id = ${breachId} and b.customer_id > ${after} and not exists (select from breach_letters l
    where l.customer_id = b.customer_id and l.breach_id = b.breach_id)
  order by b.customer_id limit ${most}`;

export type WayCount = Readonly<{ way: LetterWay; reads: Language | null; count: number }>;

/** Counted no further than `cap`. */
export const countUnwritten = async (tx: Tx, breachId: number, cap: number): Promise<WayCount[]> =>
  (
    await sql<WayCount>`select way, reads, count(*)::int as count from (${unwritten(breachId, 0, cap)}) u
      group by way, reads`.execute(tx.db)
  ).rows;

export type Worded = Readonly<{ language: Language; subject: string; body: string }>;
export type WrittenNext = Readonly<{ looked: number; last: number | null }>;

/** The next of those who have no letter get theirs, in one statement: mail, queue, letter and line of the log. */
export const writeNextLetters = async (
  tx: Tx,
  breachId: number,
  worded: readonly Worded[],
  { after, most }: Readonly<{ after: number; most: number }>,
): Promise<WrittenNext> => {
  const texts = JSON.stringify(worded);
  const { rows } = await sql<WrittenNext>`with texts as materialized (
      select * from jsonb_to_recordset(${texts}::jsonb) as t(language text, subject text, body text)),
    next as materialized (${unwritten(breachId, after, most)}),
    worded as (select n.*, t.language, t.subject, t.body from next n join texts t
      on t.language = case when n.reads in (select language from texts) then n.reads else 'fi' end),
    mailed as (insert into mails (customer_id, to_address, subject, body, language, about)
      select customer_id, email, subject, body, language, ${aboutBreach(breachId)} from worded where way = 'mail'
      returning customer_id, id),
    queued as (insert into mail_queue (customer_id, mail_id) select customer_id, id from mailed),
    written as (insert into breach_letters (customer_id, breach_id, language, way, mail_id)
      select w.customer_id, ${breachId}, w.language, w.way, m.id from worded w left join mailed m using (customer_id)
      on conflict do nothing),
    logged as (insert into audit_log (kind, act, customer_id, about)
      select 'wrote', 'write-breach-letter', customer_id, ${aboutBreach(breachId)} from worded)
    select count(*)::int as looked, max(customer_id) as last from next`.execute(tx.db);
  return rows[0]!;
};

export type LetterRow = Readonly<{
  id: number;
  name: string;
  customer_number: string;
  way: LetterWay;
  language: Language;
  state: string | null;
  posted_at: Date | null;
  proof: string;
}>;

const withState = sql`breach_letters l left join lateral (select step as state from mail_steps s
  where s.customer_id = l.customer_id and s.mail_id = l.mail_id order by s.id desc limit 1) s on true`;

export const lettersAfter = async (
  tx: Tx,
  breachId: number,
  { after, limit, way }: Readonly<{ after: number; limit: number; way?: LetterWay | undefined }>,
): Promise<LetterRow[]> =>
  (
    await sql<LetterRow>`select c.id, c.sort_name as name, c.customer_number, l.way, l.language, s.state, l.posted_at, l.proof
      from ${withState} join customers c on c.id = l.customer_id
      where l.breach_id = ${breachId} and l.customer_id > ${after} and ${way ? sql`l.way = ${way}` : sql`true`}
      order by l.customer_id limit ${limit}`.execute(tx.db)
  ).rows;

export type LetterCounts = Readonly<{
  total: number;
  mailed: number;
  sent: number;
  failed: number;
  to_post: number;
  posted: number;
  none: number;
  deceased: number;
}>;

/** Of the first `cap` of them. */
export const countLetters = async (tx: Tx, breachId: number, cap: number): Promise<LetterCounts> => {
  const { rows } = await sql<LetterCounts>`select count(*)::int as total,
      (count(*) filter (where way = 'mail'))::int as mailed,
      (count(*) filter (where way = 'mail' and state = 'sent'))::int as sent,
      (count(*) filter (where way = 'mail' and state in ('failed', 'bounced', 'withdrawn')))::int as failed,
      (count(*) filter (where way = 'post' and posted_at is null))::int as to_post,
      (count(*) filter (where way = 'post' and posted_at is not null))::int as posted,
      (count(*) filter (where way = 'none'))::int as none,
      (count(*) filter (where way = 'deceased'))::int as deceased
    from (select l.way, l.posted_at, s.state from ${withState} where l.breach_id = ${breachId} limit ${cap}) x`.execute(
    tx.db,
  );
  return rows[0]!;
};

type AddressRow = Names & Omit<PostalAddress, 'careOf'> & Readonly<{ care_of: string }>;
export type ToPost = Readonly<{ id: number; language: Language; address: PostalAddress; name: string }>;

/** The next letters for the post that have not gone, each with its newest address. */
export const nextToPost = async (tx: Tx, breachId: number, limit: number): Promise<ToPost[]> => {
  const { rows } = await sql<AddressRow & { id: number; language: Language }>`
    select l.customer_id as id, l.language, a.*, c.kind, c.family_name, c.given_names, c.organisation_name
    from breach_letters l join customers c on c.id = l.customer_id
    cross join lateral (select care_of, street, postcode, town, country from addresses where customer_id = l.customer_id
      and ended_on is null order by kind <> 'postal', kind <> 'billing', id desc limit 1) a
    where l.breach_id = ${breachId} and l.way = 'post' and l.posted_at is null
    order by l.customer_id limit ${limit}`.execute(tx.db);
  return rows.map(({ id, language, care_of, street, postcode, town, country, ...names }) => ({
    id,
    language,
    name: fullName(names),
    address: { street, postcode, town, country, careOf: care_of },
  }));
};

/** Those up to a key that have not gone; returns how many. */
export const markPosted = async (
  tx: Tx,
  breachId: number,
  { upTo, proof }: Readonly<{ upTo: number; proof: string }>,
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`with posted as (
      update breach_letters set posted_at = now(), proof = ${proof}
      where breach_id = ${breachId} and way = 'post' and posted_at is null and customer_id <= ${upTo}
      returning customer_id),
    logged as (insert into audit_log (kind, act, customer_id, about)
      select 'wrote', 'post-breach-letters', customer_id, ${aboutBreach(breachId)} from posted)
    select count(*)::int as count from posted`.execute(tx.db);
  return rows[0]!.count;
};

/** Mails that did not reach anybody go by post where an address is known. */
export const failedGoByPost = async (tx: Tx, breachId: number): Promise<number> => {
  const { numAffectedRows } = await sql`update breach_letters l set way = 'post'
    where l.breach_id = ${breachId} and l.way = 'mail'
      and (select step from mail_steps s where s.customer_id = l.customer_id and s.mail_id = l.mail_id
        order by s.id desc limit 1) in ('failed', 'bounced', 'withdrawn')
      and exists (select from addresses a where a.customer_id = l.customer_id and a.ended_on is null)`.execute(
    tx.db,
  );
  return Number(numAffectedRows ?? 0n);
};
