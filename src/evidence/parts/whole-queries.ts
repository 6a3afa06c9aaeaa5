/** Rows of the general archive: keys, kinds and days. No names, no addresses, nothing that anybody wrote in their own words. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';

type Row = Readonly<Record<string, unknown>>;
export type Period = Readonly<{ from_on: string | null; to_on: string | null }>;

const page = 5_000;

const within = ({ from_on, to_on }: Period, column: string) => sql`${sql.ref(column)}
    >= (${from_on ?? '-infinity'}::date::timestamp at time zone 'Europe/Helsinki')
  and ${sql.ref(column)} < ((${to_on ?? 'infinity'}::date)::timestamp at time zone 'Europe/Helsinki')
    + case when ${to_on ?? 'infinity'} = 'infinity' then interval '0' else interval '1 day' end`;
const onDay = ({ from_on, to_on }: Period, column: string) =>
  sql`${sql.ref(column)} between ${from_on ?? '-infinity'}::date and ${to_on ?? 'infinity'}::date`;

const rowsOf = async (tx: Tx, query: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> =>
  (await query.execute(tx.db)).rows;

export const requestRows = (tx: Tx, period: Period, after: number) =>
  rowsOf(
    tx,
    sql<Row>`select id, kind, channel, received_on, language, customer_id, recorded_at from requests
      where id > ${after} and ${onDay(period, 'received_on')} order by id limit ${page}`,
  );

export const requestEventRows = (tx: Tx, period: Period, last: Row | undefined) =>
  rowsOf(
    tx,
    sql<Row>`select e.request_id, e.number, e.kind, e.on_day, e.at, e.by_actor, e.about
      from request_events e join requests r on r.id = e.request_id
      where (e.request_id, e.number) > (${last?.['request_id'] ?? 0}, ${last?.['number'] ?? 0})
        and ${onDay(period, 'r.received_on')} order by e.request_id, e.number limit ${page}`,
  );

export const requestLetterRows = (tx: Tx, period: Period, last: Row | undefined) =>
  rowsOf(
    tx,
    sql<Row>`select l.request_id, l.number, l.kind, l.language, l.recipient, l.made_at, l.made_by, s.step, s.at as step_at
      from request_letters l join requests r on r.id = l.request_id
      left join lateral (select step, at from request_letter_steps s where s.request_id = l.request_id
        and s.letter_number = l.number order by s.number desc limit 1) s on true
      where (l.request_id, l.number) > (${last?.['request_id'] ?? 0}, ${last?.['number'] ?? 0})
        and ${onDay(period, 'r.received_on')} order by l.request_id, l.number limit ${page}`,
  );

export const identityRows = (tx: Tx, period: Period, last: Row | undefined) =>
  rowsOf(
    tx,
    sql<Row>`select i.request_id, i.number, i.way, i.outcome, i.at, i.ended_at from identity_checks i
      join requests r on r.id = i.request_id
      where (i.request_id, i.number) > (${last?.['request_id'] ?? 0}, ${last?.['number'] ?? 0})
        and ${onDay(period, 'r.received_on')} order by i.request_id, i.number limit ${page}`,
  );

/** What was done with papers and by whom: each look, loan, move, correction and destruction. */
export const paperLogRows = (tx: Tx, period: Period, after: number) =>
  rowsOf(
    tx,
    sql<Row>`select id, at, purpose, kind, act, about, actor, customer_id from audit_log
      where id > ${after} and about ~ '^paper' and ${within(period, 'at')} order by id limit ${page}`,
  );

/** Whoever was written to, with the version of the notice that the letter was composed from. */
export const toldRows = (tx: Tx, period: Period, last: Row | undefined) =>
  rowsOf(
    tx,
    sql<Row>`select l.customer_id, l.mailing_id, m.kind, m.about, m.declaration_version, l.language, l.way, l.sent_at
      from mailing_letters l join mailings m on m.id = l.mailing_id
      where (l.customer_id, l.mailing_id) > (${last?.['customer_id'] ?? 0}, ${last?.['mailing_id'] ?? 0})
        and l.sent_at is not null and ${within(period, 'l.sent_at')} order by l.customer_id, l.mailing_id limit ${page}`,
  );

