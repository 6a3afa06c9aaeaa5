import { z } from 'zod';
import type { Tx } from '../db/tx.ts';
import { type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import type { Declaration } from '../policy/declaration.ts';
import { countAnew } from './count-anew.ts';

type InForce = (context: JobContext) => Promise<Declaration>;

const chunk = 500;

/** A notice that keeps papers longer or shorter than before counts for those that are there too. */
export const archiveJobs = (declarationInForce: InForce): readonly Job[] => [
  job({
    name: 'count_papers_anew',
    payload: z.object({}).loose(),
    // In chunks of their own transactions; stopped, it begins again the next day.
    run: async (_payload, context) => {
      const declaration = await declarationInForce(context);
      if (!declaration.purposes.some(({ key }) => key === 'paper_archive')) return;
      const act = (after: number) => (tx: Tx) => countAnew(tx, declaration, after, chunk);
      const actor = { kind: 'job', name: 'count_papers_anew' } as const;
      for (let after: number | undefined = 0; after !== undefined && !context.isStopping(); )
        after = await context.gate.open('paper_archive', actor, act(after));
    },
  }),
];

export const archiveSchedule: readonly Scheduled[] = [{ job: 'count_papers_anew', everyMinutes: 1440 }];
