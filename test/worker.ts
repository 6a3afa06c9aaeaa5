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

/**
 * Kills the process (kill -9) a moment after so many commits, so that the next transaction is under way; for 0 within its first,
 * for `Infinity` never.
 */
export const workUntilKilled = async (
  file: string,
  installation: Installation,
  task: object,
  commits: number,
): Promise<void> => {
  const { socketFolder: host, port } = installation.embedded!;
  const where: Where = { host, port, database: installation.database, id: installation.id };
  const one = fork(file, [JSON.stringify(where), JSON.stringify(task)]);
  let seen = 0;
  one.on('message', (what) => {
    if (what === 'committed') seen += 1;
    if (seen === commits) setTimeout(() => one.kill('SIGKILL'), 15);
  });
  const [code, signal] = (await once(one, 'exit')) as [number | null, string | null];
  assert.ok(code === 0 || signal === 'SIGKILL', `the worker ended with ${code}`);
};

type InTransaction = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

const told =
  (gate: Gate, purpose: string): InTransaction =>
  async (act) => {
    process.send?.('begun');
    const result = await gate.open(purpose, { kind: 'job', name: 'worker' }, act);
    process.send?.('committed');
    return result;
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
  await work(JSON.parse(process.argv[3]!) as Task, told(gate, purpose));
  await gate.end();
  process.disconnect?.();
};
