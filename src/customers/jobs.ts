import { z } from 'zod';
import { type Job, job, type Scheduled } from '../jobs/job.ts';
import { duplicatesJobs, duplicatesSchedule } from './duplicates/jobs.ts';
import { letConsentsExpire } from './let-consents-expire.ts';
import { tidySearchWords } from './tidy-search-words.ts';

export const customersJobs: readonly Job[] = [
  job({
    name: 'let_consents_expire',
    payload: z.object({}),
    run: async (_payload, { gate }) => {
      await gate.open('register_upkeep', { kind: 'job', name: 'let_consents_expire' }, letConsentsExpire);
    },
  }),
  job({
    name: 'tidy_search_words',
    payload: z.object({}),
    run: async (_payload, { gate, isStopping }) => {
      const asJob = { kind: 'job', name: 'tidy_search_words' } as const;
      await tidySearchWords((act) => gate.open('register_upkeep', asJob, act), isStopping);
    },
  }),
  ...duplicatesJobs,
];

export const customersSchedule: readonly Scheduled[] = [
  { job: 'let_consents_expire', everyMinutes: 60 },
  { job: 'tidy_search_words', everyMinutes: 1_440 },
  ...duplicatesSchedule,
];
