/**
 * A restore: into a database that holds nothing yet, with the tables as the backup knew them, its rows, what this version
 * adds to the tables, the rights of the notice, and what the journal knows of the time since.
 */
import { createGate } from './db/gate.ts';
import type { Installation } from './db/installation.ts';
import { migrate, readMigrations } from './db/migrate.ts';
import type { Owner } from './db/owner.ts';
import { erasingOf } from './erasing.ts';
import { helsinkiDate } from './ground/calendar.ts';
import type { Config } from './ground/config.ts';
import { Problem } from './ground/problem.ts';
import { prepareQueue } from './jobs/prepare-queue.ts';
import { tables } from './personal-data.ts';
import { loadInForce } from './policy/in-force.ts';
import { prepareDatabase } from './prepare-database.ts';
import { loadBackup } from './retention/backup/load-backup.ts';
import { backupFromNewer } from './retention/backup/problems.ts';
import type { Backup } from './retention/backup/read-backup.ts';
import type { BackupEnd } from './retention/backup/records.ts';
import { beginRestore } from './retention/backup/restore-mark.ts';
import { addJobs, endRestore } from './retention/backup/restore-queries.ts';
import { passOverKeys, type Replayed, replayJournal } from './retention/replay.ts';

export type Opened = Readonly<{ installation: Installation; owner: Owner; config: Config }>;
export type Restored = Readonly<{ madeAt: Date; rows: number; tables: number; replayed: Replayed }>;

/** The migrations that the backup had: all of them must be ours. */
const demandKnown = ({ head }: Backup): void => {
  const own = new Map(readMigrations().map(({ number, hash }) => [number, hash]));
  for (const { number, hash } of head.migrations)
    if (own.get(number) !== hash) throw new Problem(backupFromNewer, { number });
};

/** Who has signed out or left since is not signed in again by an old backup. */
const endSessions = `update sessions set ended_at = now(), ended_by = 'restore' where ended_at is null`;

const load = async ({ owner }: Opened, backup: Backup, place: string): Promise<BackupEnd> => {
  const client = await owner.connectForCopy();
  try {
    await beginRestore(client, place);
    await prepareQueue(owner.config);
    const known = backup.head.migrations.length;
    await migrate(client, readMigrations().slice(0, known));
    const end = await loadBackup(client, backup);
    await addJobs(client, end);
    return end;
  } finally {
    await client.end();
  }
};

/** By the notice that is in force in this database. */
export const replayInto = async ({ installation, owner, config }: Opened): Promise<Replayed> => {
  const load = () => loadInForce(installation, tables);
  const gate = await createGate({ installation, config: { ...config, connectionsMax: 2 }, load });
  const client = await owner.connect();
  try {
    await passOverKeys(client, config.journalFolder);
    const { declaration } = await load();
    return await replayJournal(gate, erasingOf(declaration, config));
  } finally {
    await client.end();
    await gate.end();
  }
};

/** `place`: how the place is named to people. Nothing is there but a mark until all of it is. */
export const restoreBackup = async (opened: Opened, backup: Backup, place: string): Promise<Restored> => {
  demandKnown(backup);
  const { installation, owner } = opened;
  const { counts } = await load(opened, backup, place);
  await prepareDatabase(owner, installation, helsinkiDate(new Date()), { isRestoring: true });
  const client = await owner.connect();
  try {
    // Before the replay: without statistics each of its batches reads whole tables.
    await client.query('analyze');
    const replayed = await replayInto(opened);
    await client.query(endSessions);
    await endRestore(client);
    const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { madeAt: backup.madeAt, rows, tables: Object.keys(counts).length, replayed };
  } finally {
    await client.end();
  }
};
