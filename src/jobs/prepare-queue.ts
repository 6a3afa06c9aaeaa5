/** The queue's own tables (graphile-worker), made and brought up to date by the owner. */
import type pg from 'pg';
import { queuePool } from '../db/queue-pool.ts';
import { queueIsThere } from './queue-queries.ts';

/**
 * The library is slow to load (0.1 s), and `work` brings the tables up to date at its own start: here they are only
 * made where there are none.
 */
export const prepareQueue = async (config: pg.ClientConfig): Promise<void> => {
  const pool = queuePool(config, 2);
  try {
    if (await queueIsThere(pool)) return;
    const { runMigrations, Logger } = await import('graphile-worker');
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
  } finally {
    await pool.end();
  }
};
