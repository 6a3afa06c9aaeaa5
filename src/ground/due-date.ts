import { addDays, addMonths } from './calendar.ts';
import { isWorkingDay } from './holidays.ts';

/**
 * The last day of a time limit in months (GDPR 12(3)) by Regulation 1182/71, article 3: the day of receipt is not
 * counted, the limit ends on the day of the same number (or the month's last), and goes on to the end of the next
 * working day where that is a Saturday, Sunday or holiday. `received` is the date in Finland. Count an extension
 * from the receipt (`dueDate(received, 3)`), not from the first due date.
 */
export const dueDate = (received: string, months: number): string => {
  let due = addMonths(received, months);
  while (!isWorkingDay(due)) due = addDays(due, 1);
  return due;
};
