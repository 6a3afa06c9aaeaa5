/** Vouchers of a financial year whose end was declared anew while it was running. KPL 1336/1997 1:4, 2:10. */
import { sql } from 'kysely';
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { addDays, addMonths } from '../ground/calendar.ts';
import { financialYearEnd, vouchersCountedFrom } from '../ground/financial-year.ts';

/** `on`: the day of publication; `before` and `since`: month and day of the end, `12-31`. */
type Change = Readonly<{ on: string; before: string; since: string }>;

const lastChange = async (tx: Tx): Promise<Change | undefined> => {
  const { rows } =
    await sql<Change>`select to_char(published_at at time zone 'Europe/Helsinki', 'YYYY-MM-DD') as on,
      before, since from (
        select version, published_at, body ->> 'financial_year_end' as since,
          lag(body ->> 'financial_year_end') over (order by version) as before from declarations) v
    where before <> since order by version desc limit 1`.execute(tx.db);
  return rows[0];
};

/**
 * The year that was running ends on the first new day after the change; its invoices and payments are kept as those of that
 * day. Nothing is kept shorter than was said before. Idempotent. Returns how many vouchers moved.
 */
export const followFinancialYear = async (tx: Tx): Promise<number> => {
  const change = await lastChange(tx);
  if (!change) return 0;
  const { on, before, since } = change;
  const began = addDays(addMonths(financialYearEnd(on, before), -12), 1);
  const ended = financialYearEnd(on, since);
  const counted = vouchersCountedFrom(ended, since);
  const { rows } = await sql<{
    moved: number;
  }>`select vouchers_follow_year(${began}, ${ended}, ${counted}) as moved`.execute(tx.db);
  const moved = Number(rows[0]!.moved);
  if (moved > 0) await wrote(tx, 'follow-financial-year', { fields: ['counted_from', 'kept_until'] });
  return moved;
};
