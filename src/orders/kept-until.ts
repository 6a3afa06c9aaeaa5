import { addDays, addMonths } from '../ground/calendar.ts';
import type { Declaration } from '../policy/declaration.ts';

/** How long the notice keeps orders, and until when that is from a day. */
export type Keeping = Readonly<{ months: number; days: number }>;
export const keepingOf = (declaration: Declaration): Keeping | undefined => {
  const rule = declaration.retention.find(({ key }) => key === 'orders');
  if (rule?.months === undefined && rule?.days === undefined) return undefined;
  return { months: rule.months ?? 0, days: rule.days ?? 0 };
};
const known = new Map<string, string>();
const knownMax = 20_000;

/** Asked for each order of a file, of days that come again and again. */
export const keptAfter = ({ months, days }: Keeping, from: string): string => {
  const key = `${from} ${months} ${days}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= knownMax) known.clear();
  const until = addDays(addMonths(from, months), days);
  known.set(key, until);
  return until;
};

/**
 * The last day on which an order is kept for claims, counted from its closing, or as long as it is open from the last day
 * known of it. By the rule that the notice in force names for orders; null where it names no time.
 */
export const keptUntil = (declaration: Declaration, from: string): string | null => {
  const keeping = keepingOf(declaration);
  return keeping ? keptAfter(keeping, from) : null;
};
