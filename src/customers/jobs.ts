import { z } from 'zod';
import { type Job, job, type Scheduled } from '../jobs/job.ts';
import { duplicatesJobs, duplicatesSchedule } from './duplicates/jobs.ts';
import { letConsentsExpire } from './let-consents-expire.ts';

export const customersJobs: readonly Job[] = [
  job({
    name: 'let_consents_expire',
    payload: z.object({}),
    run: async (_payload, { gate }) => {
      await gate.open('register_upkeep', { kind: 'job', name: 'let_consents_expire' }, letConsentsExpire);
    },
  }),
  ...duplicatesJobs,
];

export const customersSchedule: readonly Scheduled[] = [
  { job: 'let_consents_expire', everyMinutes: 60 },
  ...duplicatesSchedule,
];
