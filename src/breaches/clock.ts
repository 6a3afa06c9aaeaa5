/**
 * The hours within which the supervisor is told (GDPR 33(1)). Raw hours, holidays included: the two working days of
 * Regulation 1182/71 are not relied on.
 */
import { helsinkiDate } from '../ground/calendar.ts';
import type { Risk } from './breach.ts';

/** From the day on which the company became aware. The proposal COM(2025) 837 of 96 hours is no law yet. */
const hoursFrom: readonly Readonly<{ from: string; hours: number; source: string }>[] = [
  { from: '2018-05-25', hours: 72, source: 'GDPR 33(1)' },
];

export const hoursOn = (date: string): number => {
  const rule = hoursFrom.findLast(({ from }) => from <= date) ?? hoursFrom[0]!;
  return rule.hours;
};

export const clockStates = ['running', 'soon', 'overdue', 'in_time', 'late', 'not_needed'] as const;
export type ClockState = (typeof clockStates)[number];
export type Clock = Readonly<{
  dueAt: Date;
  hours: number;
  state: ClockState;
  /** Until it is due, or since then; of a notification by how much it was early or late. Never negative. */
  minutes: number;
}>;

const hourMs = 3_600_000;
/** A day before the end it is time to send what is known and to add the rest later (33(4)). */
const soonHours = 24;

type Timed = Readonly<{ aware_at: Date; notified_at: Date | null; risk: Risk | null; is_closed: boolean }>;

export const dueAt = (awareAt: Date): Date =>
  new Date(awareAt.getTime() + hoursOn(helsinkiDate(awareAt)) * hourMs);

const runningState = (left: number): ClockState =>
  left < 0 ? 'overdue' : left <= soonHours * hourMs ? 'soon' : 'running';

export const clockOf = ({ aware_at, notified_at, risk, is_closed }: Timed, now: Date): Clock => {
  const due = dueAt(aware_at);
  const left = due.getTime() - (notified_at ?? now).getTime();
  const isNeeded = risk !== 'unlikely' && !is_closed;
  const state = notified_at ? (left < 0 ? 'late' : 'in_time') : isNeeded ? runningState(left) : 'not_needed';
  const hours = hoursOn(helsinkiDate(aware_at));
  return { dueAt: due, hours, state, minutes: Math.floor(Math.abs(left) / 60_000) };
};

/** `26 h 5 min` in every language. */
export const hoursAndMinutes = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
};
