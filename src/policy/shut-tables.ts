/**
 * The one moment of publishing that readers can feel: tables are shut, changed and opened by COMMIT, in one trip. What
 * needs no lock has been done before, in the same transaction.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { wayForPublishing } from '../db/transact.ts';

/** What PostgreSQL does only while nobody reads the tables. */
export type Shutting = Readonly<{ tables: readonly string[]; statements: readonly string[] }>;

/**
 * Readers queue behind a lock that is waited for, so it is given up soon and asked for again. A long reader (a chunk of
 * an export) delays publishing, never the other readers.
 */
const lockWaitMs = 6;
const pauseMs = 25;
/** Then the whole transaction begins anew: what it holds must not keep a writer from ending who keeps it from the tables. */
const triesMax = 80;

/** All tables or none, within the wait for all of them together. */
const lock = (tables: readonly string[]): string => `do $$
declare
  till timestamptz := clock_timestamp() + interval '${lockWaitMs} ms';
  name text;
begin
  foreach name in array array['${tables.join("', '")}'] loop
    perform set_config('lock_timeout',
      greatest(1, ceil(extract(epoch from till - clock_timestamp()) * 1000))::int || 'ms', true);
    execute format('lock table %s in access exclusive mode', name);
  end loop;
  perform set_config('lock_timeout', '0', true);
end $$`;

/**
 * The tables are open before the commit is on disk, which would take as long as all the rest. Whoever reads meanwhile
 * reads what was published; a line that they leave in the log is behind it on the disk, so it never outlives it.
 */
const openAtOnce = 'set local synchronous_commit = off';
/** Any write that waits for the disk: what was committed before it is there as well. */
const toDisk = 'update seloste.declaration_in_force set version = version';

/** How long transactions under way that may be long are waited for; none of them begins meanwhile. */
const wayWaitMs = 10_000;

const isLockWait = (error: unknown): boolean => (error as { code?: unknown }).code === '55P03';

/**
 * Long transactions (a chunk of an export, of an import) end before the tables are asked for, and no reader waits for
 * them. Where one goes on for longer, or knows nothing of this, it is the tables' turn all the same.
 */
const waitForWay = async (client: pg.Client): Promise<void> => {
  await client.query('savepoint before_the_way');
  try {
    await client.query(
      `set local lock_timeout = ${wayWaitMs}; select pg_advisory_xact_lock(${wayForPublishing})`,
    );
  } catch (error) {
    if (!isLockWait(error)) throw error;
    await client.query('rollback to savepoint before_the_way');
  }
};

/**
 * Commits the caller's transaction, on disk when this returns. Throws `55P03` (lock not available) where the tables were
 * not free in time.
 */
export const shutAndCommit = async (client: pg.Client, { tables, statements }: Shutting): Promise<void> => {
  if (tables.length === 0) {
    await client.query('commit');
    return;
  }
  await waitForWay(client);
  await client.query('savepoint before_shutting');
  const shut = [openAtOnce, lock(tables), ...statements, 'commit'].join(';\n');
  for (let left = triesMax; ; left -= 1) {
    try {
      await client.query(shut);
      break;
    } catch (error) {
      if (!isLockWait(error) || left === 0) throw error;
      await client.query('rollback to savepoint before_shutting');
      await sleep(pauseMs * Math.random());
    }
  }
  await client.query(toDisk);
};
