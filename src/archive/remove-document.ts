/**
 * A registration that was wrong, taken back within days, of a paper that is registered anew or was never there. A paper that
 * is destroyed is not removed: it goes over a destruction list that another confirms.
 */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import { Problem } from '../ground/problem.ts';
import { countsChanged } from '../http/menu-counts.ts';
import { listOfDocument } from './destruction-queries.ts';
import { holdDocument, whoseOf } from './hold-document.ts';
import { isLent } from './loan-queries.ts';
import { isOnList, lentAlready, removedTooLate } from './problems.ts';
import { deleteDocument } from './queries.ts';
import { filesOfDocuments } from './scan-queries.ts';

export const removableDays = 7;

export const isRemovable = ({ recorded_at }: Readonly<{ recorded_at: Date }>): boolean =>
  Date.now() - recorded_at.getTime() < removableDays * 86_400_000;

export const removeDocument = async (tx: Tx, id: number): Promise<void> => {
  const row = await holdDocument(tx, id);
  if (!isRemovable(row)) throw new Problem(removedTooLate, { days: removableDays });
  if ((await listOfDocument(tx, id)) !== undefined) throw new Problem(isOnList);
  if (await isLent(tx, id)) throw new Problem(lentAlready);
  for (const file of await filesOfDocuments(tx, [id])) await eraseFile(tx, file);
  tx.afterCommit(countsChanged);
  await Promise.all([
    deleteDocument(tx, id),
    wrote(tx, 'remove-paper', { ...whoseOf(row), about: `paper:${id}` }),
  ]);
};
