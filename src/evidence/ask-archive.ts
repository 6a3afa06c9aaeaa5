/** Asks for an archive: for which authority and why is said first. A job puts it together. */
import { wrote } from '../audit/wrote.ts';
import { forbiddenText } from '../customers/forbidden-text.ts';
import { demandRight } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { Problem } from '../ground/problem.ts';
import { enqueue } from '../jobs/job.ts';
import { aboutArchive, archiveCan, archiveStateTitles, stateOf } from './archive.ts';
import { evidenceTexts as texts } from './evidence-texts.ts';
import { archiveCannot, archiveNotFound, periodWrong, subjectUnknown } from './problems.ts';
import { archiveById, insertArchive, isThere, markStopped, type NewArchive } from './queries.ts';

export const makesArchive = 'make_evidence_archive';

/** Returns its number. */
export const askArchive = async (tx: Tx, wish: NewArchive): Promise<number> => {
  const { subject, subject_id, from_on, to_on, why } = wish;
  demandRight(forbiddenText([{ field: 'why', title: texts.why, text: why }], true));
  if (from_on && to_on && to_on < from_on)
    demandRight([{ field: 'to_on', problem: new Problem(periodWrong) }]);
  if (subject !== 'whole' && (subject_id === null || !(await isThere(tx, subject, subject_id))))
    demandRight([{ field: 'subject_id', problem: new Problem(subjectUnknown) }]);
  const id = await insertArchive(tx, subject === 'whole' ? { ...wish, subject_id: null } : wish);
  await Promise.all([
    enqueue(tx, makesArchive, { archiveId: id }, aboutArchive(id)),
    wrote(tx, 'ask-evidence', { about: aboutArchive(id), fields: [subject] }),
  ]);
  return id;
};

/** The job hears of it between two files. */
export const stopArchive = async (tx: Tx, id: number): Promise<void> => {
  const archive = await archiveById(tx, id);
  if (!archive) throw new Problem(archiveNotFound);
  const state = stateOf(archive);
  if (!archiveCan('stop', state) || !(await markStopped(tx, id)))
    throw new Problem(archiveCannot, { state: archiveStateTitles[state] });
  await wrote(tx, 'stop-evidence', { about: aboutArchive(id) });
};
