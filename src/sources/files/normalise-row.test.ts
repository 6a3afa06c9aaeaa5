import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fields, type TargetField } from './fields.ts';
import { normaliseRow } from './normalise-row.ts';
import type { RowOptions } from './row-options.ts';
import { rowProblems } from './row-problems.ts';
import { fixture, readWhole } from './test-file.ts';

const options: RowOptions = {
  country: 'FI',
  extra: { shoe_size: { kind: 'number', choices: [] }, memo: { kind: 'text', choices: [] } },
};

const row = (cells: Partial<Record<TargetField, string>>, over = {}) =>
  normaliseRow(Object.values(cells) as string[], Object.keys(cells) as TargetField[], {
    ...options,
    ...over,
  });

test('an ordinary row becomes a typed candidate', () => {
  assert.deepEqual(
    row({
      customer_number: "'0017",
      given_names: ' Aino Maria ',
      family_name: 'Lehtola',
      language: 'suomi',
      email: 'Aino.Lehtola@Posti.example',
      phone: '040 123 4567',
      street: 'Esimerkkitie 1 A 2',
      postcode: '00100',
      town: 'Helsinki',
      member_since: '1.5.2024',
      claimed_email_marketing: 'kyllä',
      'extra:shoe_size': '42',
    }),
    {
      customer: {
        kind: 'person',
        customerNumber: '0017',
        familyName: 'Lehtola',
        givenNames: 'Aino Maria',
        callName: '',
        organisationName: '',
        language: 'fi',
        emails: [{ address: 'Aino.Lehtola@posti.example', normalised: 'aino.lehtola@posti.example' }],
        phones: [{ e164: '+358401234567', original: '040 123 4567', kind: 'mobile' }],
        addresses: [
          {
            kind: 'postal',
            careOf: '',
            street: 'Esimerkkitie 1 A 2',
            postcode: '00100',
            town: 'Helsinki',
            country: 'FI',
          },
        ],
        memberSince: '2024-05-01',
        claimed: { email: true },
        extra: { shoe_size: '42' },
      },
      problems: [],
    },
  );
});

test('a personal identity code is dropped and never repeated', () => {
  const { customer, problems } = row({
    full_name: 'Aino Lehtola',
    role: '010594Y9032',
    'extra:memo': 'hetu 010594Y9021',
  });
  assert.deepEqual(problems, [
    { code: 'identity_code', column: 1, level: 'error' },
    { code: 'identity_code', column: 2, level: 'error' },
  ]);
  assert.doesNotMatch(JSON.stringify([customer, problems]), /010594/);
});

test('what only looks like an identity code waits for an answer', () => {
  const cells = { full_name: 'Aino Lehtola', 'extra:memo': '010190-999Y' };
  const asked = row(cells);
  assert.deepEqual(asked.problems, [{ code: 'identity_code_likely', column: 1, level: 'warning' }]);
  assert.deepEqual(asked.customer?.extra, {});
  assert.deepEqual(row(cells, { codesConfirmed: true }).customer?.extra, { memo: '010190-999Y' });
});

test('wrong values are left out, the rest of the row is kept', () => {
  const { customer, problems } = row({
    full_name: 'Aino Lehtola',
    email: 'aino@',
    phone: 'soita',
    business_id: '2345678-9',
    language: 'klingon',
    created_on: '31.2.2024',
    claimed_sms_marketing: 'ehkä',
    country: 'Ruritania',
    postcode: 'X',
  });
  assert.deepEqual(
    problems.map(({ code, column }) => [code, column]),
    [
      ['email_invalid', 1],
      ['phone_invalid', 2],
      ['business_id_invalid', 3],
      ['language_unknown', 4],
      ['date_invalid', 5],
      ['answer_unknown', 6],
      ['country_unknown', 8],
      ['postcode_invalid', 8],
    ],
  );
  assert.equal(customer?.familyName, 'Lehtola');
  assert.deepEqual(customer?.emails, []);
});

test('a postcode that a spreadsheet cut is repaired and said', () => {
  const { customer, problems } = row({
    full_name: 'Aino Lehtola',
    street: 'Mallikatu 3',
    postcode: '100',
    town: 'Helsinki',
  });
  assert.equal(customer?.addresses[0]?.postcode, '00100');
  assert.deepEqual(problems, [{ code: 'postcode_repaired', column: 2, level: 'repaired' }]);
});

test('an address in one cell is split', () => {
  const whole = row({ full_name: 'Aino Lehtola', street: 'Esimerkkitie 1 A 2, 00100 Helsinki' });
  assert.deepEqual(whole.customer?.addresses, [
    {
      kind: 'postal',
      careOf: '',
      street: 'Esimerkkitie 1 A 2',
      postcode: '00100',
      town: 'Helsinki',
      country: 'FI',
    },
  ]);
  assert.equal(whole.problems[0]?.code, 'address_split');
  assert.equal(row({ full_name: 'A B', postcode: '20100 Turku' }).customer?.addresses[0]?.town, 'Turku');
});

