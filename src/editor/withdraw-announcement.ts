/** An announced change is taken back before it is in force: it is a draft again, and its letters do not go. */
import { wrote } from '../audit/wrote.ts';
import { actorText, type Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import { openAnnouncement } from '../policy/announcement-queries.ts';
import { readDraft, saveDraft } from '../policy/draft.ts';
import { announcementGone } from './problems.ts';
import { withdraw } from './queries.ts';

export const withdrawAnnouncement = async (tx: Tx): Promise<void> => {
  const announcement = await openAnnouncement(tx);
  if (!announcement || !(await withdraw(tx, announcement.id, actorText(tx.actor))))
    throw new Problem(announcementGone);
  // Whoever went on editing while it was being announced has a draft that holds it already.
  if (!(await readDraft(tx))) await saveDraft(tx, announcement.declaration, 0);
  await Promise.all([
    enqueue(tx, 'prepare_mailings', {}, 'now'),
    wrote(tx, 'withdraw-announcement', { about: `announcement:${announcement.id}` }),
  ]);
};
