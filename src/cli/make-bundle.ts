/**
 * `npm ci` makes the bundle (`prepare` in package.json). Made beside and renamed when it is whole: killed at any moment,
 * or made by two at once, nothing half is left in its place. Where it cannot be made the sources run, more slowly.
 */
import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { checkout } from '../ground/config.ts';
import { bundleFolder, freshBundle, type MadeOf, madeOfFile, printOf } from './bundle.js';

/** Of many small files each, ES modules, and imported by no package that stays outside: no module is there twice. */
export const bundledPackages: ReadonlySet<string> = new Set([
  'kysely',
  'zod',
  'libphonenumber-js',
  'hono',
  '@hono/node-server',
]);

/** Say what is bundled and how, although nothing imports them. */
const settings = ['package.json', 'package-lock.json', 'src/cli/make-bundle.ts'];

/** What changed while it was read would be taken for what was read. The clock of a disk runs some ticks behind. */
const demandUnchanged = (root: string, files: readonly string[], began: number): void => {
  for (const file of files) {
    const { mtimeMs, ctimeMs } = statSync(join(root, file));
    if (Math.max(mtimeMs, ctimeMs) > began - 50) throw new Error(`${file} changed meanwhile`);
  }
};

type Kinds = 'dependencies' | 'devDependencies' | 'optionalDependencies';

const packagesOf = (root: string): string[] => {
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Partial<Record<Kinds, object>>;
  return Object.keys({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies });
};

/** Writes it into `folder`, as deep below `root` as the bundle will be. Returns what it was made of. */
const bundleInto = async (root: string, folder: string): Promise<string[]> => {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/cli.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    // As Node strips the types, whatever tsconfig.json says.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, useDefineForClassFields: true } },
    external: packagesOf(root).filter((name) => !bundledPackages.has(name)),
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'silent',
  });
  return Object.keys(metafile.inputs);
};

const printsOf = (root: string, files: readonly string[]): MadeOf =>
  Object.fromEntries(files.map((file) => [file, printOf(join(root, file))]));

/** The older one is moved away first, for a folder is renamed onto an empty place only. */
const putInPlace = (root: string, made: string): void => {
  const place = join(root, bundleFolder);
  const older = `${made}.older`;
  try {
    if (existsSync(place)) renameSync(place, older);
    renameSync(made, place);
  } catch (error) {
    // Another one has put its own there meanwhile.
    if (!freshBundle(root)) throw error;
  } finally {
    rmSync(older, { recursive: true, force: true });
  }
};

export const makeBundle = async (root = checkout): Promise<void> => {
  const began = Date.now();
  const made = mkdtempSync(join(root, `${bundleFolder}.`));
  try {
    const files = [...(await bundleInto(root, made)), ...settings];
    demandUnchanged(root, files, began);
    const own = globSync('*', { cwd: made });
    const ownPrints = Object.fromEntries(
      own.map((file) => [`${bundleFolder}/${file}`, printOf(join(made, file))]),
    );
    writeFileSync(join(made, madeOfFile), JSON.stringify({ ...printsOf(root, files), ...ownPrints }));
    putInPlace(root, made);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
};

if (import.meta.main && !freshBundle(checkout)) {
  try {
    await makeBundle();
  } catch (error) {
    console.error(`no bundle was made, so the sources run: ${(error as Error).message}`);
  }
}
