/** The sweep that comes round, and the erasure that a request has decided. */

import { z } from 'zod';
import { helsinkiDate } from '../ground/calendar.ts';
import { addressOf } from '../ground/config.ts';
import { enqueue, type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import { backupJobs, backupSchedule } from './backup/backup-jobs.ts';
import { type Cause, type Erasing, eraseCustomers } from './erase-customers.ts';
import { previewRetention } from './preview-retention.ts';
import { rewriteTables } from './rewrite-tables.ts';
import { noteRules, rulesThatWait } from './rule-times.ts';
import { type Sweep, sweepRetention } from './sweep.ts';
import { warnOfRetention } from './warn-retention.ts';

/** Given by the roof, which knows every module's tables; before the first notice the version is 0. */
export type ErasingOf = (
  context: Pick<JobContext, 'installation' | 'config'>,
) => Promise<{ version: number; erasing: Erasing }>;

const erasure = z.object({
  customerId: z.int(),
  requestId: z.int(),
  receiptHash: z.string().optional(),
});

/** Nothing is erased by time before the company has published how long it keeps what. */
const sweepOf = async (erasingOf: ErasingOf, context: JobContext): Promise<Sweep | undefined> => {
  const { version, erasing } = await erasingOf(context);
  const { gate, isStopping } = context;
  return version === 0 ? undefined : { gate, erasing, on: helsinkiDate(new Date()), isStopping };
};

/** Stopped in the middle, it is the first thing that is done when work starts again, not the next round. */
const goOnSoon = ({ gate }: Sweep): Promise<void> =>
  gate.open('erasure', { kind: 'job', name: 'sweep_retention' }, (tx) =>
    enqueue(tx, 'sweep_retention', {}, 'again'),
  );

/** On the pages, and by mail. */
const tellOf = async (sweep: Sweep, { config }: JobContext): Promise<void> => {
  await previewRetention(sweep);
  await warnOfRetention(sweep, { baseUrl: addressOf(config), leadDays: config.retentionLeadDays });
};

export const retentionJobs = (erasingOf: ErasingOf): readonly Job[] => [
  job({
    name: 'sweep_retention',
    payload: z.object({}).loose(),
    run: async (_given, context) => {
      const sweep = await sweepOf(erasingOf, context);
      if (!sweep) return;
      await noteRules(sweep, context.config.retentionLeadDays);
      await sweepRetention({ ...sweep, waiting: await rulesThatWait(sweep) });
      if (context.isStopping()) return goOnSoon(sweep);
      await tellOf(sweep, context);
    },
  }),
  // After a publication, so that nobody waits for the night to see what the new periods will end.
  job({
    name: 'preview_retention',
    payload: z.object({}).loose(),
    run: async (_given, context) => {
      const sweep = await sweepOf(erasingOf, context);
      if (!sweep) return;
      await noteRules(sweep, context.config.retentionLeadDays);
      await tellOf(sweep, context);
    },
  }),
  job({
    name: 'erase_customer',
    payload: erasure,
    run: async ({ customerId, requestId, receiptHash }, context) => {
      const { erasing } = await erasingOf(context);
      const cause: Cause = { cause: 'request', about: `request:${requestId}`, isCounted: true, receiptHash };
      await context.gate.open('erasure', { kind: 'job', name: 'erase_customer' }, (tx) =>
        eraseCustomers(tx, erasing, [customerId], cause),
      );
    },
  }),
  job({
    name: 'rewrite_tables',
    payload: z.object({}).loose(),
    run: async (_given, context) => {
      const { erasing } = await erasingOf(context);
      const { gate, owner, isStopping } = context;
      await rewriteTables({ gate, owner, tables: erasing.tables, isStopping });
    },
  }),
  ...backupJobs,
];

export const retentionSchedule: readonly Scheduled[] = [
  { job: 'sweep_retention', everyMinutes: 360 },
  { job: 'rewrite_tables', everyMinutes: 1_440 },
  ...backupSchedule,
];
