/** Places and folders. What is not locked and fireproof says why, or is refused; the database keeps the same rule. */
import { wrote } from '../audit/wrote.ts';
import type { Typed } from '../customers/merge-typed.ts';
import { fieldMissing, fieldNotInChoices, fieldTooLong } from '../customers/problems.ts';
import { demandRight, type Wrong } from '../customers/wrong-fields.ts';
import type { Tx } from '../db/tx.ts';
import { helsinkiDate } from '../ground/calendar.ts';
import { Problem } from '../ground/problem.ts';
import {
  folderTitle,
  folderTitleMax,
  isFireClass,
  isFit,
  longestOfPlace,
  type PlaceColumns,
  type PlaceField,
  type PlaceRow,
  placeFields,
} from './place.ts';
import {
  type FolderRow,
  folderOf,
  insertFolder,
  insertPlace,
  lockPlace,
  placeOf,
  updateFolder,
  updatePlace,
} from './place-queries.ts';
import { folderNotFound, placeNotFound, placeUnfit } from './problems.ts';

export const placeTexts = ['site', 'room', 'cabinet', 'is_locked', 'fire_class', 'unfit_because'] as const;

const wrongText = (typed: Typed, field: 'site' | 'room' | 'cabinet' | 'unfit_because'): Wrong[] => {
  const text = typed[field]?.trim() ?? '';
  const names = { field: placeFields[field], max: longestOfPlace[field] };
  if (text === '' && field !== 'unfit_because') return [{ field, problem: new Problem(fieldMissing, names) }];
  return text.length > longestOfPlace[field] ? [{ field, problem: new Problem(fieldTooLong, names) }] : [];
};

/** Throws `WrongFields`. */
const readPlace = (typed: Typed): PlaceColumns => {
  const fire = typed.fire_class ?? '';
  const because = typed.unfit_because?.trim() ?? '';
  const is_locked = typed.is_locked === 'yes';
  const isUnfit = !isFireClass(fire) || !isFit({ is_locked, fire_class: fire });
  const at = (field: PlaceField, problem: Problem): Wrong => ({ field, problem });
  demandRight([
    ...(['site', 'room', 'cabinet', 'unfit_because'] as const).flatMap((field) => wrongText(typed, field)),
    ...(isFireClass(fire)
      ? []
      : [at('fire_class', new Problem(fieldNotInChoices, { field: placeFields.fire_class }))]),
    ...(isUnfit && because === '' ? [at('unfit_because', new Problem(placeUnfit))] : []),
  ]);
  const text = (field: 'site' | 'room' | 'cabinet'): string => typed[field]!.trim();
  return {
    site: text('site'),
    room: text('room'),
    cabinet: text('cabinet'),
    is_locked,
    fire_class: isFireClass(fire) ? fire : 'none',
    unfit_because: isUnfit ? because : '',
  };
};

export const addPlace = async (tx: Tx, typed: Typed): Promise<number> => {
  const values = readPlace(typed);
  const id = await insertPlace(tx, values);
  await wrote(tx, 'add-paper-place', { about: `paper-place:${id}`, fields: Object.keys(values) });
  return id;
};

export const knownPlace = async (tx: Tx, id: number): Promise<PlaceRow> => {
  const place = await placeOf(tx, id);
  if (!place) throw new Problem(placeNotFound);
  return place;
};

/** What stands in the form of a place. */
export const typedOfPlace = (row: PlaceColumns): Record<string, string> => ({
  ...Object.fromEntries(placeTexts.map((name) => [name, String(row[name])])),
  is_locked: row.is_locked ? 'yes' : '',
});

export const changePlace = async (tx: Tx, id: number, typed: Typed): Promise<void> => {
  if (!(await lockPlace(tx, id))) throw new Problem(placeNotFound);
  const values = readPlace(typed);
  await Promise.all([
    updatePlace(tx, id, values),
    wrote(tx, 'change-paper-place', { about: `paper-place:${id}`, fields: Object.keys(values) }),
  ]);
};

/** Nothing new is put there, or again; what stands there stays. */
export const endPlace = async (tx: Tx, id: number, isEnded: boolean): Promise<void> => {
  if (!(await lockPlace(tx, id))) throw new Problem(placeNotFound);
  await Promise.all([
    updatePlace(tx, id, { ended_on: isEnded ? helsinkiDate(new Date()) : null }),
    isEnded
      ? wrote(tx, 'end-paper-place', { about: `paper-place:${id}` })
      : wrote(tx, 'use-paper-place-again', { about: `paper-place:${id}` }),
  ]);
};

const readTitle = (typed: string): string => {
  const title = typed.trim();
  const names = { field: folderTitle, max: folderTitleMax };
  const problem =
    title === ''
      ? new Problem(fieldMissing, names)
      : title.length > folderTitleMax
        ? new Problem(fieldTooLong, names)
        : undefined;
  demandRight(problem ? [{ field: 'title', problem }] : []);
  return title;
};

export const addFolder = async (tx: Tx, placeId: number, typed: string): Promise<number> => {
  await knownPlace(tx, placeId);
  const id = await insertFolder(tx, placeId, readTitle(typed));
  await wrote(tx, 'add-paper-folder', { about: `paper-folder:${id}` });
  return id;
};

export const knownFolder = async (tx: Tx, id: number): Promise<FolderRow> => {
  const folder = await folderOf(tx, id);
  if (!folder) throw new Problem(folderNotFound);
  return folder;
};

/** Its label still leads to it: the code holds its address, not its title. */
export const renameFolder = async (tx: Tx, id: number, typed: string): Promise<void> => {
  await knownFolder(tx, id);
  await updateFolder(tx, id, { title: readTitle(typed) });
  await wrote(tx, 'rename-paper-folder', { about: `paper-folder:${id}`, fields: ['title'] });
};

/** A folder that is carried to another cabinet takes its papers along; its label still leads to it. */
export const moveFolder = async (tx: Tx, id: number, placeId: number): Promise<void> => {
  await Promise.all([knownFolder(tx, id), knownPlace(tx, placeId)]);
  await Promise.all([
    updateFolder(tx, id, { place_id: placeId }),
    wrote(tx, 'move-paper-folder', { about: `paper-folder:${id}`, fields: ['place_id'] }),
  ]);
};
