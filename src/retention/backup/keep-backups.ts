/** Backups as they are made each night and destroyed when their days are over; each is a row that people can look at. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { wrote } from '../../audit/wrote.ts';
import type { Gate } from '../../db/gate.ts';
import type { Owner } from '../../db/owner.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import { masterKey } from '../../files/master-key.ts';
import { addDays, addMonths, helsinkiDate } from '../../ground/calendar.ts';
import type { Config } from '../../ground/config.ts';
import { dropOldChoices } from '../choices-journal.ts';
import { codeOfFault } from './backup-fault.ts';
import { backupSecret } from './backup-key.ts';
import { insertBackup, insertFailure, madeElsewhere, markDestroyed, type Place } from './keep-queries.ts';
import { isBackupName, type MadeBackup, makeBackup } from './make-backup.ts';

export type Keeping = Readonly<{
  gate: Gate;
  owner: Owner;
  config: Config;
  folder: string;
  /** What the key is derived from; absent: what the settings say, `backupSecret`. */
  secret?: string;
}>;

const actor: Actor = { kind: 'job', name: 'make_backup' };
const placeOf = (file: string): Place => ({ folder: dirname(file), name: basename(file) });

const noteBackup = async (
  tx: Tx,
  { file, bytes, sha256, rows }: MadeBackup,
  { at, days }: { at: Date; days: number },
): Promise<void> => {
  const tookSeconds = Math.round((Date.now() - at.getTime()) / 1_000);
  // Destroyed by the first night after its days.
  const keptUntil = addDays(helsinkiDate(at), days + 1);
  await insertBackup(tx, { ...placeOf(file), at, tookSeconds, bytes, rows, sha256, keptUntil });
  await wrote(tx, 'make-backup', { about: `backup:${basename(file)}` });
};

/** Files of ours that are older than their days, but never the newest. */
export const backupsOver = (folder: string, days: number, now: Date): string[] => {
  const names = existsSync(folder) ? readdirSync(folder).filter(isBackupName).sort() : [];
  const isOver = (name: string): boolean =>
    now.getTime() - statSync(join(folder, name)).mtimeMs > days * 86_400_000;
  return names.slice(0, -1).filter(isOver);
};

/** Those that were made by hand elsewhere. A file whose folder is away may come back with its disk: it is tried again. */
const overElsewhere = async (tx: Tx, folder: string, days: number, now: Date): Promise<string[]> =>
  (await madeElsewhere(tx, folder, new Date(now.getTime() - days * 86_400_000)))
    .filter((one) => existsSync(one.folder))
    .map((one) => join(one.folder, one.name));

const remove = (file: string): boolean => {
  try {
    rmSync(file, { force: true });
    return true;
  } catch {
    // Of a disk that is shut the row stays, and the page says so.
    return false;
  }
};

const destroyBackups = async (tx: Tx, { folder, config }: Keeping, now: Date): Promise<void> => {
  const days = config.backupDays;
  const here = backupsOver(folder, days, now).map((name) => join(folder, name));
  const gone = [...here, ...(await overElsewhere(tx, folder, days, now))].filter(remove);
  await markDestroyed(tx, gone.map(placeOf));
  if (gone.length > 0) await wrote(tx, 'destroy-backups', { about: `backups:${gone.length}` });
};

/** The journal keeps the choices for a year longer than any backup. */
const monthsBeyondBackups = 12;

/** Throws what `makeBackup` throws, and notes it; what is over goes all the same, which may make room for the next one. */
export const makeAndNote = async (keeping: Keeping): Promise<MadeBackup> => {
  const { gate, owner, config, folder } = keeping;
  const at = new Date();
  const days = config.backupDays;
  const inAdministration = <T>(act: (tx: Tx) => Promise<T>) => gate.open('administration', actor, act);
  try {
    const secret = keeping.secret ?? backupSecret(config);
    const made = await makeBackup({ owner, folder, secret, filesKey: masterKey(config), at });
    await inAdministration((tx) => noteBackup(tx, made, { at, days }));
    const oldest = addMonths(addDays(helsinkiDate(at), -days), -monthsBeyondBackups);
    dropOldChoices(config.journalFolder, oldest.slice(0, 7));
    return made;
  } catch (error) {
    await inAdministration((tx) => insertFailure(tx, folder, codeOfFault(error)));
    throw error;
  } finally {
    await inAdministration((tx) => destroyBackups(tx, keeping, at));
  }
};
