/** The statements of what is told of many at once. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import type { ToldOfMany } from '../letters/people-list-letter.ts';
import type { ErasedPerson, PeopleOf } from './queries.ts';

/** Of what one recipient was given about one person, the newest say enough. */
const namedAtMost = 5;

/**
 * The next customers of the batch, taken out: whoever was given their data for what was chosen, everybody of a restriction. What the
 * person has said otherwise meanwhile is told no more. False at the end.
 */
export const gatherChosen = async (tx: Tx, batch: string, most: number): Promise<boolean> => {
  const { rows } = await sql<{ taken: number }>`with taken as (delete from choices_to_tell
      where batch = ${batch} and customer_id in (select customer_id from choices_to_tell
        where batch = ${batch} order by customer_id limit ${most}) returning customer_id, choices),
    stands as (select distinct h.customer_id, h.purpose, k.told from taken t
      join choices h on h.customer_id = t.customer_id and h.id = any(t.choices)
      join (values ('withdrawal', 'consent', 'consent_withdrawn'), ('consent_ended', 'consent', 'consent_ended'),
        ('objection', 'objection_ended', 'objected'), ('restriction', 'restriction_ended', 'restricted'),
        ('restriction_ended', 'restriction', 'restriction_ended')) k(kind, otherwise, told) on k.kind = h.kind
      where not exists (select from choices o where o.customer_id = h.customer_id and o.id > h.id and o.kind = k.otherwise
        and o.purpose is not distinct from h.purpose)),
    told as (insert into people_to_tell (batch, kind, recipient, recipient_name, customer_number, what, last_at)
      select ${batch}, s.told, d.recipient, max(d.recipient_name), c.customer_number,
        (array_agg(d.what order by d.id desc))[1:${sql.lit(namedAtMost)}], max(d.at)
      from stands s join customers c on c.id = s.customer_id
      join disclosures d on d.customer_id = s.customer_id and (s.purpose is null and s.told like 'restrict%' or d.purpose = s.purpose)
      group by s.told, d.recipient, c.id order by s.told, d.recipient, c.id)
    select count(*)::int as taken from taken`.execute(tx.db);
  return rows[0]!.taken > 0;
};

/** The next recipient of the batch with at most `most` people: taken out, so that nobody is told of twice. */
export const takeChosen = async (tx: Tx, batch: string, most: number): Promise<PeopleOf | undefined> => {
  const { rows } = await sql<
    ErasedPerson & { kind: ToldOfMany; recipient: string; recipient_name: string }
  >`with of as (select batch, kind, recipient from people_to_tell where batch = ${batch} order by kind, recipient, id limit 1),
    taken as (delete from people_to_tell where id in (select t.id from people_to_tell t join of using (batch, kind, recipient)
      order by t.id limit ${most}) returning *)
    select * from taken order by id`.execute(tx.db);
  const [first] = rows;
  return first && { kind: first.kind, recipient: first.recipient, name: first.recipient_name, people: rows };
};
