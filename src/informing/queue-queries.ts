/** The queue of letters that go by mail: which is next, and that somebody has it. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Waiting } from '../mail/outbox.ts';
import type { LetterKey } from './letter-queries.ts';

export type InTurn = Waiting & LetterKey;

type Sql = RawBuilder<unknown>;

/** Longer than any try may take: whoever holds it after that is dead. */
const takenMinutes = 10;

const mayBeTaken = sql`l.next_try_at <= now() and (l.taken_until is null or l.taken_until < now())`;

const firstContacts = sql`select l.customer_id, l.mailing_id from mailing_letters l
  where l.is_first_contact and ${mayBeTaken} order by l.next_try_at limit 1 for update skip locked`;

/** Each running mailing is looked into for itself: one that is paused stands in nobody’s way. A breach is told of first. */
const ofRunning = sql`select l.customer_id, l.mailing_id from mailings m
  join lateral (select step from mailing_steps where mailing_id = m.id order by number desc limit 1) s
    on s.step in ('approved', 'resumed')
  cross join lateral (select l.customer_id, l.mailing_id from mailing_letters l
    where l.mailing_id = m.id and ${mayBeTaken} order by l.next_try_at, l.customer_id limit 1 for update skip locked) l
  order by m.kind <> 'breach' limit 1`;

const take = async (tx: Tx, next: Sql): Promise<InTurn | undefined> => {
  const { rows } = await sql<InTurn>`with next as materialized (${next})
    update mailing_letters q set taken_until = now() + make_interval(mins => ${takenMinutes}), tries = q.tries + 1
    from next where q.customer_id = next.customer_id and q.mailing_id = next.mailing_id
    returning q.customer_id as "customerId", q.mailing_id as "mailingId", q.tries, q.queued_at`.execute(
    tx.db,
  );
  return rows[0];
};

/** Whoever is written to for the first time comes first. */
export const takeInTurn = async (tx: Tx): Promise<InTurn | undefined> =>
  (await take(tx, firstContacts)) ?? (await take(tx, ofRunning));

/** Whether the customer was recorded in spite of the suppression list. */
export const overridesSuppression = async (tx: Tx, customerId: number): Promise<boolean> => {
  const { rows } =
    await sql`select from suppression_overrides where customer_id = ${customerId} limit 1`.execute(tx.db);
  return rows.length > 0;
};
