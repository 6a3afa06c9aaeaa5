/** Vouchers of a financial year whose end was declared anew while it was running. KPL 1336/1997 1:4, 2:10. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { addDays, addMonths } from '../ground/calendar.ts';
import { financialYearEnd, vouchersCountedFrom } from '../ground/financial-year.ts';
import { lastYearChange, moveVouchers } from './queries.ts';

/**
 * The year that was running ends on the first new day after the change; its invoices and payments are kept as those of that
 * day. Nothing is kept shorter than was said before. Idempotent. Returns how many vouchers moved.
 */
export const followFinancialYear = async (tx: Tx): Promise<number> => {
  const change = await lastYearChange(tx);
  if (!change) return 0;
  const { on, before, since } = change;
  const began = addDays(addMonths(financialYearEnd(on, before), -12), 1);
  const ended = financialYearEnd(on, since);
  const counted = vouchersCountedFrom(ended, since);
  const moved = await moveVouchers(tx, { began, ended, counted });
  if (moved > 0) await wrote(tx, 'follow-financial-year', { fields: ['counted_from', 'kept_until'] });
  return moved;
};
