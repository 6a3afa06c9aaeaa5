/** What people chose, and to whom their data was given. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { type Period, page, type Row, rowsOf, within } from './period-queries.ts';

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

export const archiveRows = (tx: Tx) =>
  rowsOf(
    tx,
    sql<Row>`select id, subject, subject_id, from_on, to_on, for_whom, why, asked_at, asked_by, finished_at, sha256, expires_on,
      destroyed_at from evidence_archives order by id`,
  );
