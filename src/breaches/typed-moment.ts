/** A day and a time of the day as a person typed them, as the moment in Finland. */
import { helsinkiClock, helsinkiDate, isDate } from '../ground/calendar.ts';

const isClock = (time: string): boolean => /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(time);

/** The offset of Finland at a moment, in minutes. */
const offsetAt = (at: Date): number => {
  const [hours = 0, minutes = 0] = helsinkiClock(at).split(':').map(Number);
  const local = Date.parse(`${helsinkiDate(at)}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
  return Math.round((local - at.getTime()) / 60_000);
};

/** Undefined for what is no moment. An hour that comes twice in autumn is the first of the two. */
export const momentOf = (on: string, time: string): Date | undefined => {
  if (!isDate(on) || !isClock(time)) return undefined;
  const [hours = 0, minutes = 0] = time.split(/[:.]/).map(Number);
  const local = Date.parse(`${on}T00:00:00Z`) + (hours * 60 + minutes) * 60_000;
  const guess = new Date(local - 180 * 60_000);
  return new Date(local - offsetAt(guess) * 60_000);
};

export const typedClock = (at: Date): string => helsinkiClock(at).replace(/^0/, '').replace(':', '.');
