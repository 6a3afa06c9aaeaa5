/** `seloste demo` as a person runs it: a process of its own, in a folder beside the real one. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { postmasterOf } from '../src/db/postmaster.ts';
import { newPlace, run, until } from './started.ts';

const newDemo = async () => {
  const place = await newPlace();
  const folder = `${place.data}-demo`;
  after(async () => {
    const server = postmasterOf(join(folder, 'data'));
    if (server) process.kill(server.pid, 'SIGINT');
    while (postmasterOf(join(folder, 'data'))) await sleep(25);
    rmSync(folder, { recursive: true, force: true });
  });
  return { place, folder };
};

const passwordOf = (output: string, userName: string): string =>
  new RegExp(`^ {2}${userName} +(\\S+) +\\(`, 'm').exec(output)?.[1] ?? '';

const signIn = async (port: number, user_name: string, password: string): Promise<number> => {
  const origin = `http://localhost:${port}`;
  const { status } = await fetch(`${origin}/sign-in`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    body: new URLSearchParams({ user_name, password, back: '/' }),
    redirect: 'manual',
  });
  return status;
};

const kept = await newDemo();
const another = await newDemo();

test('it starts beside the real register, tells how to sign in, and goes on where it is kept', async () => {
  const { place, folder } = kept;
  const first = run(place, ['demo', '--no-open']);
  await until(() => /siiri/.test(first.output()), 240);
  assert.match(first.output(), new RegExp(`http://localhost:${place.port}`));
  assert.doesNotMatch(first.output(), /Begin here/);
  const password = passwordOf(first.output(), 'otto');
  assert.match(password, /^(\w{5}-){2}\w{5}$/);
  assert.equal(await signIn(place.port, 'otto', password), 303);
  assert.equal(await signIn(place.port, 'otto', `${password}x`), 422);
  assert.deepEqual(readdirSync(place.data), []);
  assert.equal(await first.stop(), 0);

  const again = run(place, ['demo', '--keep', '--no-open']);
  await again.firstPage();
  await until(() => /runs at/.test(again.output()));
  assert.match(again.output(), /has been kept/);
  assert.equal(await signIn(place.port, 'otto', password), 303);
  assert.equal(await again.stop(), 0);
  assert.ok(existsSync(join(folder, 'data')));
});

test('a folder that is not a demo’s is never emptied', async () => {
  const { place, folder } = another;
  mkdirSync(folder);
  writeFileSync(join(folder, 'something.txt'), 'of somebody');
  const refused = run(place, ['demo', '--no-open']);
  assert.equal(await refused.exit, 1);
  assert.match(refused.output(), /not emptied/);
  assert.deepEqual(readdirSync(folder), ['something.txt']);
});
