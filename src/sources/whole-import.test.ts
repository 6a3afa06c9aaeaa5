import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { readsOf } from '../customers/reads.ts';
import { searchCustomers } from '../customers/search-customers.ts';
import { checkImport } from './check-import.ts';
import { fixture } from './files/test-file.ts';
import { makeWorkbook } from './files/test-workbook.ts';
import { declaration, testImports } from './fixtures/imports.ts';
import { importCan, importSteps } from './import.ts';
import { readImport } from './read-import.ts';
import { runImport } from './run-import.ts';
import { goOnImport, pauseImport, startImport } from './start-import.ts';

const { bring, check, count, decisionsOf, importOf, rows, upkeep, work } = await testImports();

const fixtures = readdirSync(new URL('files/fixtures/', import.meta.url)).filter((name) =>
  /\.(csv|tsv|vcf)$/.test(name),
);

for (const name of fixtures) {
  test(`${name} comes into the register, and a second time changes nothing`, async () => {
    const first = await bring(fixture(name), { fileName: name });
    const made = await importOf(first);
    assert.equal(made.step, 'finished');
    assert.ok(
      made.rows_made + made.rows_changed > 0 ||
        (await decisionsOf(first)).some(({ decision }) => decision === 'unchanged'),
    );
    const before = await count('customers');
    const again = await bring(fixture(name), { fileName: name });
    const after = await importOf(again);
    assert.deepEqual([after.rows_made, after.rows_changed], [0, 0]);
    assert.equal(await count('customers'), before);
    for (const { decision } of await decisionsOf(again))
      assert.ok(['unchanged', 'twin', 'refused', 'unclear'].includes(decision), decision);
  });
}

test('a customer comes with number, contact details, address, source, notice and a line in the log', async () => {
  const id = await bring(
    'Asiakasnumero;Etunimi;Sukunimi;Sähköposti;Puhelin;Katuosoite;Postinumero;Postitoimipaikka\n7001;Aino;Koivula;Aino.Koivula@posti.example;040 123 4567;Rantatie 1;100;Helsinki\n',
  );
  const [customer] = await rows<Record<string, unknown>>(
    `select c.customer_number, c.family_name, c.source, c.import_id, c.declaration_version, e.address, e.normalised, e.is_primary, p.e164, a.street, a.postcode, a.town
     from customers c join emails e on e.customer_id = c.id join phones p on p.customer_id = c.id join addresses a on a.customer_id = c.id where c.customer_number = '7001'`,
  );
  assert.deepEqual(customer, {
    customer_number: '7001',
    family_name: 'Koivula',
    source: 'earlier_register',
    import_id: id,
    declaration_version: 0,
    address: 'Aino.Koivula@posti.example',
    normalised: 'aino.koivula@posti.example',
    is_primary: true,
    e164: '+358401234567',
    street: 'Rantatie 1',
    postcode: '00100',
    town: 'Helsinki',
  });
  assert.equal(await count('audit_log', `kind = 'wrote' and act = 'import' and about = 'import:${id}'`), 1);
});

test('a workbook comes in as a text file does: kept zeros, and phone numbers that a cell took for numbers', async () => {
  const line = (nth: number, cells: readonly string[]) =>
    `<row r="${nth}">${cells
      .map((text, at) => `<c r="${'ABCDEF'[at]}${nth}" t="inlineStr"><is><t>${text}</t></is></c>`)
      .join('')}`;
  const heads = ['Asiakasnumero', 'Etunimi', 'Sukunimi', 'Sähköposti', 'Postinumero'];
  const workbook = makeWorkbook(
    `${line(1, heads)}<c r="F1" t="inlineStr"><is><t>Puhelin</t></is></c></row>` +
      `${line(2, ['7301', 'Aino', 'Taulukko', 'aino.taulukko@posti.example', '00100'])}<c r="F2"><v>4.01234567E8</v></c></row>` +
      `${line(3, ['7302', 'Onni', 'Taulukko', 'onni ät posti', '00100'])}</row>`,
  );
  const id = await bring(workbook, { fileName: 'asiakkaat.xlsx' });
  const [customer] = await rows<Record<string, unknown>>(
    `select c.family_name, p.e164, c.customer_number, e.address from customers c join phones p on p.customer_id = c.id
     join emails e on e.customer_id = c.id where c.customer_number = '7301'`,
  );
  assert.deepEqual(customer, {
    family_name: 'Taulukko',
    e164: '+358401234567',
    customer_number: '7301',
    address: 'aino.taulukko@posti.example',
  });
  const decided = await decisionsOf(id);
  assert.equal(decided.length, 2);
  assert.equal((await importOf(id)).step, 'finished');
});

