import { voucherKeptUntil, vouchersCountedFrom } from '../ground/financial-year.ts';
import type { Declaration } from './declaration.ts';

/** From when the years of vouchers count, and how many months they are. KPL 2:10. */
export type VoucherRule = Readonly<{ yearEnd: string; months: number }>;

/** What the declaration says of vouchers; the law's six years where it says nothing. */
export const voucherRuleOf = (declaration: Declaration): VoucherRule => {
  const rule = declaration.purposes.find(({ key }) => key === 'bookkeeping')?.retention ?? 'vouchers';
  const months = declaration.retention.find(({ key }) => key === rule)?.months ?? 72;
  return { yearEnd: declaration.financial_year_end, months };
};

export type KeptAsVoucher = Readonly<{ counted_from: string; kept_until: string }>;

export const keptByRule = ({ yearEnd, months }: VoucherRule, on: string): KeptAsVoucher => ({
  counted_from: vouchersCountedFrom(on, yearEnd),
  kept_until: voucherKeptUntil(on, yearEnd, months),
});

/** Until when bookkeeping keeps a voucher of the day, and from when that is counted. */
export const keptAsVoucher = (declaration: Declaration, on: string): KeptAsVoucher =>
  keptByRule(voucherRuleOf(declaration), on);
