/** What is there, for the check of practice, and how much the check has found. */
import type pg from 'pg';
import { helsinkiDate } from '../ground/calendar.ts';
import type { Practice } from './check-practice.ts';

const sources = `select key, rows from register_use where kind = 'source' order by key`;
const people = `select employer, count(*)::int as staff from staff_accounts a where employer is not null
  and not exists (select from staff_endings e where e.staff_id = a.staff_id) group by employer order by employer`;

/** Numbers of what is there, for `checkPractice`; the client is administration's or the owner's. */
export const readPractice = async (client: Pick<pg.Client, 'query'>): Promise<Practice> => {
  const [bySource, byEmployer] = await Promise.all([client.query(sources), client.query(people)]);
  return {
    sources: bySource.rows as Practice['sources'],
    people: byEmployer.rows as Practice['people'],
    today: helsinkiDate(new Date()),
  };
};

/** For the morning page. */
export const noteFindings = async (client: pg.Client, found: number): Promise<void> => {
  await client.query(
    `insert into register_use (kind, key, rows) values ('finding', 'check', $1)
     on conflict (kind, key) do update set rows = excluded.rows, counted_at = now()`,
    [found],
  );
};
