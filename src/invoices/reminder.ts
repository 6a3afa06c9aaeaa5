/** When an unpaid invoice may be reminded of, and what the reminder may ask for. PerL 513/1999 5 §, 10 a §, 10 b §. */
import { addDays } from '../ground/calendar.ts';
import { isWorkingDay } from '../ground/holidays.ts';
import { inForceOn, reminderRules } from './dated-rules.ts';

export type Remindable = Readonly<{
  is_consumer: boolean;
  due_on: string;
  /** The day of the last reminder. */
  reminded_on: string | null;
}>;

/** How the company reminds: `invoicing_settings`. */
export type ReminderPolicy = Readonly<{
  reminder_after_days: number;
  reminder_term_days: number;
  fee_consumer_cents: number;
  fee_business_cents: number;
}>;

const laterOf = (one: string, other: string): string => [one, other].sort()[1]!;

const rulesOf = ({ is_consumer }: Pick<Remindable, 'is_consumer'>, on: string) =>
  inForceOn(reminderRules, on)[is_consumer ? 'consumer' : 'business'];

/** The first day on which a reminder may carry a fee. */
export const feeFrom = (invoice: Remindable, on: string): string => {
  const { afterDays, betweenDays } = rulesOf(invoice, on);
  const first = addDays(invoice.due_on, afterDays);
  const next = invoice.reminded_on ? addDays(invoice.reminded_on, betweenDays) : first;
  return laterOf(next, first);
};

/** The first day on which the company reminds: its own rule, and never so early that the law allows no fee. */
export const remindFrom = (invoice: Remindable, policy: ReminderPolicy, on: string): string => {
  const own = addDays(invoice.reminded_on ?? invoice.due_on, policy.reminder_after_days);
  return laterOf(own, feeFrom(invoice, on));
};

/** What may be asked for a reminder sent on a day: the company's fee within the law's, and nothing before its time. */
export const reminderFee = (invoice: Remindable, policy: ReminderPolicy, on: string): number => {
  if (on < feeFrom(invoice, on)) return 0;
  const own = invoice.is_consumer ? policy.fee_consumer_cents : policy.fee_business_cents;
  return Math.min(own, rulesOf(invoice, on).feeCentsMax);
};

/** The day by which it is to be paid. */
export const reminderDue = (policy: ReminderPolicy, on: string): string => {
  let due = addDays(on, policy.reminder_term_days);
  while (!isWorkingDay(due)) due = addDays(due, 1);
  return due;
};
