/**
 * Jobs of a worker that was killed. graphile-worker gives them back after four hours; here each worker holds an
 * advisory lock as long as its process lives, and whoever starts gives back what belongs to nobody.
 */
import type pg from 'pg';
import { giveBackJobsOf, holdLife, letGoOfLife, tryLife, workersHolding } from './queue-queries.ts';

/** Held until the connection ends. */
export const showAlive = holdLife;

/** Returns how many dead workers there were. */
export const giveBackAbandoned = async (client: pg.ClientBase): Promise<number> => {
  let dead = 0;
  for (const workerId of await workersHolding(client)) {
    if (!(await tryLife(client, workerId))) continue;
    dead += 1;
    await giveBackJobsOf(client, workerId);
    await letGoOfLife(client, workerId);
  }
  return dead;
};