test('a row without a number gets the next free one, and search finds the new customer', async () => {
  await bring('Etunimi;Sukunimi;Sähköposti\nTuulikki;Numeroton;tuulikki@posti.example\n');
  const [customer] = await rows<{ customer_number: string; id: number }>(
    `select id, customer_number from customers where family_name = 'Numeroton'`,
  );
  assert.match(customer!.customer_number, /^\d+$/);
  assert.equal(await count('customer_terms', `customer_id = ${customer!.id} and term like 'numeroton%'`), 1);
});

test('whom a person represents is found in the same file, or made once', async () => {
  const file =
    'Etunimi;Sukunimi;Sähköposti;Edustama yhteisö;Tehtävä\nHelmi;Edustaja;helmi@a.example;Kahvila Kuusi Oy;Toimitusjohtaja\nOnni;Edustaja;onni@a.example;Kahvila Kuusi Oy;\n';
  const id = await check(file);
  const { mapping } = await importOf(id);
  assert.ok(mapping.includes('represented_organisation'), mapping.join());
  await upkeep((tx) => startImport(tx, id));
  await runImport(work, id);
  assert.equal(
    await count('customers', `organisation_name = 'Kahvila Kuusi Oy' and kind = 'organisation'`),
    1,
  );
  assert.equal(
    await count(
      'representations r join customers o on o.id = r.organisation_id',
      `o.organisation_name = 'Kahvila Kuusi Oy'`,
    ),
    2,
  );
});

test('a pause ends the run at the next chunk; going on brings the rest, once', async () => {
  const id = await check('Asiakasnumero;Sukunimi\n7101;Tauko\n7102;Tauko\n');
  await upkeep((tx) => startImport(tx, id));
  await upkeep((tx) => pauseImport(tx, id));
  await runImport(work, id);
  assert.equal(await count('customers', `family_name = 'Tauko'`), 0);
  await upkeep((tx) => goOnImport(tx, id));
  await runImport(work, id);
  await runImport(work, id);
  assert.equal(await count('customers', `family_name = 'Tauko'`), 2);
  assert.equal((await importOf(id)).step, 'finished');
});

test('reading and checking again what is read and checked does nothing', async () => {
  const id = await check('Asiakasnumero;Sukunimi\n7201;Kerran\n');
  await readImport(work, id);
  await checkImport(work, id);
  assert.deepEqual(
    (await decisionsOf(id)).map(({ decision }) => decision),
    ['new'],
  );
  assert.equal(await count('import_rows', `import_id = ${id}`), 1);
});

test('what may be done is said for every step, and nothing is undone before it has begun', () => {
  for (const step of importSteps)
    assert.equal(importCan('pause', { step, run_to_line: 0 }), step === 'started');
  assert.ok(!importCan('undo', { step: 'checked', run_to_line: 0 }));
  assert.ok(!importCan('start', { step: 'uploaded', run_to_line: 0 }));
  assert.ok(!importCan('undo', { step: 'closed', run_to_line: 0 }), 'it never ran');
  assert.ok(importCan('undo', { step: 'closed', run_to_line: 9 }));
});

test('since when somebody is a customer comes with the file, but never from a day that is still to come', async () => {
  const header = 'Asiakasnumero;Sukunimi;Asiakas alkaen\n';
  const id = await bring(
    `${header}8801;Varhainen;1.5.2004\n8802;Tuleva;1.5.2904\n8803;Tyhjä;0000-00-00 00:00:00\n`,
  );
  assert.deepEqual(
    await rows(
      `select customer_number, since_on from customers where customer_number like '880_' order by customer_number`,
    ),
    [
      { customer_number: '8801', since_on: '2004-05-01' },
      { customer_number: '8802', since_on: null },
      { customer_number: '8803', since_on: null },
    ],
  );
  const told = await rows<{ problems: string[] }>(
    'select problems from import_rows where import_id = $1 and problems is not null order by line',
    [id],
  );
  assert.deepEqual(
    told.map(({ problems }) => problems),
    [['date_to_come:2'], ['date_invalid:2']],
  );
});

test('a number is one number whatever its case and spaces: matched, unique and found', async () => {
  await bring('Asiakasnumero;Sukunimi\nas 7201;Pienin\n');
  const again = await bring('Asiakasnumero;Sukunimi\nAS7201;Pienin\n');
  assert.equal((await decisionsOf(again))[0]?.decision, 'unchanged');
  assert.equal(await count('customers', `customer_number = 'AS7201'`), 1);
  for (const query of ['as7201', 'AS 7201', 'as72'])
    assert.deepEqual(
      (await upkeep((tx) => searchCustomers(tx, readsOf(declaration, 'register_upkeep'), query))).map(
        ({ name }) => name,
      ),
      ['Pienin'],
      query,
    );
});
