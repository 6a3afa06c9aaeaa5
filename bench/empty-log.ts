/** What one measure leaves in the log would be in the way of the next: a log of years within one month. */
import type pg from 'pg';

export const emptyLog = async (owner: pg.Client): Promise<void> => {
  const { rows } = await owner.query(
    `select inhrelid::regclass::text as part from pg_inherits where inhparent = 'audit_log'::regclass`,
  );
  for (const { part } of rows as { part: string }[]) await owner.query(`drop table ${part}`);
  await owner.query(
    `select make_audit_month((today() + make_interval(months => m))::date) from generate_series(-1, 3) m`,
  );
};
