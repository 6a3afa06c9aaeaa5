import { z } from 'zod';
import { sweepCutOffFiles } from '../files/file-queries.ts';
import { masterKey } from '../files/master-key.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue, type Job, type JobContext, job, type Scheduled } from '../jobs/job.ts';
import { checkImport } from './check-import.ts';
import { closeImport, destroyMaterial, importsDue } from './close-import.ts';
import type { ImportStep } from './import.ts';
import { addStep } from './queries/imports.ts';
import { readImport, type Work } from './read-import.ts';
import { removeUndeclaredFields } from './removed-fields.ts';
import { runImport } from './run-import.ts';
import { runUndo } from './undo-import.ts';

const payload = z.object({ importId: z.int() });
const actor = { kind: 'job', name: 'import' } as const;

export const workOf = ({
  gate,
  config,
  isStopping,
}: Pick<JobContext, 'gate' | 'config' | 'isStopping'>): Work => ({
  inTransaction: (act) => gate.open('register_upkeep', actor, act),
  master: masterKey(config),
  isStopping,
});

/** Where an import stands when a problem ends its job: a file that cannot be read, or a run that can go on. */
const stepAfter: Readonly<Record<string, ImportStep>> = {
  read_import: 'failed',
  check_import: 'failed',
  run_import: 'paused',
};

/** A problem of the file ends here; any other error, and what another try may mend, is tried again by the queue. */
const orStep = async (
  work: Work,
  importId: number,
  name: string,
  act: () => Promise<void>,
): Promise<void> => {
  try {
    await act();
  } catch (error) {
    const step = stepAfter[name];
    const isFinal = error instanceof Problem && error.kind.status < 500 && error.kind.status !== 409;
    if (!isFinal || !step) throw error;
    await work.inTransaction((tx) => addStep(tx, importId, step, error.kind.code));
  }
};

/** Stopped work is handed on to whoever runs next; `act` says whether it came to its end. */
const untilDone =
  (name: string, act: (work: Work, importId: number) => Promise<boolean>): Job['run'] =>
  async (given, context) => {
    const { importId } = payload.parse(given);
    const work = workOf(context);
    await orStep(work, importId, name, async () => {
      if (await act(work, importId)) return;
      await work.inTransaction((tx) => enqueue(tx, name, { importId }, `${name}:${importId}:again`));
    });
  };

export const sourcesJobs: readonly Job[] = [
  job({
    name: 'read_import',
    payload,
    run: untilDone(
      'read_import',
      async (work, importId) => (await readImport(work, importId)) && checkImport(work, importId),
    ),
  }),
  job({ name: 'check_import', payload, run: untilDone('check_import', checkImport) }),
  job({ name: 'run_import', payload, run: untilDone('run_import', runImport) }),
  job({ name: 'undo_import', payload, run: untilDone('undo_import', runUndo) }),
  job({
    name: 'erase_removed_fields',
    payload: z.object({}).loose(),
    run: async (_given, context) => {
      const work = workOf(context);
      if (await removeUndeclaredFields(work)) return;
      await work.inTransaction((tx) => enqueue(tx, 'erase_removed_fields', {}, 'again'));
    },
  }),
  job({
    name: 'expire_imports',
    payload: z.object({}).loose(),
    run: async (_given, context) => {
      const { inTransaction } = workOf(context);
      const due = await inTransaction(importsDue);
      for (const id of due.close) await inTransaction((tx) => closeImport(tx, id));
      for (const id of due.destroy) await inTransaction((tx) => destroyMaterial(tx, id));
      await inTransaction(sweepCutOffFiles);
    },
  }),
];

export const sourcesSchedule: readonly Scheduled[] = [
  { job: 'expire_imports', everyMinutes: 360 },
  // After each publication that takes a field away (src/editor), and daily for what was under way just then.
  { job: 'erase_removed_fields', everyMinutes: 1_440 },
];
