/** What the owner's job reads and writes of announcements. */
import type pg from 'pg';
import { helsinkiDate } from '../ground/calendar.ts';
import { formatDate } from '../ground/format-date.ts';
import { publicDays } from '../policy/announcement.ts';
import { type Declaration, declarationSchema } from '../policy/declaration.ts';

export const hasOpenAnnouncement = async (client: pg.Client): Promise<boolean> =>
  (await client.query('select from announcements where ended_at is null')).rows.length > 0;

/** Organisations are not told: the duty is towards people. */
export const holdsPeople = async (client: pg.Client): Promise<boolean> =>
  (await client.query(`select from customers where kind <> 'organisation' limit 1`)).rows.length > 0;

export const insertAnnouncement = async (
  client: pg.Client,
  declaration: Declaration,
  by: string,
): Promise<number> => {
  const { rows } = await client.query(
    'insert into announcements (body, announced_by) values ($1, $2) returning id',
    [JSON.stringify(declaration), by],
  );
  return (rows[0] as { id: number }).id;
};

export type ToldAnnouncement = Readonly<{
  id: number;
  declaration: Declaration;
  by: string;
  announcedAt: Date;
}>;

/** No letter reaches them: nothing to write to, held for another reason, or what was sent came back and there is no postal address. */
const isOutOfReach = `(l.state = 'held' or l.state in ('failed', 'bounced') and not exists (
  select from addresses x where x.customer_id = l.customer_id and x.ended_on is null and not x.is_protected
    and x.street <> '' and x.town <> ''))`;

/**
 * The announcement whose letters have all gone, or of whom a person has stated why they do not. Whoever is out of reach has had
 * it in public for its days. Of a consent that is asked anew it is enough that the question is out: the old ones have ended with it.
 */
export const toldAnnouncement = async (client: pg.Client): Promise<ToldAnnouncement | undefined> => {
  const { rows } = await client.query(
    `select a.id, a.body, a.announced_by as by, a.announced_at from announcements a
     join informed_announcements i on i.announcement_id = a.id
     where a.ended_at is null and not exists (
       select from mailings m
       join lateral (select step from mailing_steps where mailing_id = m.id order by number desc limit 1) s on true
       where m.announcement_id = a.id and case when m.kind = 'consent' then s.step = 'prepared'
           or (s.step <> 'closed' and exists (select from mailing_letters l where l.mailing_id = m.id and l.state = 'waiting'))
         when s.step in ('finished', 'closed') then false
         when s.step in ('prepared', 'paused') then true
         else (a.announced_at at time zone 'Europe/Helsinki')::date + $1::int >= today()
           or exists (select from mailing_letters l where l.mailing_id = m.id
             and l.state not in ('sent', 'posted', 'handed_over', 'closed') and not ${isOutOfReach}) end)`,
    [publicDays],
  );
  const row = rows[0] as { id: number; body: unknown; by: string; announced_at: Date } | undefined;
  return (
    row && {
      id: row.id,
      declaration: declarationSchema.parse(row.body),
      by: row.by,
      announcedAt: row.announced_at,
    }
  );
};

/**
 * With each of them stands how they were told; and how many they were with the announcement. Where a restriction holds the letter,
 * their data is not used, and it goes when the restriction ends.
 */
export const noteToldPublicly = async (
  client: pg.Client,
  { id, announcedAt }: Pick<ToldAnnouncement, 'id' | 'announcedAt'>,
): Promise<void> => {
  const until = helsinkiDate(new Date());
  const proof = `/notice/fi/coming, /own: ${formatDate(helsinkiDate(announcedAt), 'fi')}–${formatDate(until, 'fi')}`;
  await client.query(
    `with reached as (
       update mailing_letters l set state = 'closed', next_try_at = null from mailings m
       where m.id = l.mailing_id and m.announcement_id = $1 and m.kind = 'change' and ${isOutOfReach}
         and l.held_because is distinct from 'restricted'
       returning l.customer_id, l.mailing_id),
     noted as (
       insert into mailing_letter_steps (customer_id, mailing_id, step, proof)
       select customer_id, mailing_id, 'told_publicly', $2 from reached),
     logged as (
       insert into audit_log (kind, act, customer_id, about, fields)
       select 'wrote', 'settle-mailing-letter', customer_id, 'mailing:' || mailing_id, '{told_publicly}' from reached)
     update announcements set told_publicly = (select count(distinct customer_id) from reached) where id = $1`,
    [id, proof],
  );
};

/** Held until the end of the transaction; false where somebody has taken it back meanwhile. */
export const endAnnouncement = async (client: pg.Client, id: number, version: number): Promise<boolean> => {
  const { rowCount } = await client.query(
    'update announcements set ended_at = now(), version = $2 where id = $1 and ended_at is null',
    [id, version],
  );
  return rowCount === 1;
};

/** Its people have been told: nobody looks the version through once more. A draft that went on is based on it. */
export const noteInformed = async (client: pg.Client, version: number): Promise<void> => {
  await client.query('update declaration_draft set based_on = $1', [version]);
  await client.query('insert into informed_versions (version) values ($1) on conflict do nothing', [version]);
};
