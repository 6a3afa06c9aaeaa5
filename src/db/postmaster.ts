/** What the lock file of a data folder tells about the server that owns it; the file is PostgreSQL's own. */
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { join } from 'node:path';

export type Postmaster = Readonly<{ pid: number; port: number; socketFolder: string; isReady: boolean }>;

const readLockFile = (data: string): Postmaster | undefined => {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return {
      pid: Number(lines[0]),
      port: Number(lines[3]),
      socketFolder: lines[4] ?? '',
      isReady: lines[7]?.trim() === 'ready',
    };
  } catch {
    return undefined;
  }
};

/** A lock file outlives a crash and its pid may be somebody else's by now: on Linux /proc tells. */
const isPostmasterOf = (pid: number, data: string): boolean => {
  if (process.platform !== 'linux') {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data) &&
      readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
    );
  } catch {
    return false;
  }
};

/** The living server of a data folder, started by us or by an earlier run that was killed. */
export const postmasterOf = (data: string): Postmaster | undefined => {
  const lock = readLockFile(data);
  return lock && isPostmasterOf(lock.pid, data) ? lock : undefined;
};
