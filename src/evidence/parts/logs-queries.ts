/** Looks at people, and what time and the nights have done. */
import { sql } from 'kysely';
import type { Tx } from '../../db/tx.ts';
import { onDay, type Period, page, type Row, rowsOf, within } from './period-queries.ts';

/** What was done with papers and by whom: each look, loan, move, correction and destruction; at many people, a row for each. */
export const paperLogRows = (tx: Tx, period: Period, after: number) =>
  rowsOf(
    tx,
    sql<Row>`select l.id, l.at, l.purpose, l.kind, l.act, l.about, l.actor, coalesce(named.id, l.customer_id) as customer_id
      from (select * from audit_log where id > ${after} and about ~ '^paper' and ${within(period, 'at')}
        order by id limit ${page}) l left join lateral unnest(l.customer_ids) as named(id) on true order by l.id, named.id`,
  );

/** By month, purpose and act, of the log that the sealing keeps; a look at many people counts for each of them. */
export const lookupCounts = (tx: Tx, period: Period) =>
  rowsOf(
    tx,
    sql<Row>`select to_char(at at time zone 'Europe/Helsinki', 'YYYY-MM') as month, purpose, kind, act,
        sum(coalesce(cardinality(customer_ids), 1))::int as count
      from audit_log where ${within(period, 'at')} group by 1, 2, 3, 4 order by 1, 2, 3, 4`,
  );

export const runRows = (tx: Tx, period: Period, after: number) =>
  rowsOf(
    tx,
    sql<Row>`select id, rule, table_name, due_on, started_at, ended_at, erased, kept from retention_runs
      where id > ${after} and ${onDay(period, 'due_on')} order by id limit ${page}`,
  );

export const warningRows = (tx: Tx, period: Period, after: number) =>
  rowsOf(
    tx,
    sql<Row>`select id, on_day, up_to, due, gone, told from retention_warnings
      where id > ${after} and ${onDay(period, 'on_day')} order by id limit ${page}`,
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
