import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { PostalAddress } from './address.ts';
import { addressLines } from './address-lines.ts';

const home: PostalAddress = {
  street: 'Teikäläistentie 2a B 12',
  postcode: '00100',
  town: 'Helsinki',
  country: 'FI',
};

test('an address in Finland has its town in capitals and no country', () => {
  assert.deepEqual(addressLines(home, 'Aino Esimerkki'), [
    'Aino Esimerkki',
    'Teikäläistentie 2a B 12',
    '00100 HELSINKI',
  ]);
  assert.equal(addressLines({ ...home, town: 'Jyväskylä' }, 'A').at(-1), '00100 JYVÄSKYLÄ');
});

test('c/o stands under the name, once', () => {
  assert.equal(
    addressLines({ ...home, careOf: 'Onni Esimerkki' }, 'Aino Esimerkki')[1],
    'c/o Onni Esimerkki',
  );
  assert.equal(
    addressLines({ ...home, careOf: 'C/O Onni Esimerkki' }, 'Aino Esimerkki')[1],
    'C/O Onni Esimerkki',
  );
});

test('a post box takes the place of the street, whose postcode is another', () => {
  const box = { ...home, postBox: 'PL 55', postcode: '85501', town: 'Nivala' };
  assert.deepEqual(addressLines(box, 'Esimerkki Oy'), ['Esimerkki Oy', 'PL 55', '85501 NIVALA']);
  assert.equal(addressLines({ ...box, postBox: '55' }, 'Esimerkki Oy')[1], 'PL 55');
});

test('Åland has its own prefix, also where the file says Finland', () => {
  const aland = { ...home, street: 'Storagatan 1', postcode: '22100', town: 'Mariehamn' };
  for (const country of ['AX', 'FI'])
    assert.deepEqual(addressLines({ ...aland, country }, 'Exempel Ab').slice(-1), ['AX-22100 MARIEHAMN']);
});

test('abroad the country comes last, and the town where that country has it', () => {
  const last = (country: string, postcode: string, town: string) =>
    addressLines({ street: 'x 1', country, postcode, town }, 'N').slice(2);
  assert.deepEqual(last('SE', '111 22', 'Stockholm'), ['111 22 STOCKHOLM', 'SWEDEN']);
  assert.deepEqual(last('GB', 'SW1A 1AA', 'London'), ['LONDON', 'SW1A 1AA', 'UNITED KINGDOM']);
  assert.deepEqual(last('US', 'NY 10001', 'New York'), ['NEW YORK NY 10001', 'UNITED STATES']);
});

test('there are at most six rows, none is empty and nothing is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '\n', '1') });
  const address = fc.record({
    careOf: fc.option(text),
    street: text,
    postcode: text,
    town: text,
    country: fc.constantFrom('FI', 'AX', 'SE', 'GB', 'US'),
  });
  fc.assert(
    fc.property(address, text, (any, name) => {
      const rows = addressLines(any, name);
      assert.ok(rows.length <= 6 && rows.every((row) => row === row.trim() && row !== ''));
      const letters = (value: string) => value.replace(/\s/g, '');
      assert.ok(letters(rows.join('')).replaceAll(',', '').includes(letters(any.street)));
    }),
  );
});
