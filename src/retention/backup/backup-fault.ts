/** What the disk said of a backup, in words that tell how to mend it. */
import { Problem, type ProblemKind } from '../../ground/problem.ts';
import { backupDiskFull, backupFolderAway, backupFolderClosed } from './problems.ts';

const kinds: Readonly<Record<string, ProblemKind>> = {
  ENOSPC: backupDiskFull,
  EDQUOT: backupDiskFull,
  EACCES: backupFolderClosed,
  EPERM: backupFolderClosed,
  EROFS: backupFolderClosed,
  ENOENT: backupFolderAway,
  ENOTDIR: backupFolderAway,
  EEXIST: backupFolderAway,
  EIO: backupFolderAway,
  ENODEV: backupFolderAway,
};

/** Anything else stays what it is: a database that cannot be reached says ENOENT of its socket too. */
export const backupFault = (error: unknown, folder: string): unknown => {
  const { code, syscall } = error as { code?: unknown; syscall?: unknown };
  const kind = kinds[String(code)];
  return kind && syscall !== 'connect' ? new Problem(kind, { folder }, error) : error;
};

/** What is kept of a failure: a code, never its words, which may hold a value. */
export const codeOfFault = (error: unknown): string => (error instanceof Problem ? error.kind.code : 'other');
