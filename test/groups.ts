/** Which test files share a process. Loading the house is a second of work: neighbours load it once. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkout } from '../src/ground/config.ts';

/** What all of a group have arranged is open at once: databases, servers, and of the browser's files one browser. */
const filesMost = { house: 8, browser: 4 } as const;

const isOfBrowser = (file: string): boolean => file.startsWith('test/browser/');

const textOf = (file: string): string => readFileSync(join(checkout, file), 'utf8');

/** Whether a test holds something for values that are drawn. */
export const draws = (file: string): boolean => textOf(file).includes("from 'fast-check'");

/** The guards and walks are long, and what holds for a whole process is for one file alone: settings, hooks around tests. */
const needsAProcess = (file: string): boolean =>
  (/^test\/(?!attacks)/.test(file) && !isOfBrowser(file)) ||
  /process\.env|newPlace\(|^(before|beforeEach|afterEach)\(/m.test(textOf(file));

const inGroups = (files: readonly string[], most: number): string[][] =>
  Array.from({ length: Math.ceil(files.length / most) }, (_, at) => files.slice(at * most, (at + 1) * most));

/** Neighbours together, the long ones first, so that none of them is left for the end. */
const groupsOf = (files: readonly string[]): string[][] => {
  const {
    alone = [],
    browser = [],
    house = [],
  } = Object.groupBy(files, (file) => {
    if (needsAProcess(file)) return 'alone';
    return isOfBrowser(file) ? 'browser' : 'house';
  });
  return [
    ...inGroups(alone, 1),
    ...inGroups(browser, filesMost.browser),
    ...inGroups(house, filesMost.house),
  ];
};

/** Each group as a test file of its own in `folder`; node:test takes them in the order of their names. */
export const writeGroups = (files: readonly string[], folder: string): string[] => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const [together, drawn] = ['together', 'drawn'].map((name) =>
    JSON.stringify(join(checkout, `test/${name}.ts`)),
  );
  return groupsOf(files).map((group, at) => {
    const name = basename(group.length > 1 ? dirname(group[0]!) : group[0]!, '.test.ts');
    const entry = join(folder, `${String(at).padStart(3, '0')}-${name}.test.mjs`);
    const paths = JSON.stringify(group.map((file) => join(checkout, file)));
    const first = group.some(draws) ? `import ${drawn};\n` : '';
    writeFileSync(entry, `${first}import { together } from ${together};\nawait together(${paths});\n`);
    return entry;
  });
};
