/** The program in one process, for whole stories over HTTP: an empty installation, its app, and its jobs on demand. */
import { Logger, runOnce } from 'graphile-worker';
import { makeFirstRunToken } from '../../src/access/first-run-token.ts';
import { siteOf } from '../../src/access/fixtures/browser.ts';
import { createGate } from '../../src/db/gate.ts';
import { queuePool } from '../../src/db/queue-pool.ts';
import { readConfig } from '../../src/ground/config.ts';
import { taskList } from '../../src/jobs/task-list.ts';
import { tables } from '../../src/personal-data.ts';
import { checkRights } from '../../src/policy/check.ts';
import { type DeclarationInForce, loadInForce } from '../../src/policy/in-force.ts';
import { minimumDeclaration } from '../../src/policy/minimum.ts';
import { compilationOf } from '../../src/prepare-database.ts';
import { routes } from '../../src/routes.ts';
import { jobs } from '../../src/schedule.ts';
import { testDatabase } from '../database.ts';

export const newProgram = async () => {
  process.env['SELOSTE_FILES_KEY'] = 'ab'.repeat(32);
  const { installation, owner, openOwner } = await testDatabase({
    declaration: minimumDeclaration('2026-11-22'),
  });
  const config = { ...readConfig(), connectionsMax: 6 };
  let policy: DeclarationInForce | undefined;
  const load = async () => {
    policy = await loadInForce(installation, tables);
    return policy;
  };
  const gate = await createGate({ installation, config, load });
  /** What the acts have handed on, as `work` would run it; throws what a job threw. */
  const runJobs = async (): Promise<void> => {
    const pgPool = queuePool(openOwner.config, 3);
    const context = { gate, config, installation, owner: openOwner, isStopping: () => false };
    const failures: unknown[] = [];
    const list = taskList(jobs, context, (_name, error) => failures.push(error));
    await runOnce({ pgPool, noHandleSignals: true, logger: new Logger(() => () => {}), taskList: list });
    await pgPool.end();
    if (failures.length > 0) throw failures[0];
  };
  const findings = async (): Promise<string[]> => {
    const compilation = compilationOf(installation, policy!.declaration);
    return (await checkRights(owner, compilation, installation.id)).map(({ text }) => text.en);
  };
  const firstRunToken = () => gate.open('administration', { kind: 'terminal' }, makeFirstRunToken);
  const newBrowser = siteOf(gate, () => policy!, routes);
  return { owner, installation, newBrowser, firstRunToken, runJobs, findings, end: () => gate.end() };
};
