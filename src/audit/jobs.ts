import { z } from 'zod';
import { type Job, job, type Scheduled } from '../jobs/job.ts';
import { makeMonths } from './month-queries.ts';
import { sealAudit } from './seal-audit.ts';

const monthsAhead = 3;

export const auditJobs: readonly Job[] = [
  job({
    name: 'seal_audit',
    payload: z.object({}),
    run: async (_payload, { gate }) => {
      await sealAudit(gate);
    },
  }),
  job({
    name: 'make_audit_months',
    payload: z.object({}),
    // A table is made here, so it is the schema's own upkeep and the owner's work.
    run: async (_payload, { owner }) => {
      const client = await owner.connect();
      try {
        await makeMonths(client, monthsAhead);
      } finally {
        await client.end();
      }
    },
  }),
];

export const auditSchedule: readonly Scheduled[] = [
  { job: 'seal_audit', everyMinutes: 1 },
  { job: 'make_audit_months', everyMinutes: 24 * 60 },
];
