/** Versions of the notice, and who was told what unasked. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { type Period, page, type Row, rowsOf, within } from './period-queries.ts';

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

export const versionRows = (tx: Tx) =>
  rowsOf(
    tx,
    sql<Row>`select version, hash, published_at, published_by from declarations where version > 0 order by version`,
  );
