/** The run: chunk by chunk, each whole with the position that it reaches. What is committed is never run again. */
import { planForBulk } from '../db/plan-for-bulk.ts';
import type { Tx } from '../db/tx.ts';
import { countInformationDuty, writeInformationDuty } from './information-duty.ts';
import { kindOf } from './kinds/index.ts';
import { addStep, type Import, lockImport } from './queries/imports.ts';
import { addRepresentations, makeOrganisations, nextLinkedLine } from './queries/link.ts';
import { nextLine } from './queries/match.ts';
import { noteLinked } from './queries/positions.ts';
import type { Work } from './read-import.ts';

/** Search terms and other random keys land closer together in a larger chunk; a pause waits a second or two for it. */
const rowsPerChunk = 20_000;

const linkChunk = async (tx: Tx, found: Import, to: number): Promise<void> => {
  const chunk = { importId: found.id, source: found.source, after: found.linked_to_line, to };
  const made = await makeOrganisations(tx, chunk, tx.declarationVersion);
  await addRepresentations(tx, chunk);
  await noteLinked(tx, found.id, { to, made });
};

const finish = async (tx: Tx, found: Import): Promise<void> => {
  await Promise.all([countInformationDuty(tx, found), addStep(tx, found.id, 'finished')]);
};

/** The next piece of work: customers first, then whom they represent, then the end. True while there is more. */
const runNext = async (tx: Tx, importId: number, most: number): Promise<boolean> => {
  const [found] = await Promise.all([lockImport(tx, importId), planForBulk(tx)]);
  if (found.step !== 'started') return false;
  if (found.run_to_line === 0) await writeInformationDuty(tx, found);
  const to = await nextLine(tx, importId, found.run_to_line, most);
  if (to !== undefined) {
    await kindOf(found).run(tx, found, to);
    return true;
  }
  const linked = await nextLinkedLine(tx, importId, found.linked_to_line, most);
  if (linked === undefined) {
    await finish(tx, found);
    return false;
  }
  await linkChunk(tx, found, linked);
  return true;
};

/** False when the process is being stopped before the end; a pause ends the work at the next chunk. */
export const runImport = async (work: Work, importId: number, most = rowsPerChunk): Promise<boolean> => {
  while (await work.inTransaction((tx) => runNext(tx, importId, most))) if (work.isStopping()) return false;
  return true;
};
