import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTargetField } from './fields.ts';
import { recogniseFormat } from './recognise-format.ts';
import { fixture, readWhole } from './test-file.ts';

const files: Readonly<Record<string, string>> = {
  'shopify-customers.csv': 'shopify_customers',
  'shopify-customers-old.csv': 'shopify_customers_old',
  'woocommerce-customers.csv': 'woocommerce_customers',
  'netvisor.csv': 'netvisor',
  'fivaldi.csv': 'fivaldi',
  'heeros.csv': 'heeros',
  'ecom.csv': 'ecom',
  'procountor.csv': 'procountor',
  'google-contacts-classic.csv': 'google_contacts_classic',
  'google-contacts.csv': 'google_contacts',
  'outlook-contacts.csv': 'outlook_contacts',
  'cards-2.1.vcf': 'vcard',
  'cards-3.0.vcf': 'vcard',
  'cards-4.0.vcf': 'vcard',
  'plain-fi.csv': 'plain',
  'plain-sv.tsv': 'plain',
  'plain-en.csv': 'plain',
  'headerless.csv': 'headerless',
};

for (const [file, format] of Object.entries(files)) {
  test(`${file} is told as ${format}`, async () => {
    const { table, customers } = await readWhole(fixture(file), file);
    assert.equal(table.format, format);
    assert.ok(table.mapping.every(isTargetField));
    assert.ok(customers.length > 0);
    for (const text of [table.why, table.title, ...table.notes]) {
      assert.ok(text.fi && text.sv && text.en);
    }
  });
}

test('a column of identity codes is left out with a note, whatever its header says', () => {
  const rows = [
    ['Aino', '010594Y9032'],
    ['Onni', '010594Y9021'],
  ];
  const { mapping, columns } = recogniseFormat(['Nimi', 'Asiakasnumero'], rows);
  assert.deepEqual(mapping, ['full_name', 'ignore']);
  assert.deepEqual(
    columns.map(({ column }) => column),
    [1],
  );
  assert.equal(recogniseFormat(['Nimi', 'Hetu'], [['Aino', '']]).columns.length, 1);
});

test('Procountor’s second column brings Business IDs and refuses identity codes one by one', async () => {
  const { table, customers, problems } = await readWhole(fixture('procountor.csv'), 'p.csv');
  assert.equal(table.mapping[1], 'business_id');
  assert.deepEqual(
    table.columns.map(({ column }) => column),
    [1],
  );
  assert.deepEqual(
    customers.map(({ businessId, customerNumber }) => [businessId, customerNumber]),
    [
      ['2345678-0', '5001'],
      [undefined, '5002'],
      ['1234567-1', '5003'],
    ],
  );
  assert.deepEqual(problems, [{ code: 'identity_code', column: 1, level: 'error', line: 2 }]);
  assert.deepEqual(
    customers.map(({ organisationName, familyName }) => organisationName || familyName),
    ['Esimerkki Oy', 'Lehtola', 'Malli Oy'],
  );
});

test('a list without a header is told from its contents', async () => {
  const { table } = await readWhole(fixture('headerless.csv'), 'l.csv');
  assert.deepEqual(table.mapping, [
    'customer_number',
    'given_names',
    'family_name',
    'email',
    'phone',
    'street',
    'postcode',
    'town',
  ]);
});

test('family names that stand first are told by their endings', () => {
  const names = [['Virtanen Väinö'], ['Mäkelä Aino'], ['Koskinen Onni'], ['Esimerkki Oy']];
  assert.equal(recogniseFormat(['Nimi'], names).nameOrder, 'family_first');
  assert.equal(recogniseFormat(['Nimi'], [['Väinö Virtanen'], ['Aino Mäkelä']]).nameOrder, 'given_first');
});

test('a second column of one kind is left out, but e-mails and phones may be many', () => {
  const header = ['Nimi', 'Osoite', 'Postiosoite', 'Puhelin', 'Puhelin 2', 'Gsm', 'Sähköposti'];
  assert.deepEqual(recogniseFormat(header, []).mapping, [
    'full_name',
    'street',
    'ignore',
    'phone',
    'phone',
    'phone',
    'email',
  ]);
});

test('a postcode after a billing street is the billing address’s', () => {
  const header = ['Nimi', 'Osoite', 'Postinumero', 'Kaupunki', 'Laskutusosoite', 'Postinumero', 'Kaupunki'];
  assert.deepEqual(recogniseFormat(header, []).mapping.slice(4), [
    'billing_street',
    'billing_postcode',
    'billing_town',
  ]);
});