/** Under which version of the notice customers came into the register. */
export const recordedUnder = (tx: Tx, period: Period) =>
  rowsOf(
    tx,
    sql<Row>`select declaration_version as version, source, count(*)::int as customers, min(recorded_at) as first, max(recorded_at) as last
      from customers where ${within(period, 'recorded_at')} group by 1, 2 order by 1, 2`,
  );

export const choiceRows = (tx: Tx, period: Period, last: Row | undefined) =>
  rowsOf(
    tx,
    sql<Row>`select customer_id, id, kind, purpose, channel, happened_at, valid_until, source, recorded_at, recorded_by,
        case when text_shown <> '' then encode(sha256(convert_to(text_shown, 'UTF8')), 'hex') end as text_sha256
      from choices where (customer_id, id) > (${last?.['customer_id'] ?? 0}, ${last?.['id'] ?? 0})
        and ${within(period, 'recorded_at')} order by customer_id, id limit ${page}`,
  );

export const choiceCounts = (tx: Tx, period: Period) =>
  rowsOf(
    tx,
    sql<Row>`select purpose, kind, channel, count(*)::int as count, min(happened_at) as first, max(happened_at) as last
      from choices where ${within(period, 'recorded_at')} group by purpose, kind, channel order by 1, 2, 3`,
  );

export const disclosureRows = (tx: Tx, period: Period, last: Row | undefined) =>
  rowsOf(
    tx,
    sql<Row>`select customer_id, id, recipient, recipient_name, purpose, categories, basis, at, by_actor from disclosures
      where (customer_id, id) > (${last?.['customer_id'] ?? 0}, ${last?.['id'] ?? 0})
        and ${within(period, 'at')} order by customer_id, id limit ${page}`,
  );

/** By month, purpose and act, of the log that the sealing keeps. */
export const lookupCounts = (tx: Tx, period: Period) =>
  rowsOf(
    tx,
    sql<Row>`select to_char(at at time zone 'Europe/Helsinki', 'YYYY-MM') as month, purpose, kind, act, count(*)::int as count
      from audit_log where ${within(period, 'at')} group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  );

export const runRows = (tx: Tx, period: Period, after: number) =>
  rowsOf(
    tx,
    sql<Row>`select id, rule, table_name, due_on, started_at, ended_at, erased, kept from retention_runs
      where id > ${after} and ${onDay(period, 'due_on')} order by id limit ${page}`,
  );

export const backupRows = (tx: Tx, period: Period, after: number) =>
  rowsOf(
    tx,
    sql<Row>`select id, file_name, made_at, size_bytes, rows, sha256, kept_until, destroyed_at from backups
      where id > ${after} and ${within(period, 'made_at')} order by id limit ${page}`,
  );

/** Nights in which what had been erased left the files too. */
export const rewriteRows = (tx: Tx, period: Period, after: number) =>
  rowsOf(
    tx,
    sql<Row>`select id, started_at, ended_at, up_to, tables, array_to_string(left_over, ', ') as left_over, log_cleared
      from table_rewrites where id > ${after} and ${within(period, 'started_at')} order by id limit ${page}`,
  );

export const channelRows = (tx: Tx, period: Period, after: number) =>
  rowsOf(
    tx,
    sql<Row>`select id, asked_at, sent_at, arrived_at, failure from channel_tests
      where id > ${after} and ${within(period, 'asked_at')} order by id limit ${page}`,
  );

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

export const versionRows = (tx: Tx) =>
  rowsOf(
    tx,
    sql<Row>`select version, hash, published_at, published_by from declarations where version > 0 order by version`,
  );

export const archiveRows = (tx: Tx) =>
  rowsOf(
    tx,
    sql<Row>`select id, subject, subject_id, from_on, to_on, for_whom, why, asked_at, asked_by, finished_at, sha256, expires_on,
      destroyed_at from evidence_archives order by id`,
  );

export const breachIds = async (tx: Tx): Promise<number[]> =>
  (await sql<{ id: number }>`select id from breaches order by id limit 1000`.execute(tx.db)).rows.map(
    ({ id }) => id,
  );
