/** Begins, pauses, goes on, takes back and closes a bulk edit: each is a step that its job hears of. */
import { wrote } from '../../audit/wrote.ts';
import { tellOfMany } from '../../customers/tell-others.ts';
import type { Tx } from '../../db/tx.ts';
import { enqueue } from '../../jobs/job.ts';
import { aboutBulkEdit, type BulkAct, type BulkStep, demandBulkCan, isToldOf } from './bulk-edit.ts';
import { addStep, forgetRows, handOnChosen, lockBulkEdit } from './queries/bulk-edits.ts';

type Steering = Readonly<{ step: BulkStep; job?: string; act: string }>;

const steerings: Readonly<Record<BulkAct, Steering>> = {
  run: { step: 'started', job: 'run_bulk_edit', act: 'start-bulk-edit' },
  pause: { step: 'paused', act: 'pause-bulk-edit' },
  go_on: { step: 'started', job: 'run_bulk_edit', act: 'start-bulk-edit' },
  undo: { step: 'undo_started', job: 'undo_bulk_edit', act: 'begin-undo-bulk-edit' },
  close: { step: 'closed', act: 'close-bulk-edit' },
};

export const steerBulkEdit = async (tx: Tx, id: number, act: BulkAct): Promise<void> => {
  const found = await lockBulkEdit(tx, id);
  demandBulkCan(act, found.step);
  const { step, job, act: name } = steerings[act];
  if (act === 'close' && isToldOf(found)) {
    await handOnChosen(tx, id);
    await tellOfMany(tx, aboutBulkEdit(id));
  }
  await Promise.all([
    addStep(tx, id, step),
    job && enqueue(tx, job, { bulkEditId: id }, String(id)),
    act === 'close' && forgetRows(tx, id),
    wrote(tx, name, { about: aboutBulkEdit(id) }),
  ]);
};
