import type pg from 'pg';
import { z } from 'zod';
import { type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import { dropAuditMonths } from './drop-audit-months.ts';
import { makeMonths } from './month-queries.ts';
import { sealAudit } from './seal-audit.ts';

const monthsAhead = 3;

/** Tables are made and dropped here, so it is the schema's own upkeep and the owner's work. */
const asOwner = async (
  { owner }: JobContext,
  act: (client: pg.Client) => Promise<unknown>,
): Promise<void> => {
  const client = await owner.connect();
  try {
    await act(client);
  } finally {
    await client.end();
  }
};

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
    run: (_payload, context) => asOwner(context, (client) => makeMonths(client, monthsAhead)),
  }),
  job({
    name: 'drop_audit_months',
    payload: z.object({}),
    run: (_payload, context) => asOwner(context, dropAuditMonths),
  }),
];

export const auditSchedule: readonly Scheduled[] = [
  { job: 'seal_audit', everyMinutes: 1 },
  { job: 'make_audit_months', everyMinutes: 24 * 60 },
  { job: 'drop_audit_months', everyMinutes: 24 * 60 },
];
