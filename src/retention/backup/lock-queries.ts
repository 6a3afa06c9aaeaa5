import type pg from 'pg';

/**
 * One backup at a time, and no table is written anew under one; until the connection ends. A lock of its own: that of publishing
 * is held by every job's transaction, which would then wait, with what it sees, until the backup is done.
 */
export const lockBackups = async (client: pg.Client): Promise<void> => {
  await client.query('select pg_advisory_lock(823107)');
};
