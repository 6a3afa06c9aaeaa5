/** Kill -9 in every phase, at different moments: begun again, all of it is there and nothing twice. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { declaration, testImports } from './fixtures/imports.ts';
import { mapImport } from './map-import.ts';
import { startImport, undoImport } from './start-import.ts';

const { installation, upkeep, upload, importOf, count } = await testImports();
const people = 9_500;

const file = `Asiakasnumero;Etunimi;Sukunimi;Sähköposti;Puhelin;Katuosoite;Postinumero;Postitoimipaikka\n${Array.from(
  { length: people },
  (_, at) =>
    `${50_000 + at};Etu${at};Suku${at % 500};kaatuva${at}@posti.example;04012${String(10_000 + at)};Kuja ${at};00100;Helsinki\n`,
).join('')}`;

type Phase = 'read' | 'check' | 'run' | 'undo';

/** Works on the phase in a process that is killed after so many commits; never for `Infinity`. */
const workOn = async (importId: number, phase: Phase, commits: number): Promise<void> => {
  const { socketFolder: host, port } = installation.embedded!;
  const task = { host, port, database: installation.database, id: installation.id, importId, phase };
  const one = fork(join(import.meta.dirname, 'fixtures/worker.ts'), [JSON.stringify(task)]);
  let seen = 0;
  one.on('message', () => {
    seen += 1;
    // A moment later, so that the next transaction is under way.
    if (seen === commits) setTimeout(() => one.kill('SIGKILL'), 15);
  });
  const [code, signal] = (await once(one, 'exit')) as [number | null, string | null];
  assert.ok(code === 0 || signal === 'SIGKILL', `the worker ended with ${code}`);
};

const throughCrashes = async (importId: number, phase: Phase): Promise<void> => {
  for (const commits of [1, 2, 3]) await workOn(importId, phase, commits);
  await workOn(importId, phase, Number.POSITIVE_INFINITY);
};

const id = await upload(file);
const { mapping } = await importOf(id);
const tables = ['emails', 'phones', 'addresses'];

test('killed while reading: every row is staged once', async () => {
  await upkeep((tx) => mapImport(tx, id, { mapping }, declaration));
  await throughCrashes(id, 'read');
  assert.equal(await count('import_rows', `import_id = ${id}`), people);
  assert.equal((await importOf(id)).rows_read, people);
});

test('killed in the dry run: every row is decided once', async () => {
  await throughCrashes(id, 'check');
  assert.equal(await count('import_decisions', `import_id = ${id} and decision = 'new'`), people);
  assert.equal((await importOf(id)).step, 'checked');
});

test('killed in the run: every customer is made once, with all that belongs to them', async () => {
  await upkeep((tx) => startImport(tx, id));
  await throughCrashes(id, 'run');
  assert.equal((await importOf(id)).rows_made, people);
  assert.equal(await count('customers', `import_id = ${id}`), people);
  for (const table of tables) assert.equal(await count(table, `import_id = ${id}`), people, table);
  assert.equal(await count('audit_log', `about = 'import:${id}' and act = 'import'`), people);
});

test('killed while undoing: nothing is left', async () => {
  await upkeep((tx) => undoImport(tx, id));
  await throughCrashes(id, 'undo');
  assert.equal((await importOf(id)).step, 'undone');
  assert.equal(await count('customers', `import_id = ${id}`), 0);
  for (const table of tables) assert.equal(await count(table, `import_id = ${id}`), 0, table);
});
