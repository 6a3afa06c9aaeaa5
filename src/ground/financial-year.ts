/** The company's financial year, and until when bookkeeping keeps a voucher of it. KPL 1336/1997 2:10. */
import { addMonths, isDate } from './calendar.ts';

/** The last day of the financial year that a date belongs to; `end` is its month and day (`12-31`, `02-29` → the 28th). */
export const financialYearEnd = (date: string, end: string): string => {
  const year = Number(date.slice(0, 4));
  const inYear = (of: number): string => {
    const whole = `${of}-${end}`;
    return isDate(whole) ? whole : `${of}-02-28`;
  };
  return date <= inYear(year) ? inYear(year) : inYear(year + 1);
};

/** The end of the calendar year in which the financial year of a voucher ended: what its years are counted from. */
export const vouchersCountedFrom = (date: string, end: string): string =>
  `${financialYearEnd(date, end).slice(0, 4)}-12-31`;

/** The last day on which a voucher must be kept, 72 months by the law: of a year that ended 31.3.2024, 31.12.2030. */
export const voucherKeptUntil = (date: string, end: string, months = 72): string =>
  addMonths(vouchersCountedFrom(date, end), months);
