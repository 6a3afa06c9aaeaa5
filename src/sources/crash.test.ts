/** Kill -9 in every phase, at different moments: begun again, all of it is there and nothing twice. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { workUntilKilled } from '../../test/worker.ts';
import { checkImport } from './check-import.ts';
import { finvoiceOf } from './fixtures/finvoice.ts';
import { declaration, testImports } from './fixtures/imports.ts';
import type { Task } from './fixtures/worker.ts';
import { mapImport } from './map-import.ts';
import { readImport } from './read-import.ts';
import { runImport } from './run-import.ts';
import { startImport, undoImport } from './start-import.ts';
import { runUndo } from './undo-import.ts';

const { installation, upkeep, work, upload, importOf, rows, count } = await testImports();
const people = 1_500;
const rowsPerChunk = 200;

const file = `Asiakasnumero;Etunimi;Sukunimi;Sähköposti;Puhelin;Katuosoite;Postinumero;Postitoimipaikka\n${Array.from(
  { length: people },
  (_, at) =>
    `${50_000 + at};Etu${at};Suku${at % 500};kaatuva${at}@posti.example;04012${String(10_000 + at)};Kuja ${at};00100;Helsinki\n`,
).join('')}`;

const phases = { read: readImport, check: checkImport, run: runImport, undo: runUndo } as const;
const stepWhile = { read: 'mapped', check: 'mapped', run: 'started', undo: 'undo_started' } as const;

const workOn = (importId: number, phase: Task['phase'], commits: number): Promise<void> => {
  const task: Task = { importId, phase, rowsPerChunk };
  return workUntilKilled(join(import.meta.dirname, 'fixtures/worker.ts'), installation, task, commits);
};

/** Killed at each of these, and then left to end. */
const throughCrashes = async (
  importId: number,
  phase: Task['phase'],
  at: readonly number[],
): Promise<void> => {
  for (const commits of at) await workOn(importId, phase, commits);
  assert.equal((await importOf(importId)).step, stepWhile[phase], 'it was killed before it was done');
  await phases[phase](work, importId, rowsPerChunk);
};

const id = await upload(file);
const { mapping } = await importOf(id);
await rows(
  `insert into invoicing_settings (seller_name, seller_street, seller_postcode, seller_town, business_id, iban, bic, saved_by)
   values ('Villa Esimerkki Oy', 'Esimerkkikatu 4', '00100', 'Helsinki', '2345678-0', 'FI3715903000000776', 'NDEAFIHH', 'test')`,
);
const vouchers = 700;
const invoices = await upload(
  Array.from({ length: vouchers }, (_, at) => finvoiceOf({ number: String(9_000 + at) })).join('\n'),
  { fileName: 'laskut.xml', purpose: 'invoicing' },
);
const tables = ['emails', 'phones', 'addresses'];

test('killed while reading: every row is staged once', async () => {
  await upkeep((tx) => mapImport(tx, id, { mapping }, declaration));
  await throughCrashes(id, 'read', [3, 5]);
  assert.equal(await count('import_rows', `import_id = ${id}`), people);
  assert.equal((await importOf(id)).rows_read, people);
});

test('killed in the dry run: every row is decided once', async () => {
  await throughCrashes(id, 'check', [0, 3]);
  assert.equal(await count('import_decisions', `import_id = ${id} and decision = 'new'`), people);
  assert.equal((await importOf(id)).step, 'checked');
});

test('killed in the run: every customer is made once, with all that belongs to them', async () => {
  await upkeep((tx) => startImport(tx, id));
  await throughCrashes(id, 'run', [0, 2]);
  assert.equal((await importOf(id)).rows_made, people);
  assert.equal(await count('customers', `import_id = ${id}`), people);
  for (const table of tables) assert.equal(await count(table, `import_id = ${id}`), people, table);
  assert.equal(await count('audit_log', `about = 'import:${id}' and act = 'import'`), people);
});

test('killed while undoing: nothing is left', async () => {
  await upkeep((tx) => undoImport(tx, id));
  await throughCrashes(id, 'undo', [2]);
  assert.equal((await importOf(id)).step, 'undone');
  assert.equal(await count('customers', `import_id = ${id}`), 0);
  for (const table of tables) assert.equal(await count(table, `import_id = ${id}`), 0, table);
});

test('invoices of another program: killed while they are read, brought in and taken back, each is there once and then none', async () => {
  const { mapping: ofInvoices } = await importOf(invoices);
  await upkeep((tx) => mapImport(tx, invoices, { mapping: ofInvoices }, declaration));
  await throughCrashes(invoices, 'read', [4]);
  await checkImport(work, invoices);
  await upkeep((tx) => startImport(tx, invoices));
  await throughCrashes(invoices, 'run', [0]);
  assert.equal((await importOf(invoices)).rows_made, vouchers);
  const tellsOf = async () =>
    (
      await rows(
        `select count(distinct i.number)::int as numbers, count(*)::int as invoices, count(o.content)::int as originals
        from invoices i left join invoice_originals o on o.customer_id = i.customer_id and o.invoice_id = i.id
        where i.import_id = $1`,
        [invoices],
      )
    )[0];
  assert.deepEqual(await tellsOf(), { numbers: vouchers, invoices: vouchers, originals: vouchers });
  assert.equal(await count('customers', `import_id = ${invoices}`), 1);
  await upkeep((tx) => undoImport(tx, invoices));
  await throughCrashes(invoices, 'undo', [0]);
  assert.deepEqual(await tellsOf(), { numbers: 0, invoices: 0, originals: 0 });
  assert.equal(await count('customers', `import_id = ${invoices}`), 0);
});
