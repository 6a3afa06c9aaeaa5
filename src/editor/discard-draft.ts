import { wrote } from '../audit/wrote.ts';
import { changedMeanwhile } from '../db/problem-of-database.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { deleteDraft } from './queries.ts';

/** Back to what is in force. `revision`: of the draft that was looked at; `changed_meanwhile` where it has moved on. */
export const discardDraft = async (tx: Tx, revision: number): Promise<void> => {
  const [wasDeleted] = await Promise.all([
    deleteDraft(tx, revision),
    wrote(tx, 'discard-draft', { about: 'declaration_draft' }),
  ]);
  if (!wasDeleted) throw new Problem(changedMeanwhile);
};
