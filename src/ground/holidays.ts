import { addDays, weekday } from './calendar.ts';

/** Easter Sunday of the Gregorian calendar (the anonymous computus of Nature, 1876). */
const easterSunday = (year: number): string => {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return `${year}-0${Math.floor(days / 31)}-${String((days % 31) + 1).padStart(2, '0')}`;
};

/** New Year, loppiainen, vappu, Independence Day, Christmas Day, tapaninpäivä. */
const fixed = new Set(['01-01', '01-06', '05-01', '12-06', '12-25', '12-26']);
/** Good Friday, Easter Sunday and Monday, helatorstai, helluntai: days after Easter. */
const moving = [-2, 0, 1, 39, 49];

/** Juhannuspäivä is the Saturday of 20–26 June, pyhäinpäivä that of 31 October – 6 November. */
const isMovingSaturday = (date: string): boolean => {
  const day = date.slice(5);
  return weekday(date) === 6 && ((day >= '06-20' && day <= '06-26') || (day >= '10-31' && day <= '11-06'));
};

/** A public holiday in Finland as the law has stood since 1992. Jouluaatto and juhannusaatto are none. */
export const isFinnishHoliday = (date: string): boolean => {
  if (fixed.has(date.slice(5)) || isMovingSaturday(date)) return true;
  const easter = easterSunday(Number(date.slice(0, 4)));
  return moving.some((days) => addDays(easter, days) === date);
};

/** Not a Saturday, Sunday or public holiday. */
export const isWorkingDay = (date: string): boolean => weekday(date) % 6 !== 0 && !isFinnishHoliday(date);
