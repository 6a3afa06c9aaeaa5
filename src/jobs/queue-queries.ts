/** What is asked of the queue: a job handed on, whether its tables are there, which workers live. */
import { sql } from 'kysely';
import type pg from 'pg';
import type { Tx } from '../db/tx.ts';

/** Hands a job on in this transaction: it runs after the commit, or never. `key`: one waiting job for each key. */
export const enqueue = async (
  tx: Tx,
  name: string,
  payload: Record<string, string | number | boolean>,
  key?: string,
): Promise<void> => {
  await sql`select enqueue(${name}, ${JSON.stringify(payload)}::jsonb, ${key ?? null})`.execute(tx.db);
};

export const queueIsThere = async (pool: pg.Pool): Promise<boolean> => {
  const { rows } = await pool.query(`select to_regclass('graphile_worker.migrations') is not null as there`);
  return (rows[0] as { there: boolean }).there;
};

const lockSpace = 823_105;

/** A lock that lives as long as the connection. */
export const holdLife = async (client: pg.ClientBase, workerId: string): Promise<void> => {
  await client.query('select pg_advisory_lock($1, hashtext($2))', [lockSpace, workerId]);
};

/** True where nobody held it; then it is held here. */
export const tryLife = async (client: pg.ClientBase, workerId: string): Promise<boolean> => {
  const { rows } = await client.query<{ isfree: boolean }>(
    'select pg_try_advisory_lock($1, hashtext($2)) as isfree',
    [lockSpace, workerId],
  );
  return rows[0]?.isfree ?? false;
};

export const letGoOfLife = async (client: pg.ClientBase, workerId: string): Promise<void> => {
  await client.query('select pg_advisory_unlock($1, hashtext($2))', [lockSpace, workerId]);
};

/** Who holds jobs or queues of jobs. */
export const workersHolding = async (client: pg.ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ locked_by: string }>(
    `select distinct locked_by from graphile_worker._private_jobs where locked_by is not null
     union select locked_by from graphile_worker._private_job_queues where locked_by is not null`,
  );
  return rows.map(({ locked_by }) => locked_by);
};

export const giveBackJobsOf = async (client: pg.ClientBase, workerId: string): Promise<void> => {
  await client.query('select graphile_worker.force_unlock_workers(array[$1])', [workerId]);
};
