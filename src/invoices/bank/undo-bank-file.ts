/** Takes a whole file back: invoices are open again, and each payment has its opposite. Chunk by chunk, like the matching. */

import { wrote } from '../../audit/wrote.ts';
import type { Tx } from '../../db/tx.ts';
import { enqueue } from '../../jobs/job.ts';
import { aboutBankFile, demandBankFileCan } from './bank-file.ts';
import { addStep, lockBankFile } from './queries/bank-files.ts';
import { nextPlace } from './queries/chunk.ts';
import { countBankFile } from './queries/counts.ts';
import { noteUndone } from './queries/positions.ts';
import { lockMatching } from './queries/recognise.ts';
import { forgetOthers, reversePayments, takeBackAllocations } from './queries/undo.ts';
import type { Work } from './read-bank-file.ts';

const chunkPayments = 5_000;

export const undoBankFile = async (tx: Tx, fileId: number): Promise<void> => {
  const found = await lockBankFile(tx, fileId);
  demandBankFileCan('undo', found.step);
  await Promise.all([
    addStep(tx, fileId, 'undo_started'),
    wrote(tx, 'undo-bank-file', { about: aboutBankFile(fileId) }),
    enqueue(tx, 'undo_bank_file', { bankFileId: fileId }, `undo_bank_file:${fileId}`),
  ]);
};

const undoNext = async (tx: Tx, fileId: number, most: number): Promise<boolean> => {
  await lockMatching(tx);
  const found = await lockBankFile(tx, fileId);
  if (found.step !== 'undo_started') return false;
  const after = { entry: found.undone_to_entry, part: found.undone_to_part };
  const to = await nextPlace(tx, fileId, after, most);
  if (!to) {
    await countBankFile(tx, fileId);
    await addStep(tx, fileId, 'undone');
    return false;
  }
  const chunk = { fileId, after, to };
  await takeBackAllocations(tx, chunk);
  const payments = await reversePayments(tx, chunk);
  await forgetOthers(tx, chunk);
  await noteUndone(tx, fileId, { to, payments });
  return true;
};

/** False when the process is being stopped before the end. */
export const runUndo = async (work: Work, fileId: number, most = chunkPayments): Promise<boolean> => {
  while (await work.inTransaction((tx) => undoNext(tx, fileId, most))) if (work.isStopping()) return false;
  return true;
};
