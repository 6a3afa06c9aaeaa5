/** Who may do what, what they have signed, and what they have been taught. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { type Row, rowsOf } from './period-queries.ts';

export const undertakingRows = (tx: Tx) =>
  rowsOf(
    tx,
    sql<Row>`select staff_id, version, text_hash, language, signed_at from undertakings_signed order by staff_id, signed_at`,
  );

export const purposeRows = (tx: Tx) =>
  rowsOf(
    tx,
    sql<Row>`select p.staff_id, p.purpose, p.given_at, p.given_by, p.ended_at, p.ended_by, a.employer, e.ended_at as work_ended_at
      from staff_purposes p left join staff_accounts a on a.staff_id = p.staff_id
      left join staff_endings e on e.staff_id = p.staff_id order by p.staff_id, p.given_at`,
  );

export const trainingTopicRows = (tx: Tx) =>
  rowsOf(
    tx,
    sql<Row>`select id, title, instructions, every_months, version, recorded_at, ended_at from training_topics order by id`,
  );

export const trainingRows = (tx: Tx) =>
  rowsOf(
    tx,
    sql<Row>`select d.staff_id, d.topic_id, t.title as topic, d.version, d.how, d.done_on, d.recorded_at, d.recorded_by
      from trainings d join training_topics t on t.id = d.topic_id order by d.staff_id, d.topic_id, d.id`,
  );
