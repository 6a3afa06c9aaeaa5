import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { postmasterOf } from '../src/db/postmaster.ts';
import { canBeNobody, childOf, isGone, isServed, newPlace, nobody, program, run, until } from './started.ts';

const start = ['start', '--no-open'];
const place = await newPlace();
const fresh = await newPlace();
const own = canBeNobody ? await newPlace(nobody) : place;
const server = () => postmasterOf(join(place.data, 'data'))?.pid;

const killed = async (pid: number | undefined) => {
  assert.ok(pid, 'there was something to kill');
  process.kill(pid, 'SIGKILL');
  await until(() => isGone(pid));
};

test('the first start makes everything and shows the link that opens it', async (t) => {
  const first = run(place, start);
  t.diagnostic(`first page of the first start after ${Math.round(await first.firstPage())} ms`);
  await until(() => first.output().includes('/first-run?token='));
  assert.match(first.output(), new RegExp(`Seloste runs at http://localhost:${place.port}\n`));
  const second = run(place, start);
  assert.equal(await second.exit, 0);
  assert.match(second.output(), new RegExp(`already running at http://localhost:${place.port}`));
  assert.equal(await first.stop(), 0);
  assert.equal(server(), undefined);
  assert.equal(existsSync(join(place.data, 'running.json')), false);
});

test('whichever of serve, work and the database is killed comes back at the same address', async (t) => {
  const started = run(place, start);
  t.diagnostic(`first page on existing data after ${Math.round(await started.firstPage())} ms`);
  const pid = started.process.pid!;
  await until(() => started.output().includes('Begin here'));
  for (const name of ['serve', 'work'] as const) {
    const before = childOf(pid, name);
    await killed(before);
    await until(() => childOf(pid, name) !== undefined);
    assert.notEqual(childOf(pid, name), before);
    await until(() => isServed(place.port));
  }
  const before = server();
  await killed(before);
  await until(() => server() !== undefined && server() !== before);
  await until(() => isServed(place.port));
  assert.equal(await started.stop(), 0);
});

test('when start itself is killed its children go, and the next start adopts the database', async () => {
  const killedOne = run(place, start);
  await killedOne.firstPage();
  await until(() => childOf(killedOne.process.pid!, 'work') !== undefined);
  const children = (['serve', 'work'] as const).map((name) => childOf(killedOne.process.pid!, name)!);
  const orphan = server();
  await killed(killedOne.process.pid);
  const next = run(place, start);
  await until(() => children.every(isGone));
  await until(() => next.output().includes('Seloste runs at'));
  await next.firstPage();
  assert.equal(server(), orphan);
  assert.equal(await next.stop(), 0);
  assert.equal(server(), undefined);
});

test('killed in the middle of the first start, the next one begins where it can', async () => {
  for (const wait of [150, 600, 1_200]) {
    const victim = run(fresh, start);
    await new Promise((resolve) => setTimeout(resolve, wait));
    victim.process.kill('SIGKILL');
    await victim.exit;
  }
  const next = run(fresh, start);
  await next.firstPage();
  assert.equal(await next.stop(), 0);
});

test('of two at the same moment one serves and the other finds it', async () => {
  const both = [run(place, start), run(place, start)];
  const code = await Promise.race(both.map(({ exit }) => exit));
  assert.equal(code, 0);
  await until(() => isServed(place.port));
  assert.equal(both.filter(({ output }) => output().includes('already running')).length, 1);
  await Promise.all(both.map(({ stop }) => stop()));
});

test('a start while another is stopping waits for it and serves', async () => {
  const first = run(place, start);
  await first.firstPage();
  const ending = first.stop();
  const next = run(place, start);
  assert.equal(await ending, 0);
  await until(() => next.output().includes('Seloste runs at') || next.process.exitCode !== null);
  assert.match(next.output(), /Seloste runs at/);
  assert.ok(await isServed(place.port));
  assert.equal(await next.stop(), 0);
});

test('a port that another program holds is said in one sentence', async (t) => {
  const holder = createServer().listen(place.port, '127.0.0.1');
  t.after(() => holder.close());
  const refused = run(place, start);
  assert.equal(await refused.exit, 1);
  assert.equal(
    refused.output().trim(),
    `Port ${place.port} is taken by another program. Choose another: SELOSTE_PORT.`,
  );
  holder.close();
});

test('an ordinary user starts it too', {
  skip: !canBeNobody && 'not root, so every other test shows it',
}, async () => {
  const started = run(own, start, { user: 'nobody' });
  await started.firstPage();
  assert.equal(await started.stop(), 0);
});

test('it runs through a symbolic link from any folder, and prepares the database alone too', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'seloste-link-'));
  t.after(() => rmSync(folder, { recursive: true }));
  symlinkSync(program, join(folder, 'seloste'));
  const migrated = run(place, ['migrate', '--json'], { cwd: folder });
  assert.equal(await migrated.exit, 0);
  assert.deepEqual(JSON.parse(migrated.output()), { migrations: [] });
  assert.equal(server(), undefined);
});

test('wrong usage ends with 2, help with 0', async () => {
  for (const [flags, code] of [
    [['nope'], 2],
    [['start', '--nope'], 2],
    [[], 2],
    [['--help'], 0],
    [['start', '--help'], 0],
    [['--version'], 0],
  ] as const)
    assert.equal(await run(place, flags).exit, code, flags.join(' '));
});
