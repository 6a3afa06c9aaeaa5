/** The declaration that is being written: one row, with a revision that tells two editors apart. */
import { changedMeanwhile } from '../db/problem-of-database.ts';
import { actorText, type Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { announcementWaits } from './announcement.ts';
import { waitingAnnouncement } from './announcement-queries.ts';
import { type Declaration, declarationSchema } from './declaration.ts';
import { draftRow, insertDraft, updateDraft } from './draft-queries.ts';

export type Draft = Readonly<{
  declaration: Declaration;
  /** The version that was in force when the draft was begun. */
  basedOn: number;
  revision: number;
  savedAt: Date;
  savedBy: string;
}>;

/** Nothing where none has been begun since the last publication. */
export const readDraft = async (tx: Tx): Promise<Draft | undefined> => {
  const row = await draftRow(tx);
  return (
    row && {
      declaration: declarationSchema.parse(row.body),
      basedOn: row.based_on,
      revision: row.revision,
      savedAt: row.saved_at,
      savedBy: row.saved_by,
    }
  );
};

/**
 * `revision`: of the draft that was read, 0 where there was none. Returns the new one. Throws `changed_meanwhile`
 * where another has saved since, `announcement_waits` where a change is on its way that a draft would undo.
 */
export const saveDraft = async (tx: Tx, declaration: Declaration, revision: number): Promise<number> => {
  if (await waitingAnnouncement(tx)) throw new Problem(announcementWaits);
  const body = JSON.stringify(declaration);
  const by = actorText(tx.actor);
  const saved =
    revision === 0
      ? await insertDraft(tx, { body, basedOn: tx.declarationVersion, by })
      : await updateDraft(tx, { body, by }, revision);
  if (saved === undefined) throw new Problem(changedMeanwhile);
  return saved;
};
