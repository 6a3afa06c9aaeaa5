/** The log's months as the owner keeps them. */
import type pg from 'pg';

/** This month's table and those of the next `ahead` months, where they are not there yet. */
export const makeMonths = async (client: pg.Client, ahead: number): Promise<void> => {
  await client.query(
    `select make_audit_month((current_date + make_interval(months => m))::date) from generate_series(0, $1) m`,
    [ahead],
  );
};
