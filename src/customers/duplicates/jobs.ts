import { z } from 'zod';
import { type Job, job, type Scheduled } from '../../jobs/job.ts';
import { expireMerges } from './expire-merges.ts';

export const duplicatesJobs: readonly Job[] = [
  job({
    name: 'expire_merges',
    payload: z.object({}),
    run: async (_payload, { gate }) => {
      await gate.open('register_upkeep', { kind: 'job', name: 'expire_merges' }, expireMerges);
    },
  }),
];

export const duplicatesSchedule: readonly Scheduled[] = [{ job: 'expire_merges', everyMinutes: 1_440 }];
