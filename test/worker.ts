/**
 * A process of its own that works in a test's database, for the tests of crashes: `workUntilKilled` begins it, the file
 * that it runs takes its gate from `workInOwnProcess`.
 */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createGate, type Gate } from '../src/db/gate.ts';
import type { Installation } from '../src/db/installation.ts';
import type { Tx } from '../src/db/tx.ts';
import { readConfig } from '../src/ground/config.ts';
import { tables } from '../src/personal-data.ts';
import { loadInForce } from '../src/policy/in-force.ts';

type Where = Readonly<{ host: string; port: number; database: string; id: string }>;

/** The process kills itself (kill -9) a moment after it began a transaction with so many commits behind it. */
export const workUntilKilled = async (
  file: string,
  installation: Installation,
  task: object,
  commits: number,
): Promise<void> => {
  const { socketFolder: host, port } = installation.embedded!;
  const where: Where = { host, port, database: installation.database, id: installation.id };
  const one = fork(
    file,
    [where, task, commits].map((given) => JSON.stringify(given)),
  );
  const [code, signal] = (await once(one, 'exit')) as [number | null, string | null];
  assert.ok(code === 0 || signal === 'SIGKILL', `the worker ended with ${code}`);
};

const momentMilliseconds = 15;

type InTransaction = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

/** By itself, for it alone knows how far it is, however busy the machine is. */
const killedAfter = (gate: Gate, purpose: string, commits: number): InTransaction => {
  let done = 0;
  return async (act) => {
    if (done >= commits) setTimeout(() => process.kill(process.pid, 'SIGKILL'), momentMilliseconds);
    const result = await gate.open(purpose, { kind: 'job', name: 'worker' }, act);
    done += 1;
    return result;
  };
};

/** In that process: does the task that it was given, for the purpose, and ends. */
export const workInOwnProcess = async <Task>(
  purpose: string,
  work: (task: Task, inTransaction: InTransaction) => Promise<unknown>,
): Promise<void> => {
  const { host, port, database, id } = JSON.parse(process.argv[2]!) as Where;
  const installation: Installation = {
    id,
    database,
    embedded: undefined,
    passwordOf: () => undefined,
    loginAs: (user) => ({ host, port, user, database }),
  };
  const load = () => loadInForce(installation, tables);
  const gate = await createGate({ installation, config: readConfig({}), load });
  await work(JSON.parse(process.argv[3]!) as Task, killedAfter(gate, purpose, Number(process.argv[4])));
  await gate.end();
  process.disconnect?.();
};
