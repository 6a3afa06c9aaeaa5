import { z } from 'zod';
import { type Job, job, type Scheduled } from '../jobs/job.ts';
import { forgetOldAnswers } from './queries.ts';

export const keysJobs: readonly Job[] = [
  job({
    name: 'forget_idempotent_answers',
    payload: z.object({}).loose(),
    run: async (_given, { gate }) => {
      await gate.open('sign_in', { kind: 'job', name: 'forget_idempotent_answers' }, forgetOldAnswers);
    },
  }),
];

export const keysSchedule: readonly Scheduled[] = [{ job: 'forget_idempotent_answers', everyMinutes: 720 }];
