/**
 * The clock of Article 12(3): a month from receipt, three where it was extended within the first; it stands still while
 * the person is asked who they are (12(6), EDPB 01/2022). Counted by Regulation 1182/71.
 */
import { addDays, isDate } from '../ground/calendar.ts';
import { dueDate } from '../ground/due-date.ts';
import type { RequestEvent } from './request-event.ts';

const dayMs = 86_400_000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

type Dated = Pick<RequestEvent, 'kind' | 'on_day'>;

/** The person has answered; whether that is enough is for us to say, in our own time. */
const endsPause = (kind: RequestEvent['kind']): boolean =>
  kind === 'identity_confirmed' || kind === 'identity_answered';

/** Days on which the clock stood; a question that is still unanswered counts until `today`. */
export const daysPaused = (events: readonly Dated[], today: string): number => {
  let paused = 0;
  let asked: string | undefined;
  for (const { kind, on_day } of events) {
    if (kind === 'identity_asked') asked ??= on_day;
    else if (endsPause(kind) && asked) {
      paused += Math.max(0, daysBetween(asked, on_day));
      asked = undefined;
    }
  }
  return asked ? paused + Math.max(0, daysBetween(asked, today)) : paused;
};

export type Deadline = Readonly<{
  /** Last day of the first month: until it an extension may be told. */
  firstDueOn: string;
  dueOn: string;
  isExtended: boolean;
  isPaused: boolean;
  isOverdue: boolean;
  /** To the due day; negative where it is over. */
  daysLeft: number;
}>;

export const deadlineOf = (receivedOn: string, events: readonly Dated[], today: string): Deadline => {
  if (!isDate(receivedOn)) throw new Error('not a date');
  const from = addDays(receivedOn, daysPaused(events, today));
  const isExtended = events.some(({ kind }) => kind === 'extended');
  const firstDueOn = dueDate(from, 1);
  const dueOn = isExtended ? dueDate(from, 3) : firstDueOn;
  const last = events.findLast(({ kind }) => kind === 'identity_asked' || endsPause(kind));
  const daysLeft = daysBetween(today, dueOn);
  return {
    firstDueOn,
    dueOn,
    isExtended,
    isPaused: last?.kind === 'identity_asked',
    isOverdue: daysLeft < 0,
    daysLeft,
  };
};
