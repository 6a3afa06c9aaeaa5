/** Until when a paper is kept by the rule that the notice in force names for its kind. Pure. GDPR 5(1)(e). */
import { addDays, addMonths } from '../ground/calendar.ts';
import { financialYearEnd, vouchersCountedFrom } from '../ground/financial-year.ts';
import type { Declaration, RetentionRule } from '../policy/declaration.ts';
import type { PaperKind } from './kind.ts';

export type Dates = Readonly<{ received_on: string; ended_on: string | null }>;

const countedOn = (rule: RetentionRule, on: string, { financial_year_end }: Declaration): string => {
  if (rule.from === 'calendar_year_of_financial_year_end') return vouchersCountedFrom(on, financial_year_end);
  return rule.from === 'financial_year_end' ? financialYearEnd(on, financial_year_end) : on;
};

/**
 * The last day; null where it has none yet: the matter has not ended, the rule has no time, or it counts from the last contact
 * with a customer, whose papers go when the customer does.
 */
export const keptUntil = (
  declaration: Declaration,
  kind: Pick<PaperKind, 'rule' | 'counted_from'>,
  { received_on, ended_on }: Dates,
  isOfCustomer: boolean,
): string | null => {
  const rule = declaration.retention.find(({ key }) => key === kind.rule);
  const since = kind.counted_from === 'received' ? received_on : ended_on;
  if (!rule || since === null || (rule.months === undefined && rule.days === undefined)) return null;
  if (rule.from === 'last_contact' && isOfCustomer) return null;
  return addDays(addMonths(countedOn(rule, since, declaration), rule.months ?? 0), rule.days ?? 0);
};
