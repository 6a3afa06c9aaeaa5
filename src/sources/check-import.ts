/** Pass two, the dry run: whom every row means, and what the run would do with it. Nothing reaches the register. */
import { type SuppressionKey, suppressionKey } from '../customers/suppression/suppression.ts';
import type { Tx } from '../db/tx.ts';
import { kindOf } from './kinds/index.ts';
import { leaveOutErased } from './leave-out-erased.ts';
import { countImport } from './queries/counts.ts';
import { addStep, countRows, lockImport } from './queries/imports.ts';
import { lineAfterPosition } from './queries/match.ts';
import { noteChecked } from './queries/positions.ts';
import type { Work } from './read-import.ts';

const rowsPerChunk = 20_000;

/** What an earlier dry run decided is forgotten here, and not while somebody waits for a page. */
const findTwins = async (tx: Tx, importId: number): Promise<void> => {
  const found = await lockImport(tx, importId);
  if (found.twins_found || found.step !== 'mapped') return;
  await kindOf(found).findTwins(tx, importId);
};

/** One chunk with the position that it reaches; true while there is more. */
const checkChunk = async (tx: Tx, key: SuppressionKey, importId: number, most: number): Promise<boolean> => {
  const [found, to] = await Promise.all([lockImport(tx, importId), lineAfterPosition(tx, importId, most)]);
  if (found.step !== 'mapped') return false;
  if (to === undefined) {
    await Promise.all([
      countRows(tx, found.rows_read),
      countImport(tx, importId),
      addStep(tx, importId, 'checked'),
    ]);
    return false;
  }
  const after = found.checked_to_line;
  await kindOf(found).decide(tx, found, after, to);
  await leaveOutErased(tx, key, { importId, after, to });
  await noteChecked(tx, importId, to);
  return true;
};

/** True when every row is decided; false when the process is being stopped. */
export const checkImport = async (work: Work, importId: number, most = rowsPerChunk): Promise<boolean> => {
  const key = suppressionKey(work.master);
  await work.inTransaction((tx) => findTwins(tx, importId));
  while (await work.inTransaction((tx) => checkChunk(tx, key, importId, most)))
    if (work.isStopping()) return false;
  return true;
};
