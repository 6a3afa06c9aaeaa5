/** Requests, their steps and letters, and the tests of their channel. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { onDay, type Period, page, type Row, rowsOf, within } from './period-queries.ts';

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

/** Proof of notices to recipients and sources; who took a person’s letter stands in the file of that request. */
export const requestLetterRows = (tx: Tx, period: Period, last: Row | undefined) =>
  rowsOf(
    tx,
    sql<Row>`select l.request_id, l.number, l.kind, l.language, l.recipient, l.made_at, l.made_by, s.step, s.at as step_at,
        case when l.recipient is not null then coalesce(s.proof, '') else '' end as proof
      from request_letters l join requests r on r.id = l.request_id
      left join lateral (select step, at, proof from request_letter_steps s where s.request_id = l.request_id
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

export const channelRows = (tx: Tx, period: Period, after: number) =>
  rowsOf(
    tx,
    sql<Row>`select id, asked_at, sent_at, arrived_at, failure from channel_tests
      where id > ${after} and ${within(period, 'asked_at')} order by id limit ${page}`,
  );
