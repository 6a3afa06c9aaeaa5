import { z } from 'zod';
import type { InTransaction } from '../../files/in-transaction.ts';
import { Problem } from '../../ground/problem.ts';
import { enqueue, type Job, type JobContext, job, type Scheduled } from '../../jobs/job.ts';
import type { Declaration } from '../../policy/declaration.ts';
import { bulkCan, bulkSteps } from './bulk-edit.ts';
import { addStep, bulkEditsDue } from './queries/bulk-edits.ts';
import { type BulkWork, prepareBulkEdit, runBulkEdit, undoBulkEdit } from './run-bulk-edit.ts';
import { steerBulkEdit } from './steer-bulk-edit.ts';

const actor = { kind: 'job', name: 'bulk_edit' } as const;
const payload = z.object({ bulkEditId: z.int() });
const passes = {
  prepare_bulk_edit: prepareBulkEdit,
  run_bulk_edit: runBulkEdit,
  undo_bulk_edit: undoBulkEdit,
};

const asUpkeep =
  ({ gate }: Pick<JobContext, 'gate'>): InTransaction =>
  (act) =>
    gate.open('register_upkeep', actor, act);

/** A problem of the edit itself ends it; any other error, and what another try may mend, is tried again by the queue. */
const orFailed = async (
  inTransaction: InTransaction,
  id: number,
  act: () => Promise<boolean>,
): Promise<boolean> => {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Problem) || error.kind.status >= 500 || error.kind.status === 409) throw error;
    await inTransaction((tx) => addStep(tx, id, 'failed', error.kind.code));
    return true;
  }
};

/** Whose time to be taken back is over: those that wait for somebody too. */
const stepsToClose = bulkSteps.filter((step) => bulkCan('close', step));

/** `declarationOf`: given by the roof, which knows every module's tables. */
export const bulkJobs = (declarationOf: (context: JobContext) => Promise<Declaration>): readonly Job[] => [
  ...Object.entries(passes).map(([name, pass]) =>
    job({
      name,
      payload,
      run: async ({ bulkEditId }, context) => {
        const inTransaction = asUpkeep(context);
        const { isStopping } = context;
        const work: BulkWork = { inTransaction, declaration: await declarationOf(context), isStopping };
        if (await orFailed(inTransaction, bulkEditId, () => pass(work, bulkEditId))) return;
        await inTransaction((tx) => enqueue(tx, name, { bulkEditId }, `${bulkEditId}:again`));
      },
    }),
  ),
  job({
    name: 'expire_bulk_edits',
    payload: z.object({}).loose(),
    run: async (_given, context) => {
      const inTransaction = asUpkeep(context);
      for (const id of await inTransaction((tx) => bulkEditsDue(tx, stepsToClose)))
        await inTransaction((tx) => steerBulkEdit(tx, id, 'close'));
    },
  }),
];

export const bulkSchedule: readonly Scheduled[] = [{ job: 'expire_bulk_edits', everyMinutes: 360 }];
