/** Backups as they are made each night and destroyed when their days are over; each is a row that people can look at. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { sql } from 'kysely';
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

const noteBackup = async (
  tx: Tx,
  { file, bytes, sha256, rows }: MadeBackup,
  { at, days }: { at: Date; days: number },
): Promise<void> => {
  const tookSeconds = Math.round((Date.now() - at.getTime()) / 1_000);
  // Destroyed by the first night after its days.
  const keptUntil = addDays(helsinkiDate(at), days + 1);
  await sql`insert into backups (file_name, folder, made_at, took_seconds, size_bytes, rows, sha256, kept_until)
    values (${basename(file)}, ${dirname(file)}, ${at.toISOString()}, ${tookSeconds}, ${bytes}, ${rows}, ${sha256}, ${keptUntil})
    on conflict do nothing`.execute(tx.db);
  await wrote(tx, 'make-backup', { about: `backup:${basename(file)}` });
};

const noteFailure = (tx: Tx, folder: string, error: unknown) =>
  sql`insert into backup_failures (folder, code) values (${folder}, ${codeOfFault(error)})`.execute(tx.db);

/** Files of ours that are older than their days, but never the newest. */
export const backupsOver = (folder: string, days: number, now: Date): string[] => {
  const names = existsSync(folder) ? readdirSync(folder).filter(isBackupName).sort() : [];
  const isOver = (name: string): boolean =>
    now.getTime() - statSync(join(folder, name)).mtimeMs > days * 86_400_000;
  return names.slice(0, -1).filter(isOver);
};

/** Those that were made by hand elsewhere. A file whose folder is away may come back with its disk: it is tried again. */
const overElsewhere = async (tx: Tx, folder: string, days: number, now: Date): Promise<string[]> => {
  const before = new Date(now.getTime() - days * 86_400_000);
  const { rows } = await sql<{ folder: string; file_name: string }>`select folder, file_name from backups
    where destroyed_at is null and folder <> ${folder} and made_at < ${before.toISOString()}`.execute(tx.db);
  return rows.filter((one) => existsSync(one.folder)).map((one) => join(one.folder, one.file_name));
};

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
  await sql`update backups b set destroyed_at = now()
    from unnest(${gone.map((file) => dirname(file))}::text[], ${gone.map((file) => basename(file))}::text[]) d(folder, file_name)
    where b.file_name = d.file_name and coalesce(b.folder, d.folder) = d.folder and b.destroyed_at is null`.execute(
    tx.db,
  );
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
    await inAdministration((tx) => noteFailure(tx, folder, error));
    throw error;
  } finally {
    await inAdministration((tx) => destroyBackups(tx, keeping, at));
  }
};
