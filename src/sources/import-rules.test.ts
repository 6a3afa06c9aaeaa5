import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { helsinkiDate } from '../ground/calendar.ts';
import { dueDate } from '../ground/due-date.ts';
import { checkImport } from './check-import.ts';
import { decideRow } from './decide-row.ts';
import { declaration, suppression, testImports } from './fixtures/imports.ts';
import { mapImport } from './map-import.ts';
import { mendRows } from './mend-rows.ts';
import { informationDutyOf } from './queries/information-duty.ts';

const { bring, check, run, count, decisionsOf, importOf, owner, rows, upkeep, upload, work } =
  await testImports();

const header = 'Asiakasnumero;Etunimi;Sukunimi;Sähköposti;Katuosoite;Postinumero;Postitoimipaikka\n';
const idOf = async (number: string): Promise<number> =>
  (await rows<{ id: number }>('select id from customers where customer_number = $1', [number]))[0]!.id;
const choose = (customerId: number, kind: string, purpose: number | null) =>
  upkeep((tx) =>
    sql`insert into choices (customer_id, kind, purpose, channel, happened_at, source) values (${customerId}, ${kind}, ${purpose}, 'phone', now(), 'registration')`.execute(
      tx.db,
    ),
  );
const emailMarketing = declaration.purposes.find(({ marketing }) => marketing === 'email')!;

test('an empty cell changes nothing; a changed name is changed and its old one stands in the history', async () => {
  await bring(`${header}100;Aino;Vanha;aino@posti.example;Rantatie 1;00100;Helsinki\n`);
  const id = await bring(`${header}100;Aino;Uusi;;;;\n`);
  const customer = await idOf('100');
  assert.deepEqual((await decisionsOf(id))[0]?.changes, ['customers.family_name']);
  assert.equal(await count('customers', `id = ${customer} and family_name = 'Uusi'`), 1);
  assert.equal(
    await count('value_sources', `customer_id = ${customer} and field = 'family_name' and import_id = ${id}`),
    1,
  );
  assert.equal(await count('emails', `customer_id = ${customer}`), 1);
  assert.equal(await count('addresses', `customer_id = ${customer} and ended_on is null`), 1);
  assert.equal(
    await count(
      'customer_history',
      `customer_id = ${customer} and field = 'family_name' and old_value = 'Vanha'`,
    ),
    1,
  );
});

test('what the customer told themself is only proposed where the file comes from elsewhere', async () => {
  await bring(`${header}101;Onni;Oma;onni@posti.example;Omatie 1;00100;Helsinki\n`, {
    source: 'registration',
  });
  const id = await bring(
    'Etunimi;Sukunimi;Sähköposti;Puhelin;Katuosoite;Postinumero;Postitoimipaikka\nOnni Kalle;Oma;onni@posti.example;0401234567;Muutie 2;33100;Tampere\n',
    { source: 'reseller' },
  );
  const [decision] = await decisionsOf(id);
  assert.deepEqual(decision?.proposals?.toSorted(), ['addresses.postal', 'customers.given_names']);
  const customer = await idOf('101');
  assert.equal(
    await count('addresses', `customer_id = ${customer} and street = 'Omatie 1' and ended_on is null`),
    1,
  );
  assert.equal(await count('addresses', `customer_id = ${customer}`), 1);
  assert.equal(
    await count('phones', `customer_id = ${customer} and e164 = '+358401234567'`),
    1,
    'what was missing is filled in',
  );
});

test('what the customer told after the day of the file wins even over a file of their own words', async () => {
  await bring(`${header}102;Eeva;Uudempi;;;;\n`, { source: 'registration' });
  const id = await bring(`${header}102;Eeva;Entinen;;;;\n`, { source: 'registration', asOf: '2020-01-01' });
  assert.deepEqual((await decisionsOf(id))[0]?.proposals, ['customers.family_name']);
  assert.equal(await count('customers', `customer_number = '102' and family_name = 'Uudempi'`), 1);
});

