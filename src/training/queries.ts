import { sql } from 'kysely';
import type { Tx } from '../db/tx.ts';
import type { Standing, Topic } from './training.ts';

const topics = sql`select id, title, instructions, every_months, version from training_topics where ended_at is null`;

/** A house has a handful. */
export const openTopics = async (tx: Tx): Promise<Topic[]> =>
  (await sql<Topic>`${topics} order by title, id limit 100`.execute(tx.db)).rows;

export const topicOf = async (tx: Tx, id: number): Promise<Topic | undefined> =>
  (await sql<Topic>`${topics} and id = ${id}`.execute(tx.db)).rows[0];

/** Held until the end of the transaction. */
export const lockTopic = async (tx: Tx, id: number): Promise<Topic | undefined> =>
  (await sql<Topic>`${topics} and id = ${id} for update`.execute(tx.db)).rows[0];

/** Everyone at work with each topic: one line for each pair. `staffId`: of one of them alone. */
export const standings = async (
  tx: Tx,
  { staffId, topicId }: { staffId?: number; topicId?: number } = {},
): Promise<Standing[]> =>
  (
    await sql<Standing>`select p.id as staff_id, p.name, t.id as topic_id, t.title, t.every_months, l.done_on, l.how,
      coalesce(l.version = t.version, false) as is_current
    from staff p cross join training_topics t
      left join lateral (select d.done_on, d.how, d.version from trainings d
        where d.staff_id = p.id and d.topic_id = t.id order by d.version desc, d.done_on desc, d.id desc limit 1) l on true
    where t.ended_at is null and not exists (select from staff_endings e where e.staff_id = p.id)
      and (${staffId ?? null}::bigint is null or p.id = ${staffId ?? null})
      and (${topicId ?? null}::bigint is null or t.id = ${topicId ?? null})
    order by p.name, p.id, t.title, t.id limit 5000`.execute(tx.db)
  ).rows;

export const insertTopics = async (
  tx: Tx,
  given: readonly Omit<Topic, 'id' | 'version'>[],
): Promise<void> => {
  await tx.db
    .insertInto('training_topics')
    .values([...given])
    .execute();
};

/** A changed instruction is a new version: whoever read the old one reads it anew. */
export const updateTopic = async (
  tx: Tx,
  id: number,
  given: Omit<Topic, 'id' | 'version'>,
): Promise<void> => {
  await sql`update training_topics set title = ${given.title}, every_months = ${given.every_months},
    version = version + case when instructions = ${given.instructions} then 0 else 1 end, instructions = ${given.instructions}
    where id = ${id}`.execute(tx.db);
};

export const endTopicRow = async (tx: Tx, id: number): Promise<void> => {
  await sql`update training_topics set ended_at = now() where id = ${id}`.execute(tx.db);
};

export type Done = Readonly<{ topic: Topic; doneOn: string; how: 'trained' | 'acknowledged' }>;

/** Of those at work alone. Returns whose. */
export const insertTrainings = async (
  tx: Tx,
  staffIds: readonly number[],
  { topic, doneOn, how }: Done,
): Promise<number[]> =>
  (
    await sql<{ staff_id: number }>`insert into trainings (staff_id, topic_id, version, how, done_on)
      select p.id, ${topic.id}, ${topic.version}, ${how}, ${doneOn}::date from staff p
      where p.id = any(${[...staffIds]}::bigint[]) and not exists (select from staff_endings e where e.staff_id = p.id)
      returning staff_id`.execute(tx.db)
  ).rows.map(({ staff_id }) => staff_id);

/** Three years after the work has ended: as long as a claim may be made. Returns how many. */
export const sweepTrainings = async (tx: Tx): Promise<number> => {
  const { numAffectedRows } = await sql`delete from trainings d using staff_endings e
    where e.staff_id = d.staff_id and e.ended_at < now() - interval '3 years'`.execute(tx.db);
  return Number(numAffectedRows);
};
