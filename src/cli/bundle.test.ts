/** The bundle is never older than what it was made of, and never half of itself. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkout } from '../ground/config.ts';
import { bundleFolder, freshBundle, madeOfFile } from './bundle.js';
import { bundledPackages, makeBundle } from './make-bundle.ts';

/** A program of two files in a checkout of its own. */
const root = mkdtempSync(join(tmpdir(), 'seloste-bundle-'));
after(() => rmSync(root, { recursive: true }));
const at = (file: string) => join(root, file);
mkdirSync(at('src/cli'), { recursive: true });
const word = (said: string) => `export const word: string = '${said}';\n`;
const sources = {
  'package.json': JSON.stringify({ type: 'module', dependencies: {} }),
  'package-lock.json': '{}',
  'src/cli/make-bundle.ts': '',
  'src/cli.ts': `const { word } = await import('./word.ts');\nconsole.log(word);\n`,
  'src/word.ts': word('one'),
};
for (const [file, text] of Object.entries(sources)) writeFileSync(at(file), text);
for (const file of ['src/seloste.js', 'src/cli/bundle.js']) copyFileSync(join(checkout, file), at(file));

/** What was written this moment is not trusted yet. */
const made = async (): Promise<void> => {
  for (;;) {
    try {
      return await makeBundle(root);
    } catch (error) {
      if (!(error as Error).message.endsWith('changed meanwhile')) throw error;
    }
  }
};
const said = (): string =>
  execFileSync(process.execPath, [at('src/seloste.js')], { encoding: 'utf8' }).trim();
const leftovers = (): string[] => globSync(`${bundleFolder}.*`, { cwd: root });

test('it says the same as its sources, and a changed source is never passed over', async () => {
  assert.equal(freshBundle(root), undefined);
  assert.equal(said(), 'one');
  await made();
  assert.ok(freshBundle(root));
  assert.equal(said(), 'one');
  const then = new Date('2020-01-01');
  utimesSync(at('src/word.ts'), then, then);
  assert.ok(freshBundle(root), 'only its time is another');
  writeFileSync(at('src/word.ts'), word('two'));
  utimesSync(at('src/word.ts'), then, then);
  assert.equal(freshBundle(root), undefined, 'as long as before, and no younger');
  assert.equal(said(), 'two');
  writeFileSync(at('src/word.ts'), word('one'));
  assert.ok(freshBundle(root), 'it is again what it was');
  for (const file of ['package-lock.json', 'src/cli/make-bundle.ts']) {
    writeFileSync(at(file), '{ }');
    assert.equal(freshBundle(root), undefined, file);
    writeFileSync(at(file), sources[file as keyof typeof sources]);
  }
  rmSync(at('src/word.ts'));
  assert.equal(freshBundle(root), undefined, 'a source is gone');
  writeFileSync(at('src/word.ts'), word('one'));
});

test('half of one is not used', async () => {
  await made();
  for (const file of globSync('*.js', { cwd: at(bundleFolder) }).map((name) => join(bundleFolder, name))) {
    const whole = readFileSync(at(file));
    writeFileSync(at(file), whole.subarray(1));
    assert.equal(freshBundle(root), undefined, file);
    writeFileSync(at(file), whole);
  }
  assert.ok(freshBundle(root));
  writeFileSync(at(`${bundleFolder}/${madeOfFile}`), '{"src/cli');
  assert.equal(freshBundle(root), undefined);
  assert.equal(said(), 'one');
});

test('a source that changes while it is made leaves none, and two who make it at once leave one', async () => {
  const future = new Date(Date.now() + 60_000);
  rmSync(at(bundleFolder), { recursive: true });
  utimesSync(at('src/word.ts'), future, future);
  await assert.rejects(makeBundle(root), /src\/word\.ts changed meanwhile/);
  assert.equal(freshBundle(root), undefined);
  utimesSync(at('src/word.ts'), new Date(0), new Date(0));
  await Promise.all([made(), made()]);
  assert.ok(freshBundle(root));
  assert.deepEqual(leftovers(), []);
});

test('the whole program runs from it, and its stacks name the sources', async () => {
  if (!freshBundle(checkout)) await makeBundle();
  const run = (file: string, flags: string[], port = '') =>
    spawnSync(process.execPath, [join(checkout, file), ...flags], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C', SELOSTE_PORT: port },
    });
  assert.equal(run('src/seloste.js', ['--help']).stdout, run('src/cli.ts', ['--help']).stdout);
  const failed = run('src/seloste.js', ['check', '--debug'], 'none');
  assert.match(failed.stderr, /SELOSTE_PORT must be a whole number[\s\S]*src\/ground\/config\.ts:\d+/);
});

test('no package outside the bundle imports one that is in it', () => {
  type Lock = { packages: Record<string, { dev?: boolean; dependencies?: Record<string, string> }> };
  const { packages } = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8')) as Lock;
  const outside = Object.entries(packages).filter(
    ([place, { dev }]) => place !== '' && !dev && !bundledPackages.has(place.replace('node_modules/', '')),
  );
  const twice = outside.flatMap(([place, { dependencies = {} }]) =>
    Object.keys(dependencies).flatMap((name) => (bundledPackages.has(name) ? [`${place} → ${name}`] : [])),
  );
  assert.deepEqual(twice, []);
});
