/**
 * A restore onto the embedded database: built in a folder of its own and put in its place by one renaming, so that a
 * restore that was killed leaves nothing behind but what the next one clears away.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stopServer, syncFiles } from '../db/embedded.ts';
import { installationSecret, openInstallation } from '../db/installation.ts';
import { openOwner } from '../db/owner.ts';
import type { Config } from '../ground/config.ts';
import { Problem } from '../ground/problem.ts';
import { type Restored, restoreBackup } from '../restore-backup.ts';
import { restorePlaceTaken } from '../retention/backup/problems.ts';
import type { Backup } from '../retention/backup/read-backup.ts';

/** Rows that come with their table are written once, not into the log first; all is on disk before it is put in place. */
const forLoading = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
  autovacuum: 'off',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

export const demandFree = ({ dataFolder }: Config): void => {
  if (existsSync(join(dataFolder, 'data'))) throw new Problem(restorePlaceTaken, { place: dataFolder });
};

const clearAway = async (folder: string): Promise<void> => {
  await stopServer(join(folder, 'data'));
  rmSync(folder, { recursive: true, force: true });
};

export const restoreIntoFolder = async (config: Config, backup: Backup): Promise<Restored> => {
  const { dataFolder } = config;
  demandFree(config);
  const building = `${dataFolder}.restoring`;
  await clearAway(building);
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 });
  // Roles are named after the secret of the place to which they come.
  const own = { ...config, dataFolder: building, secret: installationSecret(config) };
  const installation = await openInstallation(own, { server: forLoading });
  try {
    const owner = await openOwner(installation, own);
    const opened = { installation, owner, config: { ...config, secret: own.secret } };
    const restored = await restoreBackup(opened, backup, dataFolder);
    await installation.embedded?.stop();
    await syncFiles(join(building, 'data'));
    renameSync(join(building, 'data'), join(dataFolder, 'data'));
    return restored;
  } finally {
    await clearAway(building);
  }
};
