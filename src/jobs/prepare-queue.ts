/** The queue's own tables (graphile-worker), made and brought up to date by the owner. */
import type pg from 'pg';
import { queuePool } from '../db/queue-pool.ts';

const isThere = async (pool: pg.Pool): Promise<boolean> => {
  const { rows } = await pool.query(`select to_regclass('graphile_worker.migrations') is not null as there`);
  return (rows[0] as { there: boolean }).there;
};

/**
 * The library is slow to load (0.1 s), and `work` brings the tables up to date at its own start: here they are only
 * made where there are none.
 */
export const prepareQueue = async (config: pg.ClientConfig): Promise<void> => {
  const pool = queuePool(config, 2);
  try {
    if (await isThere(pool)) return;
    const { runMigrations, Logger } = await import('graphile-worker');
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
  } finally {
    await pool.end();
  }
};
