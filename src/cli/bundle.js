/**
 * The program as few files instead of two thousand, each of which costs Node half a millisecond: `make-bundle.ts` makes
 * it, and it runs only while it and everything that it was made of is as it was (decision 030). Plain JavaScript, for
 * this is read before anything else, and the stripping of types alone takes a tenth of a second to load.
 */
// @ts-check
import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a file was: as git's index does, by size and times; where only the times differ, by its content.
 * @typedef {readonly [bytes: number, modified: number, changed: number, content: string]} Print
 */

/**
 * By paths from the checkout: the sources, and the bundle's own files.
 * @typedef {Readonly<Record<string, Print>>} MadeOf
 */

export const bundleFolder = 'bundle';
export const madeOfFile = 'made-of.json';

/** @type {(file: string) => string} */
const contentOf = (file) => hash('sha256', readFileSync(file), 'base64url');

/** @type {(file: string) => Print} */
export const printOf = (file) => {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  return [size, mtimeMs, ctimeMs, contentOf(file)];
};

/** @type {(file: string, print: Print) => boolean} */
const isAsItWas = (file, [bytes, modified, changed, content]) => {
  const { size, mtimeMs, ctimeMs } = statSync(file);
  if (size !== bytes) return false;
  return (mtimeMs === modified && ctimeMs === changed) || contentOf(file) === content;
};

/**
 * The file to load in the place of src/cli.ts; nothing where there is no bundle of exactly these sources.
 * @type {(checkout: string) => string | undefined}
 */
export const freshBundle = (checkout) => {
  const folder = join(checkout, bundleFolder);
  try {
    /** @type {MadeOf} */
    const madeOf = JSON.parse(readFileSync(join(folder, madeOfFile), 'utf8'));
    const isFresh = Object.entries(madeOf).every(([file, print]) => isAsItWas(join(checkout, file), print));
    return isFresh ? join(folder, 'cli.js') : undefined;
  } catch {
    // Never made, or something that it was made of is not there any more: the sources run.
    return undefined;
  }
};
