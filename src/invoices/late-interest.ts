/** Interest on a sum that was paid late: reference rate and 7 points of a consumer, 8 points in trade. Korkolaki 633/1982 4 §, 4 a §, 12 §. */
import { addDays } from '../ground/calendar.ts';
import { inForceOn, interestMargins, referenceRates } from './dated-rules.ts';
import { roundedDivision } from './totals.ts';

/** Hundredths of a percent for a year, as the law has it on a day. */
export const lateInterestRate = (isConsumer: boolean, on: string): number =>
  inForceOn(referenceRates, on).basisPoints + interestMargins[isConsumer ? 'consumer' : 'business'];

export type Owed = Readonly<{
  isConsumer: boolean;
  dueOn: string;
  /** The sum that fell due. */
  cents: number;
  /** What lowered it, and when: payments, credit notes. */
  lowered: readonly Readonly<{ on: string; cents: number }>[];
  /** The last day that is counted. */
  until: string;
}>;

const days = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Days on which the rate or the sum changes, from the first day of delay to the day after the last. */
const turns = ({ dueOn, lowered, until }: Owed): string[] => {
  const [first, end] = [addDays(dueOn, 1), addDays(until, 1)];
  const between = [...referenceRates.map(({ from }) => from), ...lowered.map(({ on }) => addDays(on, 1))];
  return [...new Set([first, ...between.filter((day) => day > first && day < end), end])].sort();
};

/** In cents, rounded once; nothing before the day after the due day. A day's interest is a year's divided by 365. */
export const lateInterest = (owed: Owed): number => {
  if (owed.until <= owed.dueOn) return 0;
  const points = turns(owed);
  const sum = points.slice(0, -1).reduce((total, from, at) => {
    const paid = owed.lowered.filter(({ on }) => on < from).reduce((all, { cents }) => all + cents, 0);
    const open = BigInt(Math.max(0, owed.cents - paid));
    return total + open * BigInt(lateInterestRate(owed.isConsumer, from) * days(from, points[at + 1]!));
  }, 0n);
  return roundedDivision(sum, 365n * 10_000n);
};
