/** Texts that answers hold back, and what was decided of each. */
import { sql } from 'kysely';
import type { Tx } from '../../../db/tx.ts';
import { digestOf } from './not-given.ts';
import type { HeldText, TextDecision } from './screen.ts';

export type Noted = HeldText & Readonly<{ found: readonly string[] }>;

const lists = (texts: readonly HeldText[]) => ({
  places: sql`${texts.map(({ place }) => place)}::text[]`,
  fields: sql`${texts.map(({ field }) => field)}::text[]`,
  digests: sql`${texts.map(({ text }) => digestOf(text))}::text[]`,
});

/** What waits now: new ones are noted, what the search finds today is known of all, and what stands there no more is gone. */
export const noteTexts = async (tx: Tx, customerId: number, texts: readonly Noted[]): Promise<void> => {
  const { places, fields, digests } = lists(texts);
  await sql`delete from held_texts t where t.customer_id = ${customerId} and t.decision is null
    and (t.place, t.field, t.digest) not in (select * from unnest(${places}, ${fields}, ${digests}))`.execute(
    tx.db,
  );
  await sql`with now as (
      select * from unnest(${places}, ${fields}, ${digests}, ${texts.map(({ text }) => text)}::text[],
        ${texts.map(({ found }) => JSON.stringify(found))}::jsonb[]) n (place, field, digest, body, others)),
    named as (select n.*, array(select jsonb_array_elements_text(n.others)) as found from now n),
    known as (
      update held_texts t set found = n.found from named n
      where t.customer_id = ${customerId} and t.place = n.place and t.field = n.field and t.digest = n.digest
        and t.decision is null returning t.place, t.field, t.digest)
    insert into held_texts (customer_id, place, field, digest, body, found)
    select ${customerId}, n.place, n.field, n.digest, n.body, n.found from named n
    where (n.place, n.field, n.digest) not in (select place, field, digest from known)
      and not exists (select from held_texts h where h.customer_id = ${customerId} and h.place = n.place
        and h.field = n.field and h.digest = n.digest and h.decision is not null)`.execute(tx.db);
};

export type HeldRow = Readonly<{
  id: number;
  place: string;
  field: string;
  body: string;
  found: readonly string[];
}>;

/** The oldest first. */
export const undecidedTexts = async (tx: Tx, customerId: number, limit: number): Promise<HeldRow[]> =>
  (
    await sql<HeldRow>`select id, place, field, body, found from held_texts
      where customer_id = ${customerId} and decision is null order by id limit ${limit}`.execute(tx.db)
  ).rows;

export const countUndecided = async (tx: Tx, customerId: number): Promise<number> =>
  (
    await sql<{ count: number }>`select count(*)::int as count from held_texts
      where customer_id = ${customerId} and decision is null`.execute(tx.db)
  ).rows[0]!.count;

export type Deciding = Readonly<{
  id: number;
  decision: TextDecision['decision'];
  covered: readonly string[];
}>;

/** Of texts of this customer that wait. Returns how many. */
export const decideHeld = async (
  tx: Tx,
  customerId: number,
  deciding: readonly Deciding[],
): Promise<number> => {
  const { numAffectedRows } = await sql`update held_texts t set decision = d.decision, decided_at = now(),
      decided_by = current_setting('app.actor'), covered = array(select jsonb_array_elements_text(d.covered))
    from unnest(${deciding.map(({ id }) => id)}::bigint[], ${deciding.map(({ decision }) => decision)}::text[],
      ${deciding.map(({ covered }) => JSON.stringify(covered))}::jsonb[]) d (id, decision, covered)
    where t.customer_id = ${customerId} and t.id = d.id and t.decision is null`.execute(tx.db);
  return Number(numAffectedRows);
};

/** Of texts that nobody had to look at apart: the name of a file with the file. The newest decision counts. */
export const decideTexts = async (
  tx: Tx,
  customerId: number,
  texts: readonly (HeldText & Readonly<{ decision: TextDecision['decision'] }>)[],
): Promise<void> => {
  const { places, fields, digests } = lists(texts);
  await sql`insert into held_texts (customer_id, place, field, digest, body, decision, decided_at, decided_by)
    select ${customerId}, n.place, n.field, n.digest, '', n.decision, now(), current_setting('app.actor')
    from unnest(${places}, ${fields}, ${digests}, ${texts.map(({ decision }) => decision)}::text[])
      n (place, field, digest, decision)`.execute(tx.db);
};

/** Copies of texts are kept no longer than the answers that they were looked through for. */
export const forgetBodies = async (tx: Tx): Promise<number> => {
  const { numAffectedRows } = await sql`with old as (
      select customer_id, id from held_texts
      where noted_at < now() - interval '90 days' and decision is null
        or decided_at < now() - interval '30 days' and body <> '' limit 1000)
    , gone as (
      delete from held_texts t using old o where t.customer_id = o.customer_id and t.id = o.id and t.decision is null
      returning t.id)
    update held_texts t set body = '', found = '{}' from old o
    where t.customer_id = o.customer_id and t.id = o.id and t.decision is not null`.execute(tx.db);
  return Number(numAffectedRows);
};

export const knownNameWords = async (tx: Tx, words: readonly string[]): Promise<string[]> =>
  (
    await sql<{ word: string }>`select word from known_name_words(${[...words]}::text[]) as w(word)`.execute(
      tx.db,
    )
  ).rows.map(({ word }) => word);

export type Pair = Readonly<{ first: string; second: string }>;

/** Those that are somebody's family and given name, in either order. */
export const peopleNamed = async (tx: Tx, pairs: readonly Pair[]): Promise<Pair[]> =>
  (
    await sql<Pair>`select first, second from people_named(${pairs.map(({ first }) => first)}::text[],
      ${pairs.map(({ second }) => second)}::text[])`.execute(tx.db)
  ).rows;
