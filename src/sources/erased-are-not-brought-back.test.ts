import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprint } from '../customers/suppression/suppression.ts';
import { bringBackErased } from './bring-back-erased.ts';
import { decideRow } from './decide-row.ts';
import { failedRowsCsv } from './failed-rows.ts';
import { suppression, testImports } from './fixtures/imports.ts';
import { decidedRow } from './queries/report.ts';

const { bring, check, run, count, decisionsOf, importOf, rows, upkeep, owner } = await testImports();
const suppress = (kind: 'email' | 'phone', value: string) =>
  owner.query('insert into suppressed_contacts (fingerprint) values ($1)', [
    fingerprint(suppression, { kind, value }),
  ]);

await suppress('email', 'poistettu@posti.example');
await suppress('phone', '+358401112223');
const list =
  'Etunimi;Sukunimi;Sähköposti;Puhelin\nPia;Poistettu;Poistettu@posti.example;\nPekka;Puhelin;;040 111 2223\nUusi;Asiakas;uusi@posti.example;\n';

const orders = (number: string) =>
  `Tilausnumero;Tilauspäivä;Etunimi;Sukunimi;Sähköposti;Tuotenimi;Määrä;Yksikköhinta;ALV %\n${number};1.11.2026;Pia;Poistettu;poistettu@posti.example;Matto;1;10,00;25,5\n`;

test('who was erased at their own request is told, counted and not made; the file says it in one sentence', async () => {
  const id = await check(list);
  assert.deepEqual(
    (await decisionsOf(id)).map(({ decision, reason }) => [decision, reason]),
    [
      ['erased', null],
      ['erased', null],
      ['new', null],
    ],
  );
  assert.equal((await importOf(id)).counts.decisions?.erased, 2);
  await run(id);
  assert.equal(await count('customers', `family_name in ('Poistettu', 'Puhelin')`), 0);
  assert.equal(await count('customers', `family_name = 'Asiakas'`), 1);
  let csv = '';
  for await (const piece of failedRowsCsv(upkeep, await importOf(id), 'fi')) csv += piece;
  assert.match(csv, /poistettu rekisteristä omasta pyynnöstään/);
});

test('of somebody erased of whom a duty keeps the rest, a file writes nothing anew', async () => {
  const head = 'Etunimi;Sukunimi;Sähköposti;Katuosoite;Postinumero;Postitoimipaikka\n';
  await bring(`${head}Eino;Pidetty;eino@posti.example;Kuja 1;00100;Helsinki\n`);
  await owner.query(`update customers set state = state | 2 where family_name = 'Pidetty'`);
  const id = await check(`${head}Eino;Pidetty;eino@posti.example;Kuja 2;00100;Helsinki\n`);
  assert.deepEqual(
    (await decisionsOf(id)).map(({ decision, reason }) => [decision, reason]),
    [['erased', null]],
  );
  await run(id);
  assert.equal(await count('addresses', `street = 'Kuja 2'`), 0);
});

test('a person brings them in with a reason, which stays with the row and in the log', async () => {
  const id = await check(list);
  await assert.rejects(
    upkeep((tx) => bringBackErased(tx, id, { stated: ' ' })),
    {
      message: 'reason_not_stated',
    },
  );
  assert.equal(
    await upkeep((tx) => bringBackErased(tx, id, { line: 2, stated: 'Uusi tilaus 1.11.2026' })),
    1,
  );
  const decided = await rows<{ decision: string; stated: string | null }>(
    'select decision, stated from import_decisions where import_id = $1 order by line',
    [id],
  );
  assert.deepEqual(decided.slice(0, 2), [
    { decision: 'new', stated: 'Uusi tilaus 1.11.2026' },
    { decision: 'erased', stated: null },
  ]);
  assert.equal((await upkeep((tx) => decidedRow(tx, id, 2)))?.stated, 'Uusi tilaus 1.11.2026');
  await run(id);
  assert.equal(await count('customers', `family_name = 'Poistettu'`), 1);
  assert.equal(await count('customers', `family_name = 'Puhelin'`), 0);
  assert.equal(await count('suppression_overrides', `stated = 'Uusi tilaus 1.11.2026'`), 1);
  assert.equal(
    await count('audit_log', `act = 'bring-back-erased' and customer_id in (select id from customers)`),
    1,
  );
});

test('all such rows of a file are brought in at once', async () => {
  await owner.query(`delete from emails where normalised = 'poistettu@posti.example'`);
  const id = await check(list);
  assert.equal(await upkeep((tx) => bringBackErased(tx, id, { stated: 'Palasivat itse messuilla' })), 2);
  assert.equal((await importOf(id)).counts.decisions?.erased, undefined);
});

test('a word on the row does not bring them in without a reason: neither a twin nor one known by a number', async () => {
  await owner.query(`delete from emails where normalised = 'poistettu@posti.example'`);
  await bring('Asiakasnumero;Etunimi;Sukunimi\nT-1;Toinen;Henkilö\n');
  const id = await check(
    'Asiakasnumero;Etunimi;Sukunimi;Sähköposti\n;Pia;Palaaja;poistettu@posti.example\n;Pia;Palaaja;poistettu@posti.example\n',
  );
  const known = await check(
    `Tilausnumero;Tilauspäivä;Asiakasnumero;Etunimi;Sukunimi;Sähköposti;Tuotenimi;Määrä;Yksikköhinta;ALV %
E2;1.11.2026;T-1;Toinen;Henkilö;poistettu@posti.example;Matto;1;10,00;25,5\n`,
    { kind: 'orders' } as never,
  );
  const decided = async (of: number) => (await decisionsOf(of)).map(({ decision }) => decision);
  assert.deepEqual([await decided(id), await decided(known)], [['erased', 'twin'], ['new']]);
  await upkeep((tx) => decideRow(tx, suppression, id, { line: 3, word: 'another' }));
  await upkeep((tx) => decideRow(tx, suppression, known, { line: 2, word: 'another' }));
  assert.deepEqual([await decided(id), await decided(known)], [['erased', 'erased'], ['erased']]);
  assert.equal((await importOf(id)).counts.decisions?.erased, 2);
});

test('an order of theirs makes nobody either, until a person says that it is their own', async () => {
  await owner.query(`delete from emails where normalised = 'poistettu@posti.example'`);
  const id = await check(orders('E1'), { kind: 'orders' } as never);
  assert.deepEqual(
    (await decisionsOf(id)).map(({ decision }) => decision),
    ['erased'],
  );
  await upkeep((tx) => bringBackErased(tx, id, { stated: 'Tilasi itse' }));
  await run(id);
  assert.equal(await count('orders', `order_number = 'E1'`), 1);
  assert.equal(await count('emails', `normalised = 'poistettu@posti.example'`), 1);
});
