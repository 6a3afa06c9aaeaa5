import { z } from 'zod';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { type Job, job, type Scheduled } from '../jobs/job.ts';
import { archiveOldOrders } from './archive-order.ts';
import { archivingDays } from './archive-queries.ts';

const chunk = 500;

export const ordersJobs: readonly Job[] = [
  job({
    name: 'archive_orders',
    payload: z.object({}).loose(),
    // In chunks of their own transactions: stopped, it goes on the next time where it was.
    run: async (_payload, { gate, isStopping }) => {
      const actor = { kind: 'job', name: 'archive_orders' } as const;
      const days = await gate.open('register_upkeep', actor, archivingDays);
      if (days === null) return;
      const before = addDays(helsinkiDate(new Date()), -days);
      for (;;) {
        const moved = await gate.open('register_upkeep', actor, (tx) => archiveOldOrders(tx, before, chunk));
        if (moved < chunk || isStopping()) return;
      }
    },
  }),
];

export const ordersSchedule: readonly Scheduled[] = [{ job: 'archive_orders', everyMinutes: 720 }];
