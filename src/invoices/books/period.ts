/** The days that a report is about, and by which day an invoice belongs to them. */
import { addDays, addMonths, isDate } from '../../ground/calendar.ts';
import { financialYearEnd } from '../../ground/financial-year.ts';
import { Problem, problemKind } from '../../ground/problem.ts';

/**
 * `issued`: the day of the invoice, on which VAT may be accounted for during the financial year (AVL 136 §).
 * `delivered`: the day of delivery (135 §), and what the year's accounts go by.
 */
export const bases = ['issued', 'delivered'] as const;
export type Basis = (typeof bases)[number];
export type Period = Readonly<{ from: string; to: string }>;

export const periodIsWrong = problemKind('books_period_wrong', 422, {
  fi: 'Ajan pitää alkaa ennen kuin se päättyy ja olla enintään kaksi vuotta. Korjaa päivät.',
  sv: 'Perioden ska börja före den slutar och vara högst två år. Rätta datumen.',
  en: 'The period begins before it ends and is two years at most. Correct the days.',
});

export const demandPeriod = ({ from, to }: Period): Period => {
  if (!isDate(from) || !isDate(to) || from > to || to >= addMonths(from, 24))
    throw new Problem(periodIsWrong);
  return { from, to };
};

const monthOf = (first: string): Period => ({ from: first, to: addDays(addMonths(first, 1), -1) });

export type NamedPeriod = 'last_month' | 'this_month' | 'quarter' | 'this_year' | 'last_year';

/** Those that a bookkeeper asks for most; `yearEnd`: month and day on which the financial year ends. */
export const namedPeriods = (today: string, yearEnd: string): Readonly<Record<NamedPeriod, Period>> => {
  const month = `${today.slice(0, 8)}01`;
  const quarter = addMonths(
    `${today.slice(0, 5)}01-01`,
    Math.floor((Number(today.slice(5, 7)) - 1) / 3) * 3 - 3,
  );
  // Some days before the end of the year before, whatever leap days there are.
  const endBefore = (end: string): string => financialYearEnd(addDays(end, -370), yearEnd);
  const end = financialYearEnd(today, yearEnd);
  const last = endBefore(end);
  return {
    last_month: monthOf(addMonths(month, -1)),
    this_month: monthOf(month),
    quarter: { from: quarter, to: addDays(addMonths(quarter, 3), -1) },
    this_year: { from: addDays(last, 1), to: end },
    last_year: { from: addDays(endBefore(last), 1), to: last },
  };
};
