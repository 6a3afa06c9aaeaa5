/** The second way in: jobs. It alone of the running processes holds the owner's credential, for publishing. */
import { EventEmitter } from 'node:events';
import { Logger, run, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { createGate } from './db/gate.ts';
import { openInstallation } from './db/installation.ts';
import { openOwner } from './db/owner.ts';
import { queuePool } from './db/queue-pool.ts';
import type { Config } from './ground/config.ts';
import { faultLine, type Log } from './http/log-line.ts';
import { cronItems, taskList } from './jobs/task-list.ts';
import { giveBackAbandoned, showAlive } from './jobs/worker-lives.ts';
import { tables } from './personal-data.ts';
import { loadInForce } from './policy/in-force.ts';
import { keepJournal } from './retention/keep-journal.ts';
import { jobs, scheduled } from './schedule.ts';

const concurrency = 3;

export type Working = Readonly<{
  /** Rejects where the database went away: the process is then started anew. */
  ended: Promise<void>;
  /** Jobs under way finish, or pause at their next safe place. */
  stop: () => Promise<void>;
}>;

/** Its own words name jobs' payloads; ours (the log's lines) do not. */
const silent = new Logger(() => () => {});

const lineFor = (name: string, error: unknown): string => faultLine(error, `job:${name}`);

/** Each worker of this process is known to be alive by a lock on `life`, which takes one statement at a time. */
const knownWorkers = (life: pg.PoolClient, log: Log): WorkerEvents => {
  const events: WorkerEvents = new EventEmitter();
  let last: Promise<unknown> = Promise.resolve();
  events.on('worker:create', ({ worker }) => {
    last = last.then(() => showAlive(life, worker.workerId)).catch((error) => log(lineFor('worker', error)));
  });
  return events;
};

export const work = async (config: Config, log: Log): Promise<Working> => {
  const installation = await openInstallation(config);
  const owner = await openOwner(installation, config);
  const gate = await createGate({
    installation,
    config,
    load: (client) => loadInForce(installation, tables, client),
    givesWay: true,
  });
  const pgPool = queuePool(owner.config, concurrency + 4);
  const life = await pgPool.connect();
  // Without it nobody could tell that this worker lives: the process ends and is started again.
  const lifeLost = new Promise<never>((_, reject) => life.on('error', reject));
  lifeLost.catch(() => {});
  const abandoned = await giveBackAbandoned(life);
  if (abandoned > 0) log(`jobs of ${abandoned} killed workers are taken up again`);
  let isStopping = false;
  const context = { gate, config, installation, owner, isStopping: () => isStopping };
  const runner = await run({
    pgPool,
    concurrency,
    noHandleSignals: true,
    logger: silent,
    events: knownWorkers(life, log),
    taskList: taskList(jobs, context, (name, error) => log(lineFor(name, error))),
    parsedCronItems: cronItems(scheduled),
  });
  const endJournal = keepJournal({
    gate,
    journalFolder: config.journalFolder,
    report: (error) => log(lineFor('keep_journal', error)),
  });
  const close = async () => {
    await endJournal();
    life.release(true);
    await Promise.all([pgPool.end(), gate.end()]);
  };
  const stop = async () => {
    isStopping = true;
    await runner.stop();
    await close();
  };
  return { ended: Promise.race([runner.promise, lifeLost]), stop };
};
