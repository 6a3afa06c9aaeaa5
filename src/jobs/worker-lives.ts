/**
 * Jobs of a worker that was killed. graphile-worker gives them back after four hours; here each worker holds an
 * advisory lock as long as its process lives, and whoever starts gives back what belongs to nobody.
 */
import type pg from 'pg';

const lockSpace = 823_105;

/** Held until the connection ends. */
export const showAlive = async (client: pg.ClientBase, workerId: string): Promise<void> => {
  await client.query('select pg_advisory_lock($1, hashtext($2))', [lockSpace, workerId]);
};

const holders = `select distinct locked_by from graphile_worker._private_jobs where locked_by is not null
  union select locked_by from graphile_worker._private_job_queues where locked_by is not null`;

const tryLock = 'select pg_try_advisory_lock($1, hashtext($2)) as isfree';

/** Returns how many dead workers there were. */
export const giveBackAbandoned = async (client: pg.ClientBase): Promise<number> => {
  const { rows } = await client.query<{ locked_by: string }>(holders);
  let dead = 0;
  for (const { locked_by } of rows) {
    const free = await client.query<{ isfree: boolean }>(tryLock, [lockSpace, locked_by]);
    if (!free.rows[0]?.isfree) continue;
    dead += 1;
    await client.query('select graphile_worker.force_unlock_workers(array[$1])', [locked_by]);
    await client.query('select pg_advisory_unlock($1, hashtext($2))', [lockSpace, locked_by]);
  }
  return dead;
};
