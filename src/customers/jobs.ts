import { z } from 'zod';
import { type Job, job } from '../jobs/job.ts';
import { letConsentsExpire } from './let-consents-expire.ts';

export const customersJobs: readonly Job[] = [
  job({
    name: 'let_consents_expire',
    payload: z.object({}).loose(),
    run: async (_payload, { gate }) => {
      await gate.open('register_upkeep', { kind: 'job', name: 'let_consents_expire' }, letConsentsExpire);
    },
  }),
];
