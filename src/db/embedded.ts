/**
 * The embedded PostgreSQL: a real server as a child process on a data folder, reached over a Unix socket only,
 * without passwords (peer). It outlives a killed Seloste and is adopted by the next start.
 */
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir, totalmem, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { isRoot } from '../ground/config.ts';
import { findBinaries } from './binaries.ts';
import { type Postmaster, postmasterOf } from './postmaster.ts';

export type Embedded = Readonly<{
  socketFolder: string;
  port: number;
  pid: number;
  stop: () => Promise<void>;
}>;

const run = promisify(execFile);
const superuser = 'postgres';
const port = 5432;
/** A Unix socket's whole path must fit in the kernel's 107 bytes. */
const socketPathBytesMax = 107;

type OsUser = { uid?: number; gid?: number };

/** PostgreSQL refuses root; `nobody` exists on every Unix. */
const osUser = (): OsUser => {
  if (!isRoot) return {};
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'));
  if (!line)
    throw new Error('PostgreSQL cannot run as root and this machine has no user "nobody" to run it as.');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
};

/**
 * Anyone may put a folder or a link of any name into the temporary folder beforehand: who owns the socket's folder can
 * put a server of his own there, and a link would give away what it points at.
 */
export const demandOwnFolder = (folder: string, uid = process.getuid?.()): void => {
  const stat = fs.lstatSync(folder);
  const isOurs = uid === undefined || stat.uid === uid || stat.uid === process.getuid?.();
  if (!stat.isDirectory() || !isOurs || (uid !== undefined && (stat.mode & 0o022) !== 0))
    throw new Error(
      `${folder} is not a folder of our own. Remove it, or set SELOSTE_DATA to a shorter path.`,
    );
};

const makePrivateFolder = (folder: string, user: OsUser): void => {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  demandOwnFolder(folder, user.uid);
  if (user.uid !== undefined && user.gid !== undefined) fs.lchownSync(folder, user.uid, user.gid);
};

/** Beside the data where the path is short enough, else in the temporary folder under a name of its own. */
const socketFolderFor = (folder: string): string => {
  const beside = join(folder, 'socket');
  if (Buffer.byteLength(join(beside, `.s.PGSQL.${port}`)) <= socketPathBytesMax) return beside;
  return join(tmpdir(), `seloste-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
};

/** Made in a folder of its own and renamed when whole: a killed first start leaves nothing half-made. */
const makeCluster = async (folder: string, data: string, user: OsUser): Promise<void> => {
  const part = join(folder, `data.${process.pid}.part`);
  fs.rmSync(part, { recursive: true, force: true });
  makePrivateFolder(part, user);
  const flags = ['-D', part, '-U', superuser, '--encoding=UTF8', '--locale-provider=builtin'];
  flags.push(
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--auth-local=peer',
    '--auth-host=reject',
    '--no-instructions',
  );
  await run(findBinaries().initdb, flags, {
    ...user,
    cwd: part,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  // Whoever runs Seloste may be any role over the socket; nobody else reaches it.
  fs.writeFileSync(
    join(part, 'pg_hba.conf'),
    'local all all peer map=seloste\nlocal replication all peer map=seloste\n',
  );
  fs.writeFileSync(join(part, 'pg_ident.conf'), `seloste ${userInfo().username} all\n`);
  try {
    fs.renameSync(part, data);
  } catch (error) {
    fs.rmSync(part, { recursive: true, force: true });
    if (!fs.existsSync(join(data, 'PG_VERSION'))) throw error;
  }
};

/** No statement, parameter or key value ever reaches the server's log: they hold personal data. */
const settings = (socketFolder: string): Record<string, string> => ({
  listen_addresses: '',
  unix_socket_directories: socketFolder,
  port: String(port),
  max_connections: '100',
  shared_buffers: `${Math.max(32, Math.min(512, Math.floor(totalmem() / 2 ** 20 / 8)))}MB`,
  effective_cache_size: `${Math.floor(totalmem() / 2 ** 20 / 2)}MB`,
  max_wal_size: '2GB',
  // A segment that is used again keeps what stood in it; without, a checkpoint removes it.
  wal_recycle: 'off',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
});

const launch = (folder: string, data: string, user: OsUser, extra: Record<string, string>) => {
  const socketFolder = socketFolderFor(folder);
  makePrivateFolder(socketFolder, user);
  const log = fs.openSync(join(folder, 'postgres.log'), 'a', 0o600);
  const all = { ...settings(socketFolder), ...extra };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(findBinaries().postgres, ['-D', data, ...flags], {
    ...user,
    cwd: data,
    stdio: ['ignore', log, log],
    detached: true,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  fs.closeSync(log);
  let exited = false;
  child.once('exit', () => {
    exited = true;
  });
  child.once('error', () => {
    exited = true;
  });
  child.unref();
  return () => exited;
};

/** Two starts at once are fine: one server wins the lock file, the other start finds it. */
const waitUntilReady = async (
  folder: string,
  data: string,
  hasExited: () => boolean,
): Promise<Postmaster> => {
  const deadline = Date.now() + 60_000;
  let exitedAt: number | undefined;
  for (;;) {
    const postmaster = postmasterOf(data);
    if (postmaster?.isReady) return postmaster;
    if (hasExited() && !postmaster) exitedAt ??= Date.now();
    if ((exitedAt !== undefined && Date.now() - exitedAt > 1_000) || Date.now() > deadline) {
      throw new Error(
        `The embedded PostgreSQL did not start. Its own words: ${join(folder, 'postgres.log')}`,
      );
    }
    await sleep(5);
  }
};

/** SIGINT is PostgreSQL's fast shutdown. The lock file going is the end: a dead orphan's pid may linger unreaped. */
export const stopServer = async (data: string): Promise<void> => {
  const postmaster = postmasterOf(data);
  if (!postmaster) return;
  process.kill(postmaster.pid, 'SIGINT');
  while (postmasterOf(data)?.pid === postmaster.pid) await sleep(10);
};

/** Waits until every file of a stopped server is on disk: for one that was filled without waiting for it. */
export const syncFiles = async (data: string): Promise<void> => {
  await run(findBinaries().initdb, ['--sync-only', '-D', data], {
    ...osUser(),
    cwd: data,
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
};

/** Starts or adopts the server of `folder`. `extra`: server settings, for tests (`fsync=off` on throw-away data). */
export const startEmbedded = async (
  folder: string,
  extra: Record<string, string> = {},
): Promise<Embedded> => {
  const user = osUser();
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const data = join(folder, 'data');
  const living = postmasterOf(data);
  const hasExited = living ? () => false : await prepareAndLaunch(folder, data, user, extra);
  const { socketFolder, port, pid } = await waitUntilReady(folder, data, hasExited);
  return { socketFolder, port, pid, stop: () => stopServer(data) };
};

const prepareAndLaunch = async (
  folder: string,
  data: string,
  user: OsUser,
  extra: Record<string, string>,
) => {
  if (!fs.existsSync(join(data, 'PG_VERSION'))) await makeCluster(folder, data, user);
  return launch(folder, data, user, extra);
};
