import { voucherKeptUntil, vouchersCountedFrom } from '../ground/financial-year.ts';
import type { Declaration } from '../policy/declaration.ts';

/** What the declaration says of vouchers; the law's six years where it says nothing. KPL 2:10. */
const monthsOf = (declaration: Declaration): number => {
  const rule = declaration.purposes.find(({ key }) => key === 'bookkeeping')?.retention ?? 'vouchers';
  return declaration.retention.find(({ key }) => key === rule)?.months ?? 72;
};

/** Until when bookkeeping keeps a voucher of the day, and from when that is counted. */
export const keptAsVoucher = (
  declaration: Declaration,
  on: string,
): { counted_from: string; kept_until: string } => ({
  counted_from: vouchersCountedFrom(on, declaration.financial_year_end),
  kept_until: voucherKeptUntil(on, declaration.financial_year_end, monthsOf(declaration)),
});
