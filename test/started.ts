/** The real `seloste` as a process of its own, for the tests of the ways in. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { postmasterOf } from '../src/db/postmaster.ts';
import { checkout, isRoot } from '../src/ground/config.ts';

export const program = join(checkout, 'bin/seloste');
const nobody = 65_534;

export type Place = Readonly<{ data: string; port: number }>;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** What runs on each data folder. */
const runs = new Map<string, Set<Started>>();

/** A data folder of its own, gone after the file's tests with the server that may be left in it. */
export const newPlace = async (owner?: number): Promise<Place> => {
  const data = mkdtempSync(join(tmpdir(), 'seloste-start-'));
  chmodSync(data, 0o755);
  if (owner !== undefined) chownSync(data, owner, owner);
  after(async () => {
    // A start that still runs would bring back the server that is taken from it.
    await Promise.all([...(runs.get(data) ?? [])].map((one) => one.stop()));
    const server = postmasterOf(join(data, 'data'));
    if (server) process.kill(server.pid, 'SIGINT');
    await until(() => postmasterOf(join(data, 'data')) === undefined);
    for (const folder of [data, `${data}-journal`]) rmSync(folder, { recursive: true, force: true });
  });
  return { data, port: await freePort() };
};

export const until = async (isTrue: () => boolean | Promise<boolean>, secondsMax = 40): Promise<void> => {
  const deadline = Date.now() + secondsMax * 1_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`waited for ${secondsMax} s in vain: ${isTrue}`);
    await sleep(25);
  }
};

export type Started = Readonly<{
  process: ChildProcess;
  output: () => string;
  exit: Promise<number | string>;
  /** Milliseconds until the first page came. */
  firstPage: () => Promise<number>;
  stop: () => Promise<number | string>;
}>;

const asNobody = ['--reuid=65534', '--regid=65534', '--clear-groups', program];

export const run = (
  { data, port }: Place,
  flags: readonly string[],
  { user, cwd = '/', more = {} }: { user?: 'nobody'; cwd?: string; more?: Record<string, string> } = {},
): Started => {
  const env = { PATH: '/usr/bin:/bin', LANG: 'C', SELOSTE_DATA: data, SELOSTE_PORT: String(port), ...more };
  const [command, ...before] = user ? ['setpriv', ...asNobody] : [program];
  const began = performance.now();
  const child = spawn(command!, [...before, ...flags], { env, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
  const exit = new Promise<number | string>((resolve) =>
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'gone')),
  );
  const firstPage = async () => {
    await until(async () => (await isServed(port)) || child.exitCode !== null);
    if (!(await isServed(port))) throw new Error(`it ended: ${output}`);
    return performance.now() - began;
  };
  const stop = () => {
    child.kill('SIGTERM');
    return exit;
  };
  const one: Started = { process: child, output: () => output, exit, firstPage, stop };
  runs.set(data, (runs.get(data) ?? new Set()).add(one));
  return one;
};

export const isServed = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/problems/not_found`).then(
    ({ ok }) => ok,
    () => false,
  );

/** The pid of `serve` or `work` below a start. Linux alone has /proc. */
export const childOf = (parent: number, name: 'serve' | 'work'): number | undefined =>
  readdirSync('/proc')
    .map(Number)
    .find((pid) => {
      try {
        const isChild =
          readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(parent);
        return isChild && readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(name);
      } catch {
        return false;
      }
    });

export const isGone = (pid: number): boolean => {
  try {
    // A dead orphan may wait unreaped where the first process of a container does not reap.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.startsWith('Z') ?? true;
  } catch {
    return true;
  }
};

export const canBeNobody = isRoot;
export { nobody };
