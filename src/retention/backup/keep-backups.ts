/** Backups as they are made each night and destroyed when their days are over; each is a row that people can look at. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sql } from 'kysely';
import { wrote } from '../../audit/wrote.ts';
import type { Gate } from '../../db/gate.ts';
import type { Owner } from '../../db/owner.ts';
import type { Actor, Tx } from '../../db/tx.ts';
import { masterKey } from '../../files/master-key.ts';
import { addDays, addMonths, helsinkiDate } from '../../ground/calendar.ts';
import type { Config } from '../../ground/config.ts';
import { dropOldChoices } from '../choices-journal.ts';
import { isBackupName, type MadeBackup, makeBackup } from './make-backup.ts';

export type Keeping = Readonly<{
  gate: Gate;
  owner: Owner;
  config: Config;
  folder: string;
  /** What the key is derived from: `backupSecret`. */
  secret: string;
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
  await sql`insert into backups (file_name, made_at, took_seconds, size_bytes, rows, sha256, kept_until)
    values (${basename(file)}, ${at.toISOString()}, ${tookSeconds}, ${bytes}, ${rows}, ${sha256}, ${keptUntil})
    on conflict (file_name) do nothing`.execute(tx.db);
  await wrote(tx, 'make-backup', { about: `backup:${basename(file)}` });
};

/** Files of ours that are older than their days, but never the newest. */
export const backupsOver = (folder: string, days: number, now: Date): string[] => {
  const names = existsSync(folder) ? readdirSync(folder).filter(isBackupName).sort() : [];
  const isOver = (name: string): boolean =>
    now.getTime() - statSync(join(folder, name)).mtimeMs > days * 86_400_000;
  return names.slice(0, -1).filter(isOver);
};

const destroyBackups = async (tx: Tx, folder: string, names: readonly string[]): Promise<void> => {
  for (const name of names) rmSync(join(folder, name), { force: true });
  await sql`update backups set destroyed_at = now()
    where file_name = any(${[...names]}::text[]) and destroyed_at is null`.execute(tx.db);
  if (names.length > 0) await wrote(tx, 'destroy-backups', { about: `backups:${names.length}` });
};

/** The journal keeps the choices for a year longer than any backup. */
const monthsBeyondBackups = 12;

export const makeAndNote = async ({ gate, owner, config, folder, secret }: Keeping): Promise<MadeBackup> => {
  const at = new Date();
  const days = config.backupDays;
  const made = await makeBackup({ owner, folder, secret, filesKey: masterKey(config), at });
  await gate.open('administration', actor, (tx) => noteBackup(tx, made, { at, days }));
  const over = backupsOver(folder, days, at);
  await gate.open('administration', actor, (tx) => destroyBackups(tx, folder, over));
  const oldest = addMonths(addDays(helsinkiDate(at), -days), -monthsBeyondBackups);
  dropOldChoices(config.journalFolder, oldest.slice(0, 7));
  return made;
};
