/** Days in Finland: dates are `YYYY-MM-DD` of Europe/Helsinki, moments are `Date`. */

const dayMs = 86_400_000;
const helsinki = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', dateStyle: 'short' });

const hourMs = 3_600_000;
const hoursMax = 1_000;
const dateOfHour = new Map<number, string>();

/** The date in Finland at a moment. It changes on the hour at most, so it is formatted once for each hour that is met. */
export const helsinkiDate = (moment: Date): string => {
  const hour = Math.floor(moment.getTime() / hourMs);
  const known = dateOfHour.get(hour);
  if (known !== undefined) return known;
  const date = helsinki.format(moment);
  if (dateOfHour.size >= hoursMax) dateOfHour.clear();
  dateOfHour.set(hour, date);
  return date;
};

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki', timeStyle: 'short' });

/** The time of the day in Finland at a moment: `14:05`. */
export const helsinkiClock = (moment: Date): string => clock.format(moment);

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** True for a date that the calendar has; `2026-02-30` is none. */
export const isDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(utc(text)) && iso(utc(text)) === text;

export const addDays = (date: string, days: number): string => iso(utc(date) + days * dayMs);

/** The same day `months` later, or the last day of that month where it has no such day. */
export const addMonths = (date: string, months: number): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return iso(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate())));
};

/** Sunday 0 … Saturday 6. */
export const weekday = (date: string): number => new Date(utc(date)).getUTCDay();
