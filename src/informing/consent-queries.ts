/** The module's statements about consents: whose may be asked anew, which end, what was answered. */
import { type RawBuilder, sql } from 'kysely';
import { ownNotice } from '../customers/source.ts';
import { tellOfMany } from '../customers/tell-others.ts';
import type { Tx } from '../db/tx.ts';
import { addDays } from '../ground/calendar.ts';
import type { Declaration, Purpose } from '../policy/declaration.ts';
import { hashOfSecret } from '../requests/identity/identity-check.ts';
import { concerned } from './concerned-queries.ts';
import type { LetterKey } from './letter-queries.ts';
import type { Mailing } from './queries.ts';

/** Soon enough that a letter by post is answered before it runs out. */
const soonDays = 60;
/** Of one purpose nobody is asked more often, whatever the reason. */
const restDays = 300;

const wasAsked = ({ key }: Purpose, since: RawBuilder<unknown>) =>
  sql`exists (select from mailing_letters l join mailings m on m.id = l.mailing_id and m.kind = 'consent' and m.about = ${key}
    where l.customer_id = ch.customer_id and (l.sent_at is null or l.sent_at > ${since}))`;

/** Soon without effect. */
export const expiring = (purpose: Purpose, today: string): RawBuilder<unknown> =>
  sql`select ch.customer_id, max(ch.valid_until) as due_on from choices ch
    join ${concerned(purpose, { withConsent: true })} i(id) on i.id = ch.customer_id
    where ch.purpose = ${purpose.number} and ch.kind = 'consent'
      and ch.valid_until between ${today}::date and ${addDays(today, soonDays)}::date
      and not exists (select from choices h where h.customer_id = ch.customer_id and h.purpose = ch.purpose
        and h.kind in ('consent', 'withdrawal', 'consent_ended') and (h.happened_at, h.id) > (ch.happened_at, ch.id))
      and not ${wasAsked(purpose, sql`now() - make_interval(days => ${restDays})`)}
    group by ch.customer_id`;

/** Claimed by an import, and never given otherwise. */
export const unproven = (purpose: Purpose): RawBuilder<unknown> =>
  sql`select distinct ch.customer_id, null::date as due_on from choices ch
    join ${concerned(purpose, { withConsent: false })} i(id) on i.id = ch.customer_id
    where ch.purpose = ${purpose.number} and ch.kind = 'claimed_consent'
      and not exists (select from choices h where h.customer_id = ch.customer_id and h.id <> ch.id
        and h.purpose = ch.purpose and h.kind <> 'claimed_consent')
      and not exists (select from choices h where h.customer_id = ch.customer_id and h.purpose is null and h.kind = 'objection')
      and not ${wasAsked(purpose, sql`'-infinity'::timestamptz`)}`;

/** Whoever has said yes or no by themselves since the question was prepared is not asked. */
export const hasChosenSince = async (
  tx: Tx,
  { purposes }: Declaration,
  { id, kind, about }: Pick<Mailing, 'id' | 'kind' | 'about'>,
  customerId: number,
): Promise<boolean> => {
  const purpose = purposes.find(({ key }) => key === about);
  if (kind !== 'consent') return false;
  if (!purpose) return true;
  const { rows } =
    await sql`select from choices where customer_id = ${customerId} and purpose = ${purpose.number}
    and kind in ('consent', 'withdrawal', 'objection')
    and happened_at > (select at from mailing_steps where mailing_id = ${id} and number = 1) limit 1`.execute(
      tx.db,
    );
  return rows.length > 0;
};

/** The newest word of a customer `c` on the purpose `x.number`, where it is a consent from before `x.told_at`. */
export const givenBefore = sql`exists (select from (select h.kind, h.happened_at from choices h
    where h.customer_id = c.id and h.purpose = x.number and h.kind in ('consent', 'withdrawal', 'consent_ended')
    order by h.happened_at desc, h.id desc limit 1) last
  where last.kind = 'consent' and last.happened_at < x.told_at)`;

/**
 * Of a mailing that asks anew because the use is described otherwise: the consents that were given to the old description end
 * when the question is approved. Whoever does not answer has not consented. GDPR 4(11), 7(1). Of a notice that is not in force
 * yet all are to the old one.
 */
export const endConsents = async (tx: Tx, mailingId: number): Promise<void> => {
  const batch = `mailing:${mailingId}`;
  await sql`with x as (
      select m.id, (p->>'number')::int as number, case when m.announcement_id is not null then now()
        else (select published_at from declarations where version = m.declaration_version) end as told_at
      from mailings m join declarations d on d.version = ${tx.declarationVersion}
      cross join lateral jsonb_array_elements(d.body->'purposes') p
      where m.id = ${mailingId} and m.kind = 'consent' and m.cause = 'changed' and p->>'key' = m.about),
    ended as (
      insert into choices (customer_id, kind, purpose, channel, evidence, happened_at, source)
      select c.id, 'consent_ended', x.number, 'letter', 'mailing:' || x.id, clock_timestamp(), ${ownNotice}
      from x join mailing_letters l on l.mailing_id = x.id and l.state = 'waiting' join customers c on c.id = l.customer_id
      where ${givenBefore}
      returning customer_id, id),
    -- Whoever was given data on that consent hears of its end: decision 037.
    told as (insert into choices_to_tell (customer_id, batch, choices)
      select customer_id, ${batch}::text, array_agg(id) from ended group by customer_id on conflict do nothing)
    insert into audit_log (kind, act, customer_id, about, fields)
    select 'wrote', 'record-choice', customer_id, ${batch}, '{consent_ended}' from ended`.execute(tx.db);
  await tellOfMany(tx, batch);
};

/** The row of a letter that asks holds the hash of what it is answered with; false for a letter that asks nothing. */
export const keepAnswerHash = async (
  tx: Tx,
  { mailingId, customerId }: LetterKey,
  secret: string,
): Promise<boolean> => {
  const { rows } =
    await sql`update mailing_letters l set answer_hash = ${hashOfSecret(secret)} from mailings m
    where m.id = l.mailing_id and m.kind = 'consent' and l.mailing_id = ${mailingId}
      and l.customer_id = ${customerId} returning l.customer_id`.execute(tx.db);
  return rows.length === 1;
};

/** What is in force; `refused`: the person has said no by another way since the letter went, and its code takes no yes any more. */
export type ConsentStanding = 'yes' | 'no' | 'refused' | null;
export type AskedLetter = Readonly<{ mailing_id: number; purpose: string; answer: ConsentStanding }>;

/** As `publication`: whoever has the code of a letter, without signing in. Nothing of the person comes back. */
export const consentLetterOf = async (tx: Tx, code: string): Promise<AskedLetter | undefined> => {
  const { rows } =
    await sql<AskedLetter>`select mailing_id, purpose, answer from consent_letter(${hashOfSecret(code)})`.execute(
      tx.db,
    );
  return rows[0];
};

/** The choice, the letter and the line of the log are written by the function (db/migrations: answer_consent_letter). */
export const answerConsentLetter = async (tx: Tx, code: string, isYes: boolean): Promise<void> => {
  await sql`select answer_consent_letter(${hashOfSecret(code)}, ${isYes})`.execute(tx.db);
};

/** Those with answers that came since they were counted: also of a mailing that is finished. */
export const mailingsAnswered = async (tx: Tx): Promise<number[]> =>
  (
    await sql<{ id: number }>`select m.id from mailings m where m.kind = 'consent' and exists (
      select from mailing_letters l where l.mailing_id = m.id and l.answered_at > m.counted_at)`.execute(
      tx.db,
    )
  ).rows.map(({ id }) => id);