test('a row that names nobody is no customer', () => {
  const { customer, problems } = row({ town: 'Helsinki', postcode: '00100' });
  assert.equal(customer, undefined);
  assert.deepEqual(problems, [{ code: 'nobody_named', level: 'error' }]);
});

test('the kind follows from names and Business ID', () => {
  const kind = (cells: Partial<Record<TargetField, string>>) => row(cells).customer?.kind;
  assert.equal(kind({ full_name: 'Esimerkki Oy' }), 'organisation');
  assert.equal(kind({ full_name: 'Tmi Aino Lehtola' }), 'sole_trader');
  assert.equal(kind({ full_name: 'Aino Lehtola', business_id: '2345678-0' }), 'sole_trader');
  assert.equal(kind({ full_name: 'Aino Lehtola', organisation_name: 'Esimerkki Oy' }), 'person');
  assert.equal(kind({ organisation_name: 'Kahvila Esimerkki' }), 'organisation');
  assert.equal(kind({ full_name: 'Esimerkki', kind: 'yritys' }), 'organisation');
  assert.equal(kind({ email: 'a@posti.example' }), 'person');
});

test('a person beside a company’s name acts for it', () => {
  const { customer } = row({
    given_names: 'Aino',
    family_name: 'Lehtola',
    organisation_name: 'Esimerkki Oy',
    role: 'ostaja',
  });
  assert.deepEqual(
    [customer?.representedOrganisation, customer?.organisationName, customer?.role],
    ['Esimerkki Oy', '', 'ostaja'],
  );
});

test('several e-mails and phones in one cell become several, each once', () => {
  const { customer, problems } = row({
    email: 'a@posti.example; b@posti.example, A@posti.example ::: c@posti.example',
    phone: '040 123 4567 / 09 123 4567',
  });
  assert.deepEqual(
    customer?.emails.map(({ normalised }) => normalised),
    ['a@posti.example', 'b@posti.example', 'c@posti.example'],
  );
  assert.equal(customer?.phones.length, 2);
  assert.deepEqual(problems, []);
});

test('faults of the row’s reading stop it or are said', () => {
  const mapping = ['full_name'] as const;
  assert.equal(normaliseRow(['Aino Lehtola'], mapping, options, ['undecodable']).customer, undefined);
  const filled = normaliseRow(['Aino Lehtola'], mapping, options, ['too_few_cells']);
  assert.equal(filled.customer?.familyName, 'Lehtola');
  assert.equal(filled.problems[0]?.level, 'repaired');
});

test('Shopify’s traps: apostrophes, rows of companies, rows without e-mail, no consent from a yes', async () => {
  const { customers, problems } = await readWhole(fixture('shopify-customers.csv'), 'customers_export.csv');
  assert.deepEqual(
    customers.map(({ customerNumber, kind }) => [customerNumber, kind]),
    [
      ['7001', 'person'],
      ['7002', 'person'],
      ['7003', 'organisation'],
      ['7004', 'person'],
    ],
  );
  assert.equal(customers[0]?.phones[0]?.e164, '+358401234567');
  assert.equal(customers[1]?.addresses[0]?.careOf, 'Koski');
  assert.deepEqual(customers[0]?.claimed, { email: true, sms: false });
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['email_invalid', 'answer_unknown', 'phone_invalid'],
  );
});

test('Heeros: only the rows of customers are read', async () => {
  const { customers, problems } = await readWhole(fixture('heeros.csv'), 'h.csv');
  assert.deepEqual(
    customers.map(({ customerNumber }) => customerNumber),
    ['00001'],
  );
  assert.deepEqual(
    customers[0]?.addresses.map(({ kind }) => kind),
    ['postal', 'delivery'],
  );
  assert.deepEqual(problems, []);
});

test('every problem is explained in the three languages', () => {
  for (const { text } of Object.values(rowProblems)) assert.ok(text.fi && text.sv && text.en);
});

test('no row makes it throw, and what it finds fits its columns', () => {
  const target = fc.constantFrom<TargetField>(...fields.map(({ key }) => key), 'extra:memo');
  const cell = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'Esimerkki Oy',
      'Aino Lehtola',
      '00100',
      '100',
      'a@posti.example',
      '040 123 4567',
      '010594Y9032',
      '2345678-0',
      "'",
      '::: ;,',
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(target, cell), { maxLength: 20 }), (pairs) => {
      const { problems, customer } = normaliseRow(
        pairs.map(([, text]) => text),
        pairs.map(([key]) => key),
        options,
      );
      assert.ok(problems.every(({ column }) => column === undefined || column < pairs.length));
      assert.doesNotMatch(JSON.stringify([customer ?? null, problems]), /010594Y9032/);
    }),
    { numRuns: 3000 },
  );
});

test('a cell that is endless is refused before anything slow looks at it', () => {
  const began = performance.now();
  const { problems } = normaliseRow(
    [`x${'\n'.repeat(60_000)}y`, `Kuja ${' '.repeat(60_000)}1`],
    ['email', 'street'],
    {
      country: 'FI',
    },
  );
  assert.equal(problems.filter(({ code }) => code === 'text_too_long').length, 2);
  assert.ok(performance.now() - began < 5_000);
});
