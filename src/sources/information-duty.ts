/**
 * GDPR 14: whoever is not the source themself is told where the data came from, within a month of its coming.
 * The duty is one for each import; its people are the customers that the import made or changed.
 */
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { dueDate } from '../ground/due-date.ts';
import { enqueue } from '../jobs/job.ts';
import type { Import } from './queries/imports.ts';
import { countPeople, insertDuty } from './queries/information-duty.ts';

/** Made when the run begins, so that a crash cannot lose it; counted when it ends. */
export const writeInformationDuty = async (tx: Tx, found: Import): Promise<void> => {
  if (found.from_person) return;
  const received = helsinkiDate(found.uploaded_at);
  await insertDuty(tx, found, { received, due: dueDate(received, 1) });
};

export const countInformationDuty = async (tx: Tx, found: Import): Promise<void> => {
  if (found.from_person) return;
  await countPeople(tx, found.id);
  await enqueue(tx, 'prepare_mailings', {}, 'now');
};
