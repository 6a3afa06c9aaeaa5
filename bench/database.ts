/**
 * A whole installation for each size, on disk and as durable as a real one, kept under the temporary folder for the
 * next run. It is made anew when the migrations or the population have changed.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../src/db/embedded.ts';
import { createGate, type Gate } from '../src/db/gate.ts';
import { type Installation, openInstallation } from '../src/db/installation.ts';
import { type Owner, openOwner } from '../src/db/owner.ts';
import { postmasterOf } from '../src/db/postmaster.ts';
import { helsinkiDate } from '../src/ground/calendar.ts';
import { type Config, checkout, readConfig } from '../src/ground/config.ts';
import { tables } from '../src/personal-data.ts';
import type { Declaration } from '../src/policy/declaration.ts';
import { type DeclarationInForce, loadInForce } from '../src/policy/in-force.ts';
import { publishDeclaration } from '../src/policy/publish.ts';
import { compilationOf, prepareDatabase } from '../src/prepare-database.ts';
import { testDeclaration } from '../test/test-declaration.ts';
import { fill } from './fill.ts';
import { populationCsv } from './population.ts';

export type BenchDatabase = Readonly<{
  config: Config;
  installation: Installation;
  gate: Gate;
  policy: DeclarationInForce;
  owner: Owner;
  /** A client of the owner: no row security. */
  raw: pg.Client;
}>;

export const benchFolder = join(tmpdir(), `seloste-bench-${process.getuid?.() ?? 0}`);

const madeOf = [
  'db/migrations/*.sql',
  'bench/fill.ts',
  'bench/population.ts',
  'bench/population/*.ts',
  'bench/population/dirt/*.ts',
];

const mark = (): string => {
  const hash = createHash('sha256');
  for (const file of madeOf.flatMap((pattern) => globSync(pattern, { cwd: checkout })).sort())
    hash.update(readFileSync(join(checkout, file)));
  return hash.digest('hex').slice(0, 8);
};

const remove = async (folder: string): Promise<void> => {
  if (postmasterOf(join(folder, 'data'))) await (await startEmbedded(folder)).stop();
  rmSync(folder, { recursive: true, force: true });
};

/** Other states of the same are thrown away: a million customers are a gigabyte. */
const removeOld = async (what: string, keep: string): Promise<void> => {
  for (const name of existsSync(benchFolder) ? readdirSync(benchFolder) : [])
    if (name.startsWith(`${what}-`) && name !== keep && name !== `${keep}-journal`)
      await remove(join(benchFolder, name));
};

/** Who is in a database: the clean population, or one with dirt in it under a name of its own. */
export type Population = Readonly<{ name: string; csv: (size: number) => Iterable<string> }>;
const clean: Population = { name: '', csv: populationCsv };

export const configOf = (dataFolder: string): Config => ({
  ...readConfig({}),
  dataFolder,
  journalFolder: `${dataFolder}-journal`,
  port: 0,
});

export const publishIn = async (
  installation: Installation,
  client: pg.Client,
  declaration: Declaration,
): Promise<void> => {
  const { id, passwordOf } = installation;
  const roles = { id, passwordOf };
  await publishDeclaration(client, compilationOf(installation, declaration), { roles, by: 'bench' });
};

/** Written out to disk now, so that no measure pays for it. */
const checkpoint = async (installation: Installation): Promise<void> => {
  const client = new pg.Client(installation.loginAs('postgres'));
  await client.connect();
  await client.query('checkpoint');
  await client.end();
};

const make = async (installation: Installation, owner: Owner, csv: Iterable<string>): Promise<void> => {
  await fill(owner.config, csv);
  await checkpoint(installation);
};

let installed: Promise<string> | undefined;

const makeInstalled = async (): Promise<string> => {
  const folder = join(benchFolder, `installed-${process.pid}`);
  const config = configOf(folder);
  const installation = await openInstallation(config);
  const owner = await openOwner(installation, config);
  await prepareDatabase(owner, installation, helsinkiDate(new Date()));
  const client = await owner.connect();
  await publishIn(installation, client, testDeclaration());
  await client.end();
  await installation.embedded?.stop();
  return folder;
};

/** A stopped installation with a declaration in force and nobody in it yet: made once for a run, and copied. */
export const installIn = async (folder: string): Promise<void> => {
  installed ??= makeInstalled();
  const from = await installed;
  mkdirSync(folder, { recursive: true });
  // With the owner of each file: the server may be another user.
  execFileSync('cp', ['-a', `${from}/.`, folder]);
};

const folderOf = async (what: string, isFresh: boolean): Promise<string> => {
  const name = `${what}-${mark()}`;
  await removeOld(what, name);
  const folder = join(benchFolder, name);
  if (isFresh || !existsSync(join(folder, 'filled'))) {
    await remove(folder);
    await installIn(folder);
  }
  return folder;
};

const open = async (size: number, isFresh: boolean, { name, csv }: Population): Promise<BenchDatabase> => {
  const folder = await folderOf(`${name}${size}`, isFresh);
  const config = configOf(folder);
  const installation = await openInstallation(config);
  const owner = await openOwner(installation, config);
  await prepareDatabase(owner, installation, helsinkiDate(new Date()));
  if (!existsSync(join(folder, 'filled'))) {
    console.error(`filling ${size.toLocaleString('en')} customers …`);
    await make(installation, owner, csv(size));
    writeFileSync(join(folder, 'filled'), '');
  }
  const load = () => loadInForce(installation, tables);
  const gate = await createGate({ installation, config, load });
  return { config, installation, gate, policy: await load(), owner, raw: await owner.connect() };
};

let theOne: Population | undefined;

/** For a run that only shows that all of it works: whoever is asked for, it is one register, unless a fresh one is. */
export const useOneDatabase = (population: Population): void => {
  theOne = { ...population, name: 'smoke' };
};

const opened = new Map<string, Promise<BenchDatabase>>();

export const benchDatabase = (
  size: number,
  wish: { isFresh?: boolean; population?: Population } = {},
): Promise<BenchDatabase> => {
  const isShared = theOne !== undefined && !wish.isFresh;
  const { isFresh = isShared, population = clean } = isShared ? { population: theOne } : wish;
  const what = `${population.name}${size}`;
  const known = opened.get(what) ?? open(size, isFresh, population);
  opened.set(what, known);
  return known;
};

/** Also stops the servers: a benchmark leaves nothing running. */
export const closeBenchDatabases = async (): Promise<void> => {
  for (const opening of opened.values()) {
    const { gate, raw, installation } = await opening;
    await gate.end();
    await raw.end();
    await installation.embedded?.stop();
  }
  opened.clear();
  if (installed) await remove(await installed);
  if (theOne) await removeOld(theOne.name, '');
};
