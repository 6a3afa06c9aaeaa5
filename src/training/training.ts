/** What somebody is to be trained in and how that stands. */
import { addDays, addMonths } from '../ground/calendar.ts';

export type Topic = Readonly<{
  id: number;
  title: string;
  instructions: string;
  /** Null: once, and again when the instruction changes. */
  every_months: number | null;
  version: number;
}>;

/** One topic of one member of the staff; `done_on`: the last time, whichever way and version. */
export type Standing = Readonly<{
  staff_id: number;
  name: string;
  topic_id: number;
  title: string;
  every_months: number | null;
  done_on: string | null;
  how: 'trained' | 'acknowledged' | null;
  /** Of the instruction as it stands now. */
  is_current: boolean;
}>;

export type TrainingState = 'missing' | 'late' | 'soon' | 'done';

const soonDays = 30;

type Timed = Pick<Standing, 'done_on' | 'every_months' | 'is_current'>;

/** The day on which it is due again; null where it never was done, or comes round no more. */
export const nextDue = ({ done_on, every_months }: Timed): string | null =>
  done_on && every_months ? addMonths(done_on, every_months) : null;

export const trainingState = (one: Timed, today: string): TrainingState => {
  if (one.done_on === null || !one.is_current) return 'missing';
  const due = nextDue(one);
  if (due === null || due > addDays(today, soonDays)) return 'done';
  return due < today ? 'late' : 'soon';
};

export const isToDo = (one: Timed, today: string): boolean =>
  ['missing', 'late'].includes(trainingState(one, today));
