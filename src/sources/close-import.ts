/**
 * Closing an import, by hand or a month after its last step: the original file goes, nothing reads it any more. A month
 * later the rows go too, and all of it by the day that the notice promises, whatever the import has come to. GDPR 5(1)(e).
 */
import { wrote } from '../audit/wrote.ts';
import type { Tx } from '../db/tx.ts';
import { eraseFile } from '../files/erase-file.ts';
import { addDays, helsinkiDate } from '../ground/calendar.ts';
import { aboutImport, daysToClosing, daysToExpiry, demandImportCan, stepsFor } from './import.ts';
import { addStep, lockImport, noteExpiry } from './queries/imports.ts';
import { deleteMaterial, importsOver } from './queries/material.ts';

export const closeImport = async (tx: Tx, importId: number): Promise<void> => {
  const found = await lockImport(tx, importId);
  demandImportCan('close', found);
  const expires = addDays(helsinkiDate(new Date()), daysToExpiry);
  await Promise.all([
    eraseFile(tx, found.file_id),
    addStep(tx, importId, 'closed'),
    noteExpiry(tx, importId, expires),
    wrote(tx, 'close-import', { about: aboutImport(importId) }),
  ]);
};

/** Everything that the file held goes; its name, hash and numbers stay, as do the mapping and the steps. */
export const destroyMaterial = async (tx: Tx, importId: number): Promise<void> => {
  const found = await lockImport(tx, importId);
  await Promise.all([
    eraseFile(tx, found.file_id),
    deleteMaterial(tx, importId),
    addStep(tx, importId, 'expired'),
    wrote(tx, 'destroy-import-material', { about: aboutImport(importId) }),
  ]);
};

const stepsToClose = stepsFor('close');

type Due = Readonly<{ close: number[]; destroy: number[] }>;

/** Imports whose time has come; those at work are left alone. */
export const importsDue = async (tx: Tx): Promise<Due> => {
  const rows = await importsOver(tx, stepsToClose, daysToClosing);
  const idsOf = (expires: boolean) => rows.filter((row) => row.expires === expires).map(({ id }) => id);
  return { close: idsOf(false), destroy: idsOf(true) };
};
