/** Documents that state a fact are tested against it: paths, scripts, commands, decisions, and what no file may hold. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkout } from '../src/ground/config.ts';

const read = (file: string): string => readFileSync(join(checkout, file), 'utf8');
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'docs/operate.md'];
const scripts = Object.keys(
  (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts,
);

/** `src/db/gate.ts`, `docs/decisions/`: what looks like a path of the project and has no placeholder in it. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|test|db|docs|bench|bin|\.ci)\/[\w./-]*)`/g)].map(([, path]) => path!);

const scriptsIn = (text: string): string[] =>
  [...text.matchAll(/npm (?:run )?([a-z]+)\b/g)].map(([, name]) => name!);

const npmOwn = new Set(['ci', 'install', 'run']);

test('every path that a document names is there', () => {
  const missing = documents.flatMap((file) =>
    pathsIn(read(file))
      .filter((path) => !existsSync(join(checkout, path)))
      .map((path) => `${file}: ${path}`),
  );
  assert.deepEqual(missing, []);
});

test('every npm script that a document names is there', () => {
  const missing = documents.flatMap((file) =>
    scriptsIn(read(file))
      .filter((name) => !npmOwn.has(name) && !scripts.includes(name))
      .map((name) => `${file}: ${name}`),
  );
  assert.deepEqual(missing, []);
});

test('decisions are numbered from 001 without a gap, say their number and their date', () => {
  const files = globSync('docs/decisions/*.md', { cwd: checkout })
    .map((file) => file.replace('docs/decisions/', ''))
    .sort();
  assert.deepEqual(
    files.map((file) => Number(file.slice(0, 3))),
    files.map((_, index) => index + 1),
  );
  assert.deepEqual(
    files.filter((file) => !/\b20\d\d-\d\d-\d\d\b/.test(read(`docs/decisions/${file}`))),
    [],
  );
  assert.deepEqual(
    files.filter((file) => !read(`docs/decisions/${file}`).startsWith(`# ${file.slice(0, 3)} · `)),
    [],
  );
});

const tracked = (): string[] =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: checkout,
    encoding: 'utf8',
  })
    .split('\n')
    .filter(
      (file) =>
        /\.(ts|js|md|json|sql|css|sh|typ|yml)$|^bin\/|^\.ci\//.test(file) && existsSync(join(checkout, file)),
    );

/** Parts are joined here so that this file does not hold what it forbids. */
const forbidden = [
  new RegExp(['registry', 'npmjs'].join('\\.')),
  new RegExp(`${['', 'work', 'main'].join('/')}\\b`),
];

test('no file names a package registry or a path of somebody’s machine', () => {
  const found = tracked().filter((file) => forbidden.some((pattern) => pattern.test(read(file))));
  assert.deepEqual(found, []);
});

test('the lock file holds no addresses', () => {
  assert.ok(!read('package-lock.json').includes('"resolved"'));
});

/** npm leaves out what a registry does not hold for its own platform, and `npm ci` then refuses the whole lock. */
test('the lock file lists the optional packages of every platform', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !(`node_modules/${name}` in packages)),
  );
  assert.deepEqual(missing, []);
});

test('every dependency is pinned exactly', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d/.test(version),
  );
  assert.deepEqual(loose, []);
});

test('the guards see a breach', () => {
  assert.deepEqual(pathsIn('see `src/nowhere/at-all.ts`'), ['src/nowhere/at-all.ts']);
  assert.deepEqual(scriptsIn('npm run fly'), ['fly']);
});
