import { addDays, addMonths } from '../ground/calendar.ts';
import type { Declaration } from '../policy/declaration.ts';

/**
 * The last day on which an order is kept for claims, counted from its closing, or as long as it is open from the last day
 * known of it. By the rule that the notice in force names for orders; null where it names no time.
 */
export const keptUntil = (declaration: Declaration, from: string): string | null => {
  const rule = declaration.retention.find(({ key }) => key === 'orders');
  if (rule?.months === undefined && rule?.days === undefined) return null;
  return addDays(addMonths(from, rule.months ?? 0), rule.days ?? 0);
};
