/** `start`'s side: a child process that is started again, ever more slowly, when it dies. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkout } from '../ground/config.ts';
import { quickLoad } from '../ground/quick-load.ts';
import type { Go, Ready } from './parent.ts';

export type Child = Readonly<{
  /** The database is prepared. Whether its rights agree is true for this moment, not for a later beginning. */
  go: (told?: { agreed: boolean }) => void;
  /** First readiness. Rejects with the exit code where `serve` ended before it was ever ready; `work` is begun again. */
  ready: Promise<Ready>;
  stop: () => Promise<void>;
}>;

export class EndedEarly extends Error {
  readonly exitCode: number;
  constructor(exitCode: number) {
    super(`ended with ${exitCode}`);
    this.exitCode = exitCode;
  }
}

const backOffMilliseconds = (deaths: number): number => Math.min(10_000, 100 * 2 ** Math.min(deaths, 7));
/** Whoever lived so long died of something new. */
const steadyMilliseconds = 60_000;
const graceMilliseconds = 20_000;

const exitOf = (one: ChildProcess): Promise<number> =>
  new Promise((resolve) => {
    one.once('exit', (code) => resolve(code ?? 1));
    one.once('error', () => resolve(1));
  });

const withoutPassword = (given: string): string => {
  const url = new URL(given);
  url.username = 'nobody';
  url.password = '';
  return url.href;
};

/**
 * `serve` logs in as purposes alone, with passwords derived from the secret: the owner's name and password in the
 * address of an external database are taken out of what it is given, and so are those of the mail server, which only
 * `work` talks to.
 */
export const environmentFor = (name: 'serve' | 'work', env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  if (name === 'work') return env;
  const guarded = ['DATABASE_URL', 'SELOSTE_SMTP_URL'].flatMap((variable) => {
    const given = env[variable];
    return given ? [[variable, withoutPassword(given)]] : [];
  });
  return { ...env, ...Object.fromEntries(guarded) };
};

const program = join(checkout, 'src/seloste.js');

type Settings = Readonly<{
  /** Folder of compiled code. */
  compiled: string;
  log: (line: string) => void;
}>;

export const keepChild = (name: 'serve' | 'work', { compiled, log }: Settings): Child => {
  let current: ChildProcess;
  let exited: Promise<number>;
  let isStopping = false;
  let hasGo = false;
  let port: number | undefined;
  let deaths = 0;
  const { promise: ready, resolve, reject } = Promise.withResolvers<Ready>();
  ready.catch(() => {});
  let wasReady = false;

  const send = (agreed: boolean) => {
    if (current.connected) current.send({ kind: 'go', port, agreed } satisfies Go);
  };
  const begin = () => {
    const bornAt = Date.now();
    const env = { ...environmentFor(name, process.env), NODE_COMPILE_CACHE: compiled };
    current = fork(program, [name], {
      env,
      execArgv: quickLoad,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    exited = exitOf(current);
    current.on('message', (message) => {
      wasReady = true;
      // A restarted one keeps the address that people have open.
      port = (message as Ready).port ?? port;
      resolve(message as Ready);
    });
    if (hasGo) send(false);
    exited.then((code) => ended(code, bornAt));
  };
  const ended = async (code: number, bornAt: number) => {
    if (isStopping) return;
    if (!wasReady && name === 'serve') return reject(new EndedEarly(code));
    deaths = Date.now() - bornAt > steadyMilliseconds ? 0 : deaths + 1;
    log(`${name} ended (${code}); started again`);
    await sleep(backOffMilliseconds(deaths));
    if (!isStopping) begin();
  };
  const go = ({ agreed } = { agreed: false }) => {
    hasGo = true;
    send(agreed);
  };
  const stop = async () => {
    isStopping = true;
    if (current.exitCode !== null || current.signalCode !== null) return;
    current.kill('SIGTERM');
    const timer = setTimeout(() => current.kill('SIGKILL'), graceMilliseconds);
    await exited;
    clearTimeout(timer);
  };
  begin();
  return { go, ready, stop };
};
