import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type pg from 'pg';
import { testDatabase } from '../../test/database.ts';
import { roleOfPurpose } from './installation.ts';
import { createPool } from './pool.ts';

const { installation, owner } = await testDatabase();
const pool = createPool({
  configOf: (role) => ({ ...installation.loginAs(role), application_name: 'pool test' }),
  connectionsMax: 4,
  unmissedMs: 100,
});
after(() => pool.end());
const [one, other, third] = [1, 19, 12].map((number) => roleOfPurpose(installation, number)) as [
  string,
  string,
  string,
];

const backendOf = async (client: pg.Client): Promise<number> =>
  ((await client.query('select pg_backend_pid() as pid')).rows[0] as { pid: number }).pid;

/** Takes `many` at once, gives them back and tells which backends they were. */
const use = async (role: string, many: number): Promise<number[]> => {
  const clients = await Promise.all(Array.from({ length: many }, () => pool.take(role)));
  const backends = await Promise.all(clients.map(backendOf));
  for (const client of clients) pool.giveBack(role, client);
  return backends;
};

test('a role has all places while nobody else wants one, and gives half of them to the next', async () => {
  await use(one, 4);
  await use(other, 2);
  const counts = new Map<string, number>();
  const { rows } = await owner.query(
    `select usename from pg_stat_activity where application_name = 'pool test'`,
  );
  for (const { usename } of rows as { usename: string }[])
    counts.set(usename, (counts.get(usename) ?? 0) + 1);
  assert.deepEqual(Object.fromEntries(counts), { [one]: 2, [other]: 2 });
});

test('roles that take turns keep their connections, also where each wants more than its half', async () => {
  const [mine, theirs] = [new Set(await use(one, 2)), new Set(await use(other, 2))];
  for (let turn = 0; turn < 5; turn += 1) {
    const three = Array.from({ length: 3 }, async () => {
      const client = await pool.take(one);
      const backend = await backendOf(client);
      pool.giveBack(one, client);
      return backend;
    });
    for (const backend of await Promise.all(three)) assert.ok(mine.has(backend));
    for (const backend of await use(other, 2)) assert.ok(theirs.has(backend));
  }
});

test('a role without any connection gets a place at once', async () => {
  await Promise.all([use(one, 2), use(other, 2)]);
  const began = performance.now();
  await use(third, 1);
  assert.ok(performance.now() - began < 5_000);
});

test('who waits is served when a connection comes back, whatever its role', async () => {
  const held = await Promise.all(Array.from({ length: 4 }, () => pool.take(one)));
  const waiting = use(other, 1);
  pool.giveBack(one, held[0]!);
  assert.equal((await waiting).length, 1);
  for (const client of held.slice(1)) pool.giveBack(one, client);
});

test('a place that nobody has missed for a while goes to who wants it', async () => {
  await use(one, 2);
  const held = await pool.take(other);
  await new Promise((resolve) => setTimeout(resolve, 150));
  const more = await Promise.all([pool.take(other), pool.take(other), pool.take(other)]);
  assert.equal(more.length, 3);
  for (const client of [held, ...more]) pool.giveBack(other, client);
});

test('who holds one and needs another has it soon, however much the others miss theirs', async () => {
  const strict = createPool({
    configOf: (role) => installation.loginAs(role),
    connectionsMax: 2,
    unmissedMs: 600_000,
    patienceMs: 20,
  });
  const held = await strict.take(one);
  strict.giveBack(other, await strict.take(other));
  const another = await strict.take(one);
  for (const client of [held, another]) strict.giveBack(one, client);
  await strict.end();
});
