import { z } from 'zod';
import { type Job, job, type Scheduled } from '../../jobs/job.ts';
import { forgetOldStrong } from './queries.ts';

export const strongJobs: readonly Job[] = [
  job({
    name: 'forget_old_strong_identification',
    payload: z.object({}).loose(),
    run: async (_given, { gate }) => {
      await gate.open('rights_requests', { kind: 'job', name: 'strong_identification' }, forgetOldStrong);
    },
  }),
];

export const strongSchedule: readonly Scheduled[] = [
  { job: 'forget_old_strong_identification', everyMinutes: 24 * 60 },
];
