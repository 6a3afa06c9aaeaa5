import { z } from 'zod';
import { type Job, job, type Scheduled } from '../jobs/job.ts';
import { sweepTrainings } from './queries.ts';

export const trainingJobs: readonly Job[] = [
  job({
    name: 'sweep_trainings',
    payload: z.object({}),
    run: async (_payload, { gate }) => {
      await gate.open('administration', { kind: 'job', name: 'sweep_trainings' }, sweepTrainings);
    },
  }),
];

export const trainingSchedule: readonly Scheduled[] = [{ job: 'sweep_trainings', everyMinutes: 1440 }];
