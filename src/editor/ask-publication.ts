/** Asks `work` to publish the draft as it was previewed; the row tells how it ends. */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import { announcementWaits } from '../policy/announcement.ts';
import { waitingAnnouncement } from '../policy/announcement-queries.ts';
import { readDraft } from '../policy/draft.ts';
import { lint } from '../policy/lint.ts';
import { draftBlocked, draftMoved, nothingToPublish } from './problems.ts';
import { addPublication } from './queries.ts';

/** `revision`: of the draft whose preview was confirmed. Returns the publication's id. */
export const askPublication = async (tx: Tx, revision: number): Promise<number> => {
  if (await waitingAnnouncement(tx)) throw new Problem(announcementWaits);
  const draft = await readDraft(tx);
  if (!draft) throw new Problem(nothingToPublish);
  if (draft.revision !== revision) throw new Problem(draftMoved);
  const count = lint(draft.declaration).filter(({ level }) => level === 'blocks').length;
  if (count > 0) throw new Problem(draftBlocked, { count });
  const publication = await addPublication(tx, revision);
  await Promise.all([
    enqueue(tx, 'publish_declaration', { publication }, String(publication)),
    wrote(tx, 'ask-publication', { about: `publication:${publication}` }),
  ]);
  return publication;
};
