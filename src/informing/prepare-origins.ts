/** For each source the letters to those whose data came from it and who have not been told. Nothing goes by that. */
import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import { countMailing, preparedMailing } from './queries.ts';

const sourcesToTell = async (tx: Tx): Promise<string[]> => {
  const { rows } = await sql<{ source: string }>`select distinct d.source from origin_duties d
    where d.settled_at is null and ${isUnwritten} order by 1`.execute(tx.db);
  return rows.map(({ source }) => source);
};

/** No letter about the source, whatever became of it: what did not reach them is seen to there, not by another letter. */
const isUnwritten = sql`not exists (select from mailing_letters l join mailings m on m.id = l.mailing_id
  where l.customer_id = d.customer_id and m.kind = 'origin' and m.about = d.source)`;

/** Returns the mailings that have grown. */
export const prepareOrigins = async (tx: Tx): Promise<number[]> => {
  const grown: number[] = [];
  for (const source of await sourcesToTell(tx)) {
    const mailing = await preparedMailing(tx, { kind: 'origin', about: source, cause: '' });
    await sql`with owed as materialized (
        select d.customer_id, d.obtained_on, d.due_on from origin_duties d
        where d.source = ${source} and d.settled_at is null and ${isUnwritten})
      insert into mailing_letters (customer_id, mailing_id, language, way, held_because, obtained_on, due_on)
      select s.customer_id, ${mailing}, s.language, s.way, s.held_because, o.obtained_on, o.due_on
      from letter_standing(array(select customer_id from owed), '{}') s join owed o on o.customer_id = s.customer_id
      on conflict do nothing`.execute(tx.db);
    await countMailing(tx, mailing);
    grown.push(mailing);
  }
  return grown;
};
