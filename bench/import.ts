/**
 * An import of `size` customers of CSV into a register of 100,000, everything on, against raw COPY of the rows that it
 * leaves behind into a twin of the register, in the same run. No index and no constraint is dropped in either.
 * `orders-import.ts` measures files of orders the same way.
 */
import { createWriteStream, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import type { Installation } from '../src/db/installation.ts';
import { openInstallation } from '../src/db/installation.ts';
import { openOwner } from '../src/db/owner.ts';
import { child } from './child.ts';
import { benchFolder, configOf, installIn } from './database.ts';
import { fill } from './fill.ts';
import type { FileWish, Imported } from './importer.ts';
import type { Bench, Measure, Wish } from './measure.ts';
import { populationCsv } from './population.ts';
import { ownSeconds, serverSeconds } from './processor-time.ts';
import { type Filled, rawCopy, registerTables, stagingTables } from './raw-copy.ts';

const registerSize = 100_000;
const megabytesMax = 400;

/** A file to be brought in, and what it leaves behind. */
export type ImportedFile = Readonly<{
  /** `import of CSV`. */
  measure: string;
  /** `size` of it, into a register of so many customers. */
  pieces: (size: number, customers: number) => Iterable<string>;
  wish: FileWish;
  register: (importId: number) => readonly Filled[];
  staging: (importId: number) => readonly Filled[];
  /** Of the time of raw COPY into all tables that it fills. */
  mustReach: number;
}>;

const asSuperuser = async (installation: Installation, ...statements: string[]): Promise<void> => {
  const client = new pg.Client({ ...installation.loginAs('postgres'), database: 'postgres' });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

/** Two registers that are the same to the byte: one is imported into, the other gets the same rows raw. */
const makeTwins = async (installation: Installation, folder: string, customers: number): Promise<void> => {
  const config = configOf(folder);
  const owner = await openOwner(installation, config);
  await fill(owner.config, populationCsv(customers));
  await asSuperuser(
    installation,
    `create database twin template ${installation.database} strategy file_copy owner ${owner.role}`,
    'checkpoint',
  );
};

const seconds = (...times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / 1000;
const perSecond = (rows: number, time: number): string =>
  `${Math.round(rows / time).toLocaleString('en')} rows/s`;

/** Seconds of processor time, both sides with their client. */
type Work = Readonly<{ ours: number; raw: number }>;

const measuresOf = (
  { measure, mustReach }: ImportedFile,
  size: number,
  imported: Imported,
  { register, staging }: Readonly<{ register: readonly number[]; staging: readonly number[] }>,
  work: Work,
): Measure[] => {
  const { upload, read, check, run } = imported;
  const ours = seconds(upload, read, check, run);
  const raw = seconds(...register, ...staging);
  const parts = [upload, read, check, run].map((time) => seconds(time).toFixed(1)).join(' + ');
  return [
    {
      measure: `${measure}, upload + read + check + run`,
      size,
      ours: `${perSecond(size, ours)} (${parts} s)`,
      raw: `${perSecond(size, raw)} (${raw.toFixed(1)} s)`,
      ratio: (raw / ours).toFixed(2),
      mustReach: `≥ ${mustReach} of COPY into all tables that it fills`,
      reached: raw / ours >= mustReach,
    },
    {
      measure: 'the same against COPY into the register’s own tables alone',
      size,
      ours: perSecond(size, ours),
      raw: `${perSecond(size, seconds(...register))} (${seconds(...register).toFixed(1)} s)`,
      ratio: (seconds(...register) / ours).toFixed(2),
    },
    {
      measure: 'the same in processor time, server and client',
      size,
      ours: `${work.ours.toFixed(1)} s`,
      raw: `${work.raw.toFixed(1)} s`,
      ratio: (work.raw / work.ours).toFixed(2),
    },
    {
      measure: 'memory of the process that imports',
      size,
      ours: `${imported.megabytesMax.toFixed(0)} MB at most`,
      mustReach: `< ${megabytesMax} MB`,
      reached: imported.megabytesMax < megabytesMax,
    },
  ];
};

export const measureImport = async (
  what: ImportedFile,
  size: number,
  { isSmoke }: Wish,
): Promise<Measure[]> => {
  const folder = join(benchFolder, `import-${process.pid}`);
  await installIn(folder);
  const customers = isSmoke ? size : registerSize;
  const installation = await openInstallation(configOf(folder));
  const importer = child('importer.ts', []);
  try {
    await makeTwins(installation, folder, customers);
    const file = join(folder, what.wish.fileName);
    await pipeline(Readable.from(what.pieces(size, customers)), createWriteStream(file));
    const { database } = installation;
    const used = () => serverSeconds(installation.embedded!.pid) ?? Number.NaN;
    const before = used();
    const imported = (await importer.ask([folder, database, file, what.wish])) as Imported;
    const ourWork = used() - before + imported.seconds;
    if (imported.made < size * 0.9) throw new Error(`only ${imported.made} of ${size} rows came in`);
    await asSuperuser(installation, 'checkpoint');
    const ours = (await openOwner(installation, configOf(folder))).config;
    const twin = { ...ours, database: 'twin' };
    const counted = () => used() + ownSeconds();
    const register = await rawCopy(ours, twin, folder, what.register(imported.importId), counted);
    const staging = await rawCopy(ours, twin, folder, what.staging(imported.importId), counted);
    const work = { ours: ourWork, raw: register.work + staging.work };
    return measuresOf(what, size, imported, { register: register.taken, staging: staging.taken }, work);
  } finally {
    await importer.stop();
    await installation.embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

const customers: ImportedFile = {
  measure: 'import of CSV',
  pieces: (size, known) => populationCsv(size, 1, known),
  wish: { fileName: 'population.csv', source: 'earlier_register', purpose: 'customer_service' },
  register: registerTables,
  staging: stagingTables,
  mustReach: 0.5,
};

export const bench: Bench = { name: 'import', run: (size, wish) => measureImport(customers, size, wish) };
