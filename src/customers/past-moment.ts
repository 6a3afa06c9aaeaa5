/** A day and perhaps a time of the past, as a person tells them: `YYYY-MM-DD` and `14:05` or `9.30` in Finland. */
import { sql } from 'kysely';
import { helsinkiDate, isDate } from '../ground/calendar.ts';

/** Without a time: now, or noon of an earlier day. */
export type PastMoment = Readonly<{ on: string; time: string }>;

const isClock = (time: string): boolean => /^([01]?\d|2[0-3])[:.][0-5]\d$/.test(time);

export const isPastMoment = ({ on, time }: PastMoment): boolean =>
  isDate(on) && on <= helsinkiDate(new Date()) && (time === '' || isClock(time));

/** Now for today; `least` keeps a time that somebody typed a minute too late out of the future. */
export const pastMoment = ({ on, time }: PastMoment) => {
  if (time === '' && on === helsinkiDate(new Date())) return sql<Date>`clock_timestamp()`;
  return sql<Date>`least(clock_timestamp(), (${`${on} ${time.replace('.', ':') || '12:00'}`}::timestamp at time zone 'Europe/Helsinki'))`;
};
