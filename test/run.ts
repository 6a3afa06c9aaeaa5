/**
 * `npm test`: lint and format, types, then every test against one throw-away cluster, the long ones first.
 * `--static`: only what needs no database. `--explore`: only the properties, with values drawn anew. Names of files narrow
 * the tests. The runner's own count comes last.
 */
import { spawn } from 'node:child_process';
import { globSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkout } from '../src/ground/config.ts';
import { quickLoad } from '../src/ground/quick-load.ts';
import { clusterFolder, startCluster } from './cluster.ts';
import { draws, writeGroups } from './groups.ts';

/** What one process has compiled the next need not. */
const compiled = `${clusterFolder}-compiled`;
/** What they store lies apart from a developer's own data. */
const stored = `${clusterFolder}-stored`;
const groups = `${clusterFolder}-groups`;

const run = (program: string, args: readonly string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: checkout,
      stdio: 'inherit',
      env: {
        ...process.env,
        TZ: 'UTC',
        NODE_COMPILE_CACHE: compiled,
        SELOSTE_DATA: stored,
        ...(values.explore && { SELOSTE_EXPLORE: '1' }),
      },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

const demand = async (what: string, program: string, ...args: string[]): Promise<void> => {
  const began = Date.now();
  if ((await run(program, args)) !== 0) {
    console.error(`\n${what} failed.`);
    process.exit(1);
  }
  console.log(`${what}: ok, ${((Date.now() - began) / 1000).toFixed(1)} s`);
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { static: { type: 'boolean' }, explore: { type: 'boolean' } },
});

await demand('lint and format', 'biome', 'ci', '--error-on-warnings', '.');
await demand('types', 'tsc', '-p', '.', '--noEmit');
await demand('replaced functions', process.execPath, 'test/replaced-functions.ts');
if (values.static) process.exit(0);

// What is started in earnest runs from it, as after `npm ci`.
await demand('bundle', process.execPath, 'src/cli/make-bundle.ts');
const cluster = await startCluster();
const named = (file: string): boolean =>
  positionals.length === 0 || positionals.some((part) => file.includes(part));
const files = ['src', 'test']
  .flatMap((folder) => globSync(`${folder}/**/*.test.ts`, { cwd: checkout }))
  .filter((file) => named(file) && (!values.explore || draws(file)))
  .sort();
const code = await run(process.execPath, [
  ...quickLoad,
  '--import=./test/quick-promises.ts',
  '--test',
  '--test-reporter=spec',
  '--test-concurrency=3',
  '--test-timeout=300000',
  ...writeGroups(files, groups),
]);
await cluster.stop();
for (const folder of [clusterFolder, compiled, stored, groups, `${stored}-journal`])
  rmSync(folder, { recursive: true, force: true });
process.exitCode = code;
