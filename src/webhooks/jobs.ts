import { z } from 'zod';
import { masterKey } from '../files/master-key.ts';
import { type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import type { Declaration } from '../policy/declaration.ts';
import { queueEvents, sendEvents } from './deliver-events.ts';
import { forgetOldDeliveries } from './queries.ts';

/** `declarationOf`: given by the roof, which knows every module's tables. */
export const webhooksJobs = (
  declarationOf: (context: JobContext) => Promise<Declaration>,
): readonly Job[] => [
  job({
    name: 'deliver_events',
    payload: z.object({}).loose(),
    run: async (_given, context) => {
      const { gate, config, isStopping } = context;
      const declaration = await declarationOf(context);
      const networks = config.webhookNetworks;
      const delivering = { gate, declaration, master: masterKey(config), networks, isStopping };
      await queueEvents(delivering);
      await sendEvents(delivering);
    },
  }),
  job({
    name: 'forget_deliveries',
    payload: z.object({}).loose(),
    run: async (_given, { gate }) => {
      await gate.open('administration', { kind: 'job', name: 'forget_deliveries' }, forgetOldDeliveries);
    },
  }),
];

export const webhooksSchedule: readonly Scheduled[] = [
  { job: 'deliver_events', everyMinutes: 1 },
  { job: 'forget_deliveries', everyMinutes: 1_440 },
];
