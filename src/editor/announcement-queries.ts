/** What the owner's job reads and writes of announcements. */
import type pg from 'pg';
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

export type ToldAnnouncement = Readonly<{ id: number; declaration: Declaration; by: string }>;

/**
 * The announcement whose letters have all gone, or of whom a person has stated why they do not. Of a consent that is asked anew it is
 * enough that the question is out: the old consents have ended with it.
 */
export const toldAnnouncement = async (client: pg.Client): Promise<ToldAnnouncement | undefined> => {
  const { rows } = await client.query(
    `select a.id, a.body, a.announced_by as by from announcements a
     join informed_announcements i on i.announcement_id = a.id
     where a.ended_at is null and not exists (
       select from mailings m
       join lateral (select step from mailing_steps where mailing_id = m.id order by number desc limit 1) s on true
       where m.announcement_id = a.id and case m.kind
         when 'consent' then s.step = 'prepared'
           or (s.step <> 'closed' and exists (select from mailing_letters l where l.mailing_id = m.id and l.state = 'waiting'))
         else s.step not in ('finished', 'closed') end)`,
  );
  const row = rows[0] as { id: number; body: unknown; by: string } | undefined;
  return row && { id: row.id, declaration: declarationSchema.parse(row.body), by: row.by };
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
