/** The log's months as the owner keeps them: a table for each is made ahead, and dropped whole when its time has gone by. */
import type pg from 'pg';
import type { Declaration } from '../policy/declaration.ts';
import { declarationSchema } from '../policy/declaration.ts';

/** This month's table and those of the next `ahead` months, where they are not there yet. Months of the log are Finland's, too. */
export const makeMonths = async (client: pg.Client, ahead: number): Promise<void> => {
  await client.query(
    `select make_audit_month((today() + make_interval(months => m))::date) from generate_series(0, $1) m`,
    [ahead],
  );
};

export const declarationInForce = async (client: pg.Client): Promise<Declaration> => {
  const { rows } = await client.query(
    'select body from declarations d join declaration_in_force f on f.version = d.version',
  );
  return declarationSchema.parse((rows[0] as { body: unknown }).body);
};

/** Months whose last line has been kept for `monthsKept`, as `YYYY-MM-DD` of their first day; the oldest first. */
export const monthsDue = async (client: pg.Client, monthsKept: number): Promise<string[]> => {
  const { rows } = await client.query(
    `select month from (select to_date(substring(c.relname from '\\d{4}_\\d{2}$'), 'YYYY_MM') as month
       from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'audit_log'::regclass) made
     where month + make_interval(months => $1 + 1) <= today() order by month`,
    [monthsKept],
  );
  return rows.map(({ month }: { month: string }) => month);
};

/** How many lines went; undefined where the month stays, as it is not sealed to its end. */
export const dropMonth = async (
  client: pg.Client,
  month: string,
  monthsKept: number,
): Promise<number | undefined> => {
  const { rows } = await client.query('select drop_audit_month($1, $2) as rows', [month, monthsKept]);
  return (rows[0] as { rows: number | null }).rows ?? undefined;
};

/** The line about a month that went, in the transaction that dropped it. */
export const logDropped = async (client: pg.Client, purpose: number, month: string): Promise<void> => {
  await client.query(`select set_config('app.actor', $1, true), set_config('app.purpose', $2, true)`, [
    'job:drop_audit_months',
    String(purpose),
  ]);
  await client.query(`insert into audit_log (kind, act, about) values ('wrote', 'drop-audit-month', $1)`, [
    `audit_log:${month.slice(0, 7)}`,
  ]);
};
