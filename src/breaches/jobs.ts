import { z } from 'zod';
import { enqueue, type Job, type JobContext, job } from '../jobs/job.ts';
import type { DeclarationOf } from '../mail/jobs.ts';
import { fillScope, type UseView } from './find-people.ts';

const ofScope = z.object({ breachId: z.int(), number: z.int() });

export const breachesJobs = (declarationOf: DeclarationOf, useView: UseView): readonly Job[] => [
  job({
    name: 'find_people_of_breach',
    payload: ofScope,
    run: async ({ breachId, number }, context: JobContext) => {
      const { gate, isStopping } = context;
      const declaration = await declarationOf(context);
      if (await fillScope({ gate, declaration, useView, isStopping }, breachId, number)) return;
      await gate.open('rights_requests', { kind: 'job', name: 'find_people_of_breach' }, (tx) =>
        enqueue(tx, 'find_people_of_breach', { breachId, number }, `breach:${breachId}:${number}:again`),
      );
    },
  }),
];
