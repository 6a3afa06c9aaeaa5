/**
 * One backup at a time, and no table is written anew under one. A lock of its own: that of publishing is held by every job's
 * transaction, which would then wait, with what it sees, until the backup is done.
 */
export const backupLock = 'select pg_advisory_lock(823107)';
