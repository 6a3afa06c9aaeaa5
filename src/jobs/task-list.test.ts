import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Logger, run } from 'graphile-worker';
import pg from 'pg';
import { z } from 'zod';
import { testDatabase } from '../../test/database.ts';
import { queuePool } from '../db/queue-pool.ts';
import { readConfig } from '../ground/config.ts';
import { enqueue, type JobContext, job } from './job.ts';
import { cronItems, taskList } from './task-list.ts';
import { giveBackAbandoned, showAlive } from './worker-lives.ts';

const { gate, owner, openOwner, installation } = await testDatabase();
const actor = { kind: 'staff', id: 1 } as const;
const context: JobContext = {
  gate,
  config: readConfig({}),
  installation,
  owner: openOwner,
  isStopping: () => false,
};

await owner.query(
  `insert into jobs_handed_on select 'trial', number from purpose_numbers where key = 'customer_service'`,
);

const arrived: unknown[] = [];
const failures: unknown[] = [];
const jobs = [
  job({
    name: 'trial',
    payload: z.object({ id: z.number() }),
    run: async (payload) => {
      if (payload.id < 0) throw new Error('Matti Meikäläinen');
      arrived.push(payload);
    },
  }),
];

const runUntil = async (isDone: () => boolean) => {
  const pgPool = queuePool(openOwner.config, 4);
  const runner = await run({
    pgPool,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 20,
    logger: new Logger(() => () => {}),
    taskList: taskList(jobs, context, (_name, error) => failures.push(error)),
  });
  while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 10));
  await runner.stop();
  await pgPool.end();
};

test('a job handed on in a transaction runs after the commit, and never after a rollback', async () => {
  await gate.open('customer_service', actor, (tx) => enqueue(tx, 'trial', { id: 7 }));
  await assert.rejects(
    gate.open('customer_service', actor, async (tx) => {
      await enqueue(tx, 'trial', { id: 8 });
      throw new Error('changed my mind');
    }),
  );
  await runUntil(() => arrived.length > 0);
  assert.deepEqual(arrived, [{ id: 7 }]);
});

test('a failed job leaves a code in the queue and never its message', async () => {
  await gate.open('customer_service', actor, (tx) => enqueue(tx, 'trial', { id: -1 }));
  await runUntil(() => failures.length > 0);
  assert.match(String(failures[0]), /Matti/);
  const { rows } = await owner.query(
    'select last_error from graphile_worker.jobs where last_error is not null',
  );
  assert.deepEqual(rows, [{ last_error: 'Error' }]);
});

test('what comes round divides the day', () => {
  const [item] = cronItems([{ job: 'trial', everyMinutes: 30 }]);
  const at = (hour: number, min: number) => item!.match({ hour, min, date: 1, month: 1, dow: 1 });
  assert.deepEqual([at(0, 0), at(7, 30), at(7, 31)], [true, true, false]);
  assert.throws(() => cronItems([{ job: 'trial', everyMinutes: 50 }]), /divide a day/);
});

test('jobs of a killed worker are given back at once, those of a living one stay', async () => {
  await owner.query(
    `select graphile_worker.add_job('trial', json_build_object('id', n)) from generate_series(1, 2) n`,
  );
  const lock = `update graphile_worker._private_jobs set locked_by = $1, locked_at = now()
    where id = (select min(id) from graphile_worker._private_jobs where locked_by is null and last_error is null)`;
  await owner.query(lock, ['worker-living']);
  await owner.query(lock, ['worker-dead']);
  const living = new pg.Client(openOwner.config);
  await living.connect();
  await showAlive(living, 'worker-living');
  assert.equal(await giveBackAbandoned(owner), 1);
  const { rows } = await owner.query(
    'select locked_by from graphile_worker._private_jobs where locked_by is not null',
  );
  assert.deepEqual(rows, [{ locked_by: 'worker-living' }]);
  await living.end();
  assert.equal(await giveBackAbandoned(owner), 1);
});
