import { z } from 'zod';
import { masterKey } from '../files/master-key.ts';
import { type Job, job, type Scheduled } from '../jobs/job.ts';
import { queueEvents, sendEvents } from './deliver-events.ts';
import { forgetOldDeliveries } from './queries.ts';

export const webhooksJobs: readonly Job[] = [
  job({
    name: 'deliver_events',
    payload: z.object({}).loose(),
    run: async (_given, { gate, config, isStopping }) => {
      const delivering = { gate, master: masterKey(config), networks: config.webhookNetworks, isStopping };
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
