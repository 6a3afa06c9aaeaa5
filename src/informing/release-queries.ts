/** What follows from a step of a mailing for its letters, set-based. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { ClosingGround } from './article-14.ts';
import type { ContactRules } from './contact-rules.ts';
import { standing } from './letter-queries.ts';
import { settledStates } from './mailing.ts';
import type { Mailing } from './queries.ts';

export type Due = Pick<Mailing, 'id' | 'kind' | 'about' | 'step' | 'reason'> &
  Readonly<{ ground: ClosingGround | null }>;

/** Mailings with letters that do not yet stand as the newest step says. */
export const toFollow = async (tx: Tx): Promise<Due[]> => {
  const { rows } = await sql<Due>`select m.id, m.kind, m.about, s.step, s.ground, s.reason from mailings m
    join lateral (select step, ground, reason from mailing_steps where mailing_id = m.id order by number desc limit 1) s on true
    where (s.step in ('approved', 'resumed')
        and exists (select from mailing_letters l where l.mailing_id = m.id and l.state in ('waiting', 'held')))
      or (s.step = 'closed'
        and exists (select from mailing_letters l where l.mailing_id = m.id and l.state <> all(${[...settledStates]}::text[])))
    order by m.kind <> 'breach', m.id`.execute(tx.db);
  return rows;
};

/**
 * Of an approved mailing: each as it may go now; those that were held go when what held them is over. Whoever has forbidden the
 * use since is concerned no more.
 */
export const release = async (tx: Tx, id: number, rules: ContactRules): Promise<void> => {
  await sql`with waiting as materialized (
      select customer_id from mailing_letters where mailing_id = ${id} and state in ('waiting', 'held')),
    standing as materialized (
      select s.*, case when s.held_because = 'objected' then 'closed' when s.held_because is not null then 'held' when s.way = 'email' then 'queued' else 'to_print' end as state
      from ${standing(sql`array(select customer_id from waiting)`, rules)} s)
    update mailing_letters l set language = s.language, way = s.way, held_because = s.held_because, state = s.state,
      queued_at = case when s.state = 'queued' then now() end, next_try_at = case when s.state = 'queued' then now() end
    from standing s where l.mailing_id = ${id} and l.customer_id = s.customer_id
      and l.held_because is distinct from 'suppressed'
      and (l.state, l.way, l.held_because) is distinct from (s.state, s.way, s.held_because)`.execute(tx.db);
};

/** Whoever has not been told is told no more: the ground and the reason stand with each of them. */
export const endLetters = async (
  tx: Tx,
  id: number,
  { ground, reason }: Readonly<{ ground: ClosingGround; reason: string }>,
): Promise<void> => {
  await sql`with ended as (
      update mailing_letters l set state = 'closed', next_try_at = null
      where l.mailing_id = ${id} and l.state <> all(${[...settledStates]}::text[])
        and (l.taken_until is null or l.taken_until < now())
      returning l.customer_id),
    noted as (
      insert into mailing_letter_steps (customer_id, mailing_id, step, proof)
      select customer_id, ${id}, 'closed', ${reason} from ended)
    update origin_duties d set settled_at = now(), settled_as = ${ground}, reason = ${reason},
      settled_by = (select by_actor from mailing_steps where mailing_id = ${id} order by number desc limit 1)
    from ended e, mailings m
    where m.id = ${id} and m.kind = 'origin' and d.source = m.about and d.customer_id = e.customer_id
      and d.settled_at is null`.execute(tx.db);
};
