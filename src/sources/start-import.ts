/** Starting, pausing and going on: a step and, where there is work, a job. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { enqueue } from '../jobs/job.ts';
import { aboutImport, demandImportCan, type ImportAct, type ImportStep } from './import.ts';
import { addStep, lockImport } from './queries/imports.ts';

const take = async (
  tx: Tx,
  importId: number,
  act: ImportAct,
  step: ImportStep,
  job?: string,
): Promise<void> => {
  const found = await lockImport(tx, importId);
  demandImportCan(act, found);
  await Promise.all([
    addStep(tx, importId, step),
    wrote(tx, `${act.replace('_', '-')}-import`, { about: aboutImport(importId) }),
    job && enqueue(tx, job, { importId }, `${job}:${importId}`),
  ]);
};

export const startImport = (tx: Tx, importId: number): Promise<void> =>
  take(tx, importId, 'start', 'started', 'run_import');

/** Takes effect at the next chunk; what is committed stays. */
export const pauseImport = (tx: Tx, importId: number): Promise<void> => take(tx, importId, 'pause', 'paused');

export const goOnImport = (tx: Tx, importId: number): Promise<void> =>
  take(tx, importId, 'go_on', 'started', 'run_import');

export const undoImport = (tx: Tx, importId: number): Promise<void> =>
  take(tx, importId, 'undo', 'undo_started', 'undo_import');
