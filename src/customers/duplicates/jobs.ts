import { z } from 'zod';
import { enqueue, type Job, type JobContext, job, type Scheduled } from '../../jobs/job.ts';
import { runBulkMerge, runUndoOfBulk } from './bulk/run-bulk-merge.ts';
import { expireMerges } from './expire-merges.ts';
import { askSearch, findDuplicates } from './find-duplicates.ts';
import type { Work } from './lanes.ts';

const workOf = ({ gate, isStopping }: Pick<JobContext, 'gate' | 'isStopping'>, name: string): Work => ({
  inTransaction: (act) => gate.open('register_upkeep', { kind: 'job', name }, act),
  isStopping,
});

const payload = z.object({ runId: z.int() });
const ofBulk = z.object({ bulkId: z.int() });

/** Handed on to the next worker where this one is being stopped. */
const bulkJob = (name: string, run: (work: Work, bulkId: number) => Promise<boolean>): Job =>
  job({
    name,
    payload: ofBulk,
    run: async (given, context) => {
      const { bulkId } = ofBulk.parse(given);
      const work = workOf(context, name);
      if (await run(work, bulkId)) return;
      await work.inTransaction((tx) => enqueue(tx, name, { bulkId }, `${name}:${bulkId}:again`));
    },
  });

export const duplicatesJobs: readonly Job[] = [
  job({
    name: 'expire_merges',
    payload: z.object({}),
    run: async (_given, context) => {
      await workOf(context, 'expire_merges').inTransaction(expireMerges);
    },
  }),
  job({
    name: 'find_duplicates',
    payload,
    run: async (given, context) => {
      const { runId } = payload.parse(given);
      const work = workOf(context, 'find_duplicates');
      if (await findDuplicates(work, runId)) return;
      await work.inTransaction((tx) =>
        enqueue(tx, 'find_duplicates', { runId }, `find_duplicates:${runId}:again`),
      );
    },
  }),
  bulkJob('merge_in_bulk', runBulkMerge),
  bulkJob('undo_bulk_merge', runUndoOfBulk),
  job({
    name: 'find_changed_duplicates',
    payload: z.object({}),
    run: async (_given, context) => {
      await workOf(context, 'find_changed_duplicates').inTransaction((tx) => askSearch(tx, 'changed'));
    },
  }),
];

export const duplicatesSchedule: readonly Scheduled[] = [
  { job: 'expire_merges', everyMinutes: 1_440 },
  { job: 'find_changed_duplicates', everyMinutes: 1_440 },
];
