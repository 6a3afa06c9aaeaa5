import { z } from 'zod';
import { type Job, job, type Scheduled } from '../jobs/job.ts';
import { sweepSignIn } from './sign-in-queries.ts';

export const accessJobs: readonly Job[] = [
  job({
    name: 'sweep_sign_in',
    payload: z.object({}),
    run: async (_payload, { gate }) => {
      await gate.open('sign_in', { kind: 'job', name: 'sweep_sign_in' }, sweepSignIn);
    },
  }),
];

export const accessSchedule: readonly Scheduled[] = [{ job: 'sweep_sign_in', everyMinutes: 60 }];
