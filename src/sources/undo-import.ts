/** Takes the whole of an import back: what it made, what it changed, whom it linked. Chunk by chunk, like the run. */
import { planForBulk } from '../db/plan-for-bulk.ts';
import type { Tx } from '../db/tx.ts';
import { kindOf } from './kinds/index.ts';
import { addStep, type Import, lockImport } from './queries/imports.ts';
import { deleteDuty } from './queries/information-duty.ts';
import { noteUndone } from './queries/positions.ts';
import { lineBefore } from './queries/undo.ts';
import type { Work } from './read-import.ts';

const rowsPerChunk = 5_000;

const undoChunk = async (tx: Tx, found: Import, after: number, to: number): Promise<void> => {
  const kept = await kindOf(found).takeBack(tx, found, after, to);
  await noteUndone(tx, found.id, { to: after + 1, kept });
};

/** Nobody is left who would have to be told of this import, but for those who were kept. */
const finish = async (tx: Tx, found: Import): Promise<void> => {
  await Promise.all([found.rows_kept === 0 && deleteDuty(tx, found.id), addStep(tx, found.id, 'undone')]);
};

const undoNext = async (tx: Tx, importId: number, most: number): Promise<boolean> => {
  const [found] = await Promise.all([lockImport(tx, importId), planForBulk(tx)]);
  if (found.step !== 'undo_started') return false;
  const to =
    found.undone_to_line === 0 ? Math.max(found.run_to_line, found.linked_to_line) : found.undone_to_line - 1;
  const after = await lineBefore(tx, importId, to, most);
  if (after === undefined) {
    await finish(tx, found);
    return false;
  }
  await undoChunk(tx, found, after, to);
  return true;
};

/** False when the process is being stopped before the end. */
export const runUndo = async (work: Work, importId: number, most = rowsPerChunk): Promise<boolean> => {
  while (await work.inTransaction((tx) => undoNext(tx, importId, most))) if (work.isStopping()) return false;
  return true;
};
