/**
 * What has landed: test/landed.json names, for each release, every migration by its hash. `node test/landed.ts` writes
 * the present release down; a release that has a date is never written again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { type Migration, readMigrations } from '../src/db/migrate.ts';

export type Landed = Readonly<{
  release: string;
  /** The day it was released, YYYY-MM-DD; until then its files may still change, and are written down anew. */
  released_on: string | null;
  /** `0001_declaration` → SHA-256 of the file. */
  migrations: Readonly<Record<string, string>>;
}>;

const file = new URL('landed.json', import.meta.url);
export const landed = (): Landed[] => JSON.parse(readFileSync(file, 'utf8')) as Landed[];

export const keyOf = ({ number, name }: Migration): string => `${String(number).padStart(4, '0')}_${name}`;

/** In words that say what to do; empty where every file is as it landed. */
export const changedSince = (releases: readonly Landed[], migrations: readonly Migration[]): string[] => {
  const now = new Map(migrations.map((migration) => [keyOf(migration), migration.hash]));
  return releases.flatMap(({ release, released_on, migrations: then }) =>
    Object.entries(then)
      .filter(([key, hash]) => now.get(key) !== hash)
      .map(([key]) =>
        released_on === null
          ? `${key}.sql is not as test/landed.json has it. ${release} is not released yet: write it down anew with "node test/landed.ts".`
          : `${key}.sql was changed after ${release} landed: databases that have run it will refuse to start. Restore the file and put the change in a new migration.`,
      ),
  );
};

const write = (): void => {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  const before = landed().filter(({ release }) => release !== version);
  const present = landed().find(({ release }) => release === version);
  if (present?.released_on)
    throw new Error(`${version} is released: give package.json the next version first.`);
  const migrations = Object.fromEntries(readMigrations().map((one) => [keyOf(one), one.hash]));
  const all: Landed[] = [...before, { release: version, released_on: null, migrations }];
  writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
};

if (import.meta.main) write();