test('half past midnight in Finland is after the file of the day before, whatever day the server has', async () => {
  await bring(`${header}112;Yö;Myöhempi;;;;\n`, { source: 'registration' });
  await owner.query(`update customers set recorded_at = '2026-01-14 22:30+00' where customer_number = '112'`);
  await owner.query(`delete from value_sources where customer_id = $1`, [await idOf('112')]);
  const id = await bring(`${header}112;Yö;Aiempi;;;;\n`, { source: 'registration', asOf: '2026-01-14' });
  assert.deepEqual((await decisionsOf(id))[0]?.proposals, ['customers.family_name']);
});

test('an objector in a file for marketing stays an objector, and a claim opens nothing', async () => {
  await bring(`${header}103;Seija;Kieltänyt;seija@posti.example;;;\n`);
  const customer = await idOf('103');
  await choose(customer, 'objection', emailMarketing.number);
  const before = await rows('select consents, objections from customers where id = $1', [customer]);
  const file =
    'First Name,Last Name,Email,Accepts Email Marketing,Company,Address1,Address2,City,Province,Province Code,Country,Country Code,Zip,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Tags,Note,Tax Exempt\nSeija,Kieltänyt,seija@posti.example,yes,,,,,,,,,,,yes,0,0,,,no\nUusi,Asiakas,uusi@posti.example,yes,,,,,,,,,,,no,0,0,,,no\n';
  await bring(file, { source: 'webshop', purpose: 'customer_service' });
  assert.deepEqual(
    await rows('select consents, objections from customers where id = $1', [customer]),
    before,
  );
  assert.notEqual((before[0] as { objections: number }).objections, 0);
  assert.equal(
    await count(
      'choices',
      `customer_id = ${customer} and kind = 'claimed_consent' and purpose = ${emailMarketing.number}`,
    ),
    0,
  );
  const claimed = await rows<{
    consents: number;
  }>(`select c.consents from choices x join customers c on c.id = x.customer_id
    where x.kind = 'claimed_consent' and x.channel = 'file' and c.given_names = 'Uusi'`);
  assert.deepEqual(claimed, [{ consents: 0 }]);
});

test('an objector in an import that is for the very marketing they object to is met and left as they are', async () => {
  const post = declaration.purposes.find(({ marketing }) => marketing === 'post')!;
  const list = (family: string) =>
    `Asiakasnumero;Etunimi;Sukunimi;Katuosoite;Postinumero;Postitoimipaikka\n107;Tauno;${family};Tie 1;00100;Helsinki\n108;Tyyne;${family};Tie 2;00100;Helsinki\n`;
  await bring(list('Entinen'));
  await choose(await idOf('107'), 'objection', post.number);
  const id = await check(list('Muuttunut'), { purpose: post.key });
  assert.deepEqual(
    (await decisionsOf(id)).map(({ decision, reason }) => [decision, reason]),
    [
      ['unchanged', 'objected'],
      ['update', 'customer_number'],
    ],
  );
  await choose(await idOf('108'), 'objection', post.number);
  await run(id);
  assert.equal(await count('customers', `family_name = 'Muuttunut'`), 0);
  assert.equal((await importOf(id)).rows_left, 1);
});

test('a restricted customer is left alone and told of, also when restricted after the dry run', async () => {
  await bring(`${header}104;Matti;Rajattu;;;;\n105;Liisa;Rajattava;;;;\n`);
  await choose(await idOf('104'), 'restriction', null);
  const id = await check(`${header}104;Matti;Muutettu;;;;\n105;Liisa;Muutettu;;;;\n`);
  assert.deepEqual(
    (await decisionsOf(id)).map(({ decision }) => decision),
    ['restricted', 'update'],
  );
  await choose(await idOf('105'), 'restriction', null);
  await run(id);
  assert.equal(await count('customers', `family_name = 'Muutettu'`), 0);
  assert.equal((await importOf(id)).rows_left, 1);
});

