import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprint } from '../customers/suppression/suppression.ts';
import { checkImport } from './check-import.ts';
import { decideRow } from './decide-row.ts';
import { failedRowsCsv } from './failed-rows.ts';
import { declaration, suppression, testImports } from './fixtures/imports.ts';
import { mapImport } from './map-import.ts';
import { mendRows } from './mend-rows.ts';
import { decidedRow } from './queries/report.ts';
import { readImport } from './read-import.ts';

const { bring, check, run, undo, count, decisionsOf, importOf, upkeep, owner, work } = await testImports();
const suppress = (kind: 'email' | 'phone', value: string) =>
  owner.query('insert into suppressed_contacts (fingerprint) values ($1)', [
    fingerprint(suppression, { kind, value }),
  ]);

await suppress('email', 'poistettu@posti.example');
await suppress('phone', '+358401112223');
const list =
  'Etunimi;Sukunimi;Sähköposti;Puhelin\nPia;Poistettu;Poistettu@posti.example;\nPekka;Puhelin;;040 111 2223\nUusi;Asiakas;uusi@posti.example;\n';

const decided = async (id: number) => (await decisionsOf(id)).map(({ decision }) => decision);
const staged = [
  'import_rows',
  'import_decisions',
  'import_orders',
  'import_order_lines',
  'import_buyers',
] as const;
/** Nothing of the row is left, in any table that an import fills, nor the file that it stood in. */
const assertGone = async (id: number, what: RegExp) => {
  for (const table of staged)
    assert.equal(await count(`${table} t`, `t.import_id = ${id} and t::text ~* '${what.source}'`), 0, table);
  const { file_id } = await importOf(id);
  assert.equal(await count('stored_files', `id = ${file_id} and wrapped_key is not null`), 0);
  assert.equal(await count('stored_file_chunks', `file_id = ${file_id}`), 0);
};

test('who was erased at their own request is told by the number of the row; what it held goes at once', async () => {
  const id = await check(list);
  assert.deepEqual(await decided(id), ['erased', 'erased', 'new']);
  assert.equal((await importOf(id)).counts.decisions?.erased, 2);
  await assertGone(id, /poistettu|1112223/);
  assert.deepEqual((await upkeep((tx) => decidedRow(tx, id, 2)))?.cells, []);
  await run(id);
  assert.equal(await count('customers', `family_name in ('Poistettu', 'Puhelin')`), 0);
  assert.equal(await count('customers', `family_name = 'Asiakas'`), 1);
  let csv = '';
  for await (const piece of failedRowsCsv(upkeep, await importOf(id), 'fi')) csv += piece;
  assert.match(csv, /;2;.*poistettu rekisteristä omasta pyynnöstään/);
  await undo(id);
  assert.equal(await count('customers', `family_name = 'Asiakas'`), 0);
});

test('a mended cell and another mapping leave them left out, though the file is no longer there', async () => {
  const id = await check(list);
  await upkeep((tx) => mendRows(tx, id, [{ line: 4, column: 0, value: 'Uudempi' }]));
  await checkImport(work, id);
  assert.deepEqual(await decided(id), ['erased', 'erased', 'new']);
  const mapping = ['given_names', 'family_name', 'email', 'ignore'] as const;
  await upkeep((tx) => mapImport(tx, id, { mapping: [...mapping] }, declaration));
  await readImport(work, id);
  await checkImport(work, id);
  assert.deepEqual(await decided(id), ['erased', 'erased', 'new']);
  await run(id);
  assert.equal(await count('customers', `given_names = 'Uudempi'`), 1);
  await undo(id);
});

test('of somebody erased of whom a duty keeps the rest, a file writes nothing anew', async () => {
  const head = 'Etunimi;Sukunimi;Sähköposti;Katuosoite;Postinumero;Postitoimipaikka\n';
  await bring(`${head}Eino;Pidetty;eino@posti.example;Kuja 1;00100;Helsinki\n`);
  await owner.query(`update customers set state = state | 2 where family_name = 'Pidetty'`);
  const id = await check(`${head}Eino;Pidetty;eino@posti.example;Kuja 2;00100;Helsinki\n`);
  assert.deepEqual(await decided(id), ['erased']);
  await assertGone(id, /eino@/);
  await run(id);
  assert.equal(await count('addresses', `street = 'Kuja 2'`), 0);
});

test('rows that repeat the person, or that were refused, go with theirs; who is in the register again comes in', async () => {
  const head = 'Asiakasnumero;Etunimi;Sukunimi;Sähköposti\n';
  const id = await check(
    `${head};Pia;Palaaja;poistettu@posti.example\n;Pia;Palaaja;poistettu@posti.example\n;;;poistettu@posti.example\n`,
  );
  assert.deepEqual(await decided(id), ['erased', 'erased', 'erased']);
  await assertGone(id, /poistettu/);
  // Made by hand, where it was stated how she came back.
  await bring(`${head}T-1;Pia;Palaaja;pia@posti.example\n`);
  await owner.query(`update emails set address = 'poistettu@posti.example', normalised = 'poistettu@posti.example'
    where normalised = 'pia@posti.example'`);
  const known = await check(
    `${head};Pia;Palaaja;poistettu@posti.example\n;Pia;Palaaja;poistettu@posti.example\n`,
  );
  assert.deepEqual(await decided(known), ['unchanged', 'twin']);
  await owner.query(`delete from emails where normalised = 'poistettu@posti.example'`);
});

const orders = (row: string) =>
  `Tilausnumero;Tilauspäivä;Asiakasnumero;Etunimi;Sukunimi;Sähköposti;Tuotenimi;Määrä;Yksikköhinta;ALV %\n${row}`;
const order = (number: string, customer = '', name = 'Poistettu') =>
  `${number};1.11.2026;${customer};Pia;${name};poistettu@posti.example;Matto;1;10,00;25,5\n`;

test('orders of theirs make nobody, in whichever chunk they stand, and go with all their rows', async () => {
  const id = await check(orders(`${order('E1')}${order('E1')}${order('E2')}`), { kind: 'orders' } as never);
  assert.deepEqual(await decided(id), ['erased', 'erased']);
  await assertGone(id, /poistettu|Matto/);
  await run(id);
  assert.equal(await count('orders', `order_number in ('E1', 'E2')`), 0);
});

test('a word on the row does not bring them in either', async () => {
  const known = await check(orders(order('E3', 'T-1', 'Palaaja')), { kind: 'orders' } as never);
  assert.deepEqual(await decided(known), ['new']);
  await upkeep((tx) => decideRow(tx, suppression, known, { line: 2, word: 'another' }));
  assert.deepEqual(await decided(known), ['erased']);
  assert.equal((await importOf(known)).counts.decisions?.erased, 1);
});
