import { z } from 'zod';
import { type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import { makeFigures } from './make-figures.ts';

/** Before a notice names the purpose there are no figures: whoever publishes without statistics has none. */
const isPurposeGone = (error: unknown): boolean =>
  (error as { kind?: { code?: string } }).kind?.code === 'purpose_not_in_force';

const make = async ({ gate, isStopping }: JobContext, everything: boolean): Promise<void> => {
  try {
    await makeFigures({ gate, isStopping, everything });
  } catch (error) {
    if (!isPurposeGone(error)) throw error;
  }
};

const payload = z.object({}).loose();

export const insightJobs: readonly Job[] = [
  job({ name: 'make_figures', payload, run: (_given, context) => make(context, false) }),
  job({ name: 'make_all_figures', payload, run: (_given, context) => make(context, true) }),
];

export const insightSchedule: readonly Scheduled[] = [
  { job: 'make_figures', everyMinutes: 1 },
  { job: 'make_all_figures', everyMinutes: 1_440 },
];