test('a number that another customer has, or an e-mail shared by two names, is for a person to decide', async () => {
  await bring(`${header}106;Kaarina;Perhe;perhe@posti.example;;;\n`);
  const id = await check(
    `${header}106;Väinö;Toinen;vaino@posti.example;;;\n;Ilmari;Sukulainen;perhe@posti.example;;;\n`,
  );
  assert.deepEqual(
    (await decisionsOf(id)).map(({ decision, reason }) => [decision, reason]),
    [
      ['unclear', 'number_of_another'],
      ['unclear', 'email_of_another'],
    ],
  );
  await upkeep((tx) => decideRow(tx, suppression, id, { line: 3, word: 'another' }));
  await upkeep((tx) => decideRow(tx, suppression, id, { line: 2, word: 'leave_out' }));
  await run(id);
  assert.equal(await count('customers', `family_name = 'Sukulainen'`), 1);
  assert.equal(await count('customers', `family_name = 'Toinen'`), 0);
});

test('twins inside the file and people known by phone or address under their name are found before they are made', async () => {
  await bring(
    'Etunimi;Sukunimi;Puhelin;Katuosoite;Postinumero;Postitoimipaikka\nAatos;Tuttu;0401110001;Kuja 1;00100;Helsinki\n',
  );
  const id = await check(
    'Etunimi;Sukunimi;Puhelin;Sähköposti;Katuosoite;Postinumero;Postitoimipaikka\nAatos;Tuttu;040 111 0001;;;;\nAATOS;tuttu;;;;;\nAatos;Tuttu;;;Kuja 1;00100;Helsinki\nSofia;Kaksonen;;sofia@posti.example;;;\nSofia;Kaksonen;;Sofia@Posti.example;;;\n',
  );
  assert.deepEqual(
    (await decisionsOf(id)).map(({ decision, reason }) => [decision, reason]),
    [
      ['unchanged', 'phone_and_name'],
      ['new', null],
      ['twin', 'name_and_address'],
      ['new', null],
      ['twin', 'email'],
    ],
  );
});

test('a source that is not the person makes the duty to tell them within a month', async () => {
  const id = await bring(`${header}120;Hilja;Välitetty;;;;\n`.replace('Asiakasnumero', 'Jokin'), {
    source: 'reseller',
  });
  const duty = await upkeep((tx) => informationDutyOf(tx, id));
  assert.equal(duty?.people, 1);
  assert.equal(duty?.due_on, dueDate(helsinkiDate(new Date()), 1));
  const own = await bring(`${header}121;Oma;Ilmoitus;;;;\n`, { source: 'registration' });
  assert.equal(await upkeep((tx) => informationDutyOf(tx, own)), undefined);
});

test('a column that the notice does not name for the source is proposed to be left out, and refused when chosen', async () => {
  const id = await upload('Nimi;Y-tunnus;Sähköposti\nKahvila Koivu Oy;9000003-8;kahvila@koivu.example\n', {
    source: 'reseller',
  });
  assert.deepEqual((await importOf(id)).mapping[1], 'ignore');
  await assert.rejects(
    upkeep((tx) => mapImport(tx, id, { mapping: ['full_name', 'business_id', 'email'] }, declaration)),
    /import_field_not_in_notice/,
  );
  await assert.rejects(upload('Nimi\nAino\n', { source: 'black_market' }), /import_source_not_declared/);
});

test('a saved mapping is found again by the header', async () => {
  const odd = 'Sarake A;Sarake B\nAino;aino.odd@posti.example\n';
  const first = await upload(odd);
  await upkeep((tx) =>
    mapImport(tx, first, { mapping: ['given_names', 'email'], saveAs: 'Outo luettelo' }, declaration),
  );
  assert.deepEqual((await importOf(await upload(odd.replace('Aino', 'Eino')))).mapping, [
    'given_names',
    'email',
  ]);
});

test('a cell is mended in place and the dry run made anew', async () => {
  const id = await check(`${header}130;Mauno;Korjattava;ei-osoite;;;\n`);
  assert.deepEqual(await rows('select problems from import_rows where import_id = $1', [id]), [
    { problems: ['email_invalid:3'] },
  ]);
  await upkeep((tx) => mendRows(tx, id, [{ line: 2, column: 3, value: 'mauno@posti.example' }]));
  await checkImport(work, id);
  assert.deepEqual(await rows('select problems, email_keys from import_rows where import_id = $1', [id]), [
    { problems: null, email_keys: ['mauno@posti.example'] },
  ]);
  assert.equal((await importOf(id)).step, 'checked');
});
