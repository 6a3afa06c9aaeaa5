import { z } from 'zod';
import { purposeNotInForce } from '../db/gate.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import { type Job, job, type Scheduled } from '../jobs/job.ts';
import { proposeReminders } from './propose-reminders.ts';

const name = 'propose_reminders';

export const invoicesJobs: readonly Job[] = [
  job({
    name,
    payload: z.object({}).loose(),
    run: async (_payload, { gate }) => {
      try {
        await gate.open('invoicing', { kind: 'job', name }, (tx) =>
          proposeReminders(tx, helsinkiDate(new Date())),
        );
      } catch (error) {
        // A company whose notice has no invoicing, or no notice yet, has nothing to remind of.
        if (!(error instanceof Problem && error.kind === purposeNotInForce)) throw error;
      }
    },
  }),
];

export const invoicesSchedule: readonly Scheduled[] = [{ job: name, everyMinutes: 60 }];
