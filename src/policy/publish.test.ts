import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type pg from 'pg';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { createGate } from '../db/gate.ts';
import { wayForPublishing } from '../db/transact.ts';
import { Problem } from '../ground/problem.ts';
import { tables } from '../personal-data.ts';
import { compilationOf } from '../prepare-database.ts';
import { loadInForce } from './in-force.ts';
import { publishDeclaration } from './publish.ts';

const { gate, installation, owner, openOwner, publish } = await testDatabase({ roles: 'own' });
const clerk = { kind: 'staff', id: 1 } as const;
const declaration = testDeclaration();

const changed = (reads: boolean) => ({
  ...declaration,
  purposes: declaration.purposes.map((purpose) =>
    purpose.key === 'market_research'
      ? { ...purpose, sees: reads ? (['deceased'] as const).slice() : [] }
      : purpose,
  ),
});

/** Through the gate: the owner's client may be in the middle of publishing. */
const inForce = async (): Promise<number> => {
  const read = await gate.open('publication', clerk, (tx) =>
    sql<{ version: number }>`select version from declaration_in_force`.execute(tx.db),
  );
  return read.rows[0]!.version;
};

/** How many wait for a lock, as another connection sees them. */
const waiting = async (watcher: pg.Client, which: string): Promise<number> => {
  const { rows } = await watcher.query(
    `select count(*)::int as n from pg_locks where not granted and ${which}`,
  );
  return rows[0].n;
};

test('a version never changes once it is published', async () => {
  await assert.rejects(owner.query(`update declarations set published_by = 'x'`), /append-only/);
  await assert.rejects(owner.query('delete from declarations'), /append-only/);
  await assert.rejects(owner.query('truncate declarations cascade'), /append-only/);
});

test('a number that was another purpose’s is refused and nothing changes', async () => {
  const before = await inForce();
  const sly = declaration.purposes.map((purpose) =>
    purpose.key === 'market_research' ? { ...purpose, key: 'astrology' } : purpose,
  );
  await assert.rejects(
    publish({ ...declaration, purposes: sly }),
    (error) => error instanceof Problem && error.kind.code === 'purpose_number_taken',
  );
  assert.equal(await inForce(), before);
});

test('a policy whose conditions change stays the same policy: tables are shut for one change, not two', async () => {
  const policies = async () =>
    (
      await owner.query(`select polrelid::regclass::text as on, polname as name, oid, pg_get_expr(polqual, polrelid) as using
        from pg_policy order by 1, 2`)
    ).rows as { on: string; name: string; oid: number; using: string }[];
  const before = await policies();
  await publish(changed(true));
  const after = await policies();
  const isAnother = ({ using }: { using: string }, at: number) => using !== before[at]?.using;
  assert.deepEqual(
    after.filter(isAnother).map(({ on }) => on),
    ['customers'],
  );
  assert.deepEqual(
    after.map(({ oid }) => oid),
    before.map(({ oid }) => oid),
  );
  await publish(declaration);
  assert.deepEqual(await policies(), before);
});

test('publishing that fails at its last step leaves nothing of it, rights included', async () => {
  const rights = async () =>
    (await owner.query(`select pg_get_expr(polqual, polrelid) as using from pg_policy order by oid`)).rows;
  const [version, before] = [await inForce(), await rights()];
  const roles = { id: installation.id, passwordOf: installation.passwordOf };
  const failing = publishDeclaration(owner, compilationOf(installation, changed(true)), {
    roles,
    by: 'test',
    also: async () => {
      throw new Error('the last step');
    },
  });
  await assert.rejects(failing, /the last step/);
  assert.deepEqual([await inForce(), await rights()], [version, before]);
});

test('publishing gets through between short readers, and none of them waits long', async () => {
  let reading = true;
  let longest = 0;
  const reader = async () => {
    while (reading) {
      const began = performance.now();
      await gate.open('market_research', clerk, (tx) =>
        tx.db.selectFrom('customers').select('id').limit(1).execute(),
      );
      longest = Math.max(longest, performance.now() - began);
    }
  };
  const readers = Array.from({ length: 5 }, reader);
  const before = await inForce();
  await publish(changed(true));
  reading = false;
  await Promise.all(readers);
  assert.equal(await inForce(), before + 1);
  assert.ok(longest < 5_000, `a reader waited ${longest} ms`);
});

test('while one long reader holds on, publishing waits and other readers do not', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let began = () => {};
  const isReading = new Promise<void>((resolve) => {
    began = resolve;
  });
  const long = gate.open('market_research', clerk, async (tx) => {
    await tx.db.selectFrom('customers').select('id').execute();
    began();
    await held;
  });
  await isReading;
  const before = await inForce();
  const publishing = publish(changed(false));
  for (let at = 0; at < 20; at += 1)
    await gate.open('marketing_phone', clerk, (tx) => sql`select id from customers limit 1`.execute(tx.db));
  assert.equal(await inForce(), before, 'the old version stays in force while a reader holds the table');
  release();
  await long;
  await publishing;
  assert.equal(await inForce(), before + 1);
});

test('long work that gives way is waited for before a table is asked for, and begins again after publishing', async () => {
  const load = () => loadInForce(installation, tables);
  const work = await createGate({ installation, config: { connectionsMax: 2 }, load, givesWay: true });
  const onLongWork = (until: Promise<void>) => {
    const began = Promise.withResolvers<void>();
    const done = work.open('market_research', clerk, async (tx) => {
      await tx.db.selectFrom('customers').select('id').limit(1).execute();
      began.resolve();
      await until;
      return tx.declarationVersion;
    });
    return { began: began.promise, done };
  };
  const watcher = await openOwner.connect();
  const waitsForWay = async (mode: string): Promise<void> => {
    while ((await waiting(watcher, `objid = ${wayForPublishing} and mode = '${mode}'`)) === 0) await sleep(5);
  };
  const held = Promise.withResolvers<void>();
  const first = onLongWork(held.promise);
  await first.began;
  const before = await inForce();
  const publishing = publish(changed(true));
  await waitsForWay('ExclusiveLock');
  const next = onLongWork(Promise.resolve());
  await waitsForWay('ShareLock');
  assert.equal(
    await waiting(watcher, `relation = 'seloste.customers'::regclass`),
    0,
    'no reader queues behind publishing',
  );
  await gate.open('marketing_phone', clerk, (tx) => sql`select id from customers limit 1`.execute(tx.db));
  assert.equal(await inForce(), before);
  held.resolve();
  await Promise.all([first.done, publishing]);
  assert.equal(await next.done, before + 1);
  await work.end();
  await watcher.end();
});
