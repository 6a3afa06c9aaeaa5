/**
 * Papers are destroyed over a list: one carries it out, another confirms it, and only then do the rows and the scans go. The
 * list stays as the proof, with archive numbers and no names (GDPR 5(1)(e), 5(2), 32).
 */
import { wrote, wroteOfEach } from '../audit/wrote.ts';
import type { Typed } from '../customers/merge-typed.ts';
import { dateNotValid, fieldMissing, fieldNotInChoices } from '../customers/problems.ts';
import { demandRight } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import { helsinkiDate, isDate } from '../ground/calendar.ts';
import type { Text } from '../ground/language.ts';
import { Problem } from '../ground/problem.ts';
import { countsChanged } from '../http/menu-counts.ts';
import {
  type Destruction,
  type DestructionAct,
  destructionCan,
  destructionStates,
  isMethod,
  stateOf,
} from './destruction.ts';
import {
  deleteDocuments,
  deleteLine,
  destroyedDocuments,
  dropDestruction,
  gatherLines,
  insertDestruction,
  keptAfterAll,
  lineOf,
  lockDestruction,
  openDestruction,
  setConfirmed,
  setDestroyed,
} from './destruction-queries.ts';
import { documentFields } from './document.ts';
import { holdDocument, whoseOf } from './hold-document.ts';
import {
  confirmedByTheSame,
  dayBeforeToday,
  destructionCannot,
  destructionNotFound,
  erasedIsNotHeld,
  keptAfterAllProblem,
  nothingToDestroy,
} from './problems.ts';
import { updateDocument } from './queries.ts';
import { filesOfDocuments } from './scan-queries.ts';

export const destructionFields = {
  method: { fi: 'Miten', sv: 'Hur', en: 'How' },
  destroyed_on: { fi: 'Milloin', sv: 'När', en: 'When' },
} as const satisfies Record<string, Text>;

/** Returns the key of the list; of the open one where there is one. Throws `paper_nothing_to_destroy`. */
export const beginDestruction = async (tx: Tx, staffId: number): Promise<number> => {
  const open = await openDestruction(tx);
  if (open) return open.id;
  const id = await insertDestruction(tx, staffId);
  if ((await gatherLines(tx, id)) === 0) throw new Problem(nothingToDestroy);
  tx.afterCommit(countsChanged);
  await wrote(tx, 'begin-destruction', { about: `destruction:${id}` });
  return id;
};

/** The list, held, where the act may be done with it. */
const holdDestruction = async (tx: Tx, id: number, act: DestructionAct): Promise<Destruction> => {
  const row = await lockDestruction(tx, id);
  if (!row) throw new Problem(destructionNotFound);
  if (!destructionCan(row, act))
    throw new Problem(destructionCannot, { state: destructionStates[stateOf(row)] });
  return row;
};

/** Off the list and kept until a day, for a reason. What an erasure put there stays on it. */
export const holdLine = async (tx: Tx, id: number, line: number, typed: Typed): Promise<void> => {
  await holdDestruction(tx, id, 'take_off');
  const found = await lineOf(tx, id, line);
  if (!found) throw new Problem(destructionNotFound);
  if (found.why === 'erasure') throw new Problem(erasedIsNotHeld);
  const { held_until: until = '' } = typed;
  const because = typed.held_because?.trim() ?? '';
  const isLater = isDate(until) && until < '2200' && until >= helsinkiDate(new Date());
  demandRight([
    ...(isLater
      ? []
      : [
          { field: 'held_until', problem: new Problem(dayBeforeToday, { field: documentFields.held_until }) },
        ]),
    ...(because === ''
      ? [
          {
            field: 'held_because',
            problem: new Problem(fieldMissing, { field: documentFields.held_because }),
          },
        ]
      : []),
  ]);
  const row = await holdDocument(tx, found.document_id);
  await Promise.all([
    updateDocument(tx, row.id, { held_until: until, held_because: because.slice(0, 500) }),
    deleteLine(tx, line),
    wrote(tx, 'hold-paper', { ...whoseOf(row), about: `paper:${row.id}`, fields: ['held_until'] }),
  ]);
};

/** Not carried out after all; nothing has been destroyed. */
export const dropList = async (tx: Tx, id: number): Promise<void> => {
  await holdDestruction(tx, id, 'drop');
  await dropDestruction(tx, id);
  tx.afterCommit(countsChanged);
  await wrote(tx, 'drop-destruction', { about: `destruction:${id}` });
};

/** The papers have been destroyed: how, when, by whom. */
export const completeDestruction = async (
  tx: Tx,
  id: number,
  staffId: number,
  { method = '', destroyed_on = '' }: Typed,
): Promise<void> => {
  const row = await holdDestruction(tx, id, 'complete');
  const isPast = isDate(destroyed_on) && destroyed_on <= helsinkiDate(new Date());
  const isAfter = destroyed_on >= helsinkiDate(row.begun_at);
  demandRight([
    ...(isMethod(method)
      ? []
      : [{ field: 'method', problem: new Problem(fieldNotInChoices, { field: destructionFields.method }) }]),
    ...(isPast && isAfter
      ? []
      : [
          {
            field: 'destroyed_on',
            problem: new Problem(dateNotValid, { field: destructionFields.destroyed_on }),
          },
        ]),
  ]);
  const kept = await keptAfterAll(tx, id);
  if (kept.length > 0) throw new Problem(keptAfterAllProblem, { numbers: kept.join(', ') });
  tx.afterCommit(countsChanged);
  await Promise.all([
    isMethod(method) && setDestroyed(tx, id, { method, on: destroyed_on, by: staffId }),
    wrote(tx, 'complete-destruction', { about: `destruction:${id}` }),
  ]);
};

/** Another has seen it: the rows and the scans go. Throws `paper_confirmed_by_same`. */
export const confirmDestruction = async (tx: Tx, id: number, staffId: number): Promise<void> => {
  const row = await holdDestruction(tx, id, 'confirm');
  if (row.destroyed_by_id === staffId) throw new Problem(confirmedByTheSame);
  const gone = await destroyedDocuments(tx, id);
  const ids = gone.map((one) => one.id);
  for (const file of await filesOfDocuments(tx, ids)) await eraseFile(tx, file);
  tx.afterCommit(countsChanged);
  await Promise.all([
    deleteDocuments(tx, ids),
    setConfirmed(tx, id, staffId),
    wroteOfEach(
      tx,
      'destroy-paper',
      [...new Set(gone.flatMap(({ customer_id }) => customer_id ?? []))],
      `destruction:${id}`,
    ),
    wrote(tx, 'confirm-destruction', { about: `destruction:${id}` }),
  ]);
};
