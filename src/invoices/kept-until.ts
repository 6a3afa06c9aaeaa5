import { voucherKeptUntil } from '../ground/financial-year.ts';
import type { Declaration } from '../policy/declaration.ts';

/** What the declaration says of vouchers; the law's six years where it says nothing. KPL 2:10. */
export const voucherMonths = (declaration: Declaration): number => {
  const rule = declaration.purposes.find(({ key }) => key === 'bookkeeping')?.retention ?? 'vouchers';
  return declaration.retention.find(({ key }) => key === rule)?.months ?? 72;
};

export const keptUntil = (declaration: Declaration, on: string): string =>
  voucherKeptUntil(on, declaration.financial_year_end, voucherMonths(declaration));
