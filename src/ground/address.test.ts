import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePostBox, parseStreet } from './address.ts';

test('Finnish street addresses fall into their parts', () => {
  const split = (text: string, expected: object) => assert.deepEqual(parseStreet(text), expected, text);
  const street = 'Teikäläistentie';
  split('Teikäläistentie 1 A 1', { street, number: '1', entrance: 'A', apartment: '1' });
  split('Teikäläistentie 2a B 12', { street, number: '2a', entrance: 'B', apartment: '12' });
  split('Teikäläistentie 2a b 12 c', { street, number: '2a', entrance: 'B', apartment: '12', suffix: 'c' });
  split('Kirkkokatu 1 as. 1', { street: 'Kirkkokatu', number: '1', apartment: '1' });
  split('Kyrkogatan 1 bst. 14', { street: 'Kyrkogatan', number: '1', apartment: '14' });
  split('Säyneensalo 112', { street: 'Säyneensalo', number: '112' });
  split('Kolmas linja 12-14 C', { street: 'Kolmas linja', number: '12-14', entrance: 'C' });
  split('  Kolmas  linja 12 – 14, C5b ', {
    street: 'Kolmas linja',
    number: '12–14',
    entrance: 'C',
    apartment: '5',
    suffix: 'b',
  });
  split('Itäinen Rantakatu 3 A as 7', {
    street: 'Itäinen Rantakatu',
    number: '3',
    entrance: 'A',
    apartment: '7',
  });
});

test('what is not of that form stays one row', () => {
  for (const street of [
    'PL 55',
    'Mattila',
    '12 High Street',
    'Mannerheimintie 1A1',
    'Satamatie 5 portti 3 laituri 2',
    '',
  ])
    assert.deepEqual(parseStreet(street), { street });
});

test('post boxes are known in three languages', () => {
  assert.equal(parsePostBox('PL 55'), 'PL 55');
  assert.equal(parsePostBox(' pl. 55 '), 'PL 55');
  assert.equal(parsePostBox('Postilokero 55'), 'PL 55');
  assert.equal(parsePostBox('PB 55'), 'PB 55');
  assert.equal(parsePostBox('P.O. Box 55'), 'PO Box 55');
  assert.equal(parsePostBox('Plantie 55'), undefined);
});

test('the parts of a street address put together are the address again', () => {
  const letter = fc.constantFrom('A', 'B', 'C', 'Å');
  const number = fc.integer({ min: 1, max: 999 }).map(String);
  const part = fc.record({
    street: fc.constantFrom('Kirkkokatu', 'Itäinen Rantakatu', 'Säyneensalo', 'III linja'),
    number: fc.tuple(number, fc.constantFrom('', 'a', 'b')).map(([digits, small]) => digits + small),
    entrance: letter,
    apartment: number,
  });
  fc.assert(
    fc.property(part, (parts) => {
      assert.deepEqual(parseStreet(Object.values(parts).join(' ')), { ...parts });
    }),
  );
});

test('no letter of any text is lost', () => {
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { street } = parseStreet(text);
      assert.ok(letters(text).startsWith(letters(street)));
      if (letters(street) === letters(text)) assert.equal(street, text.trim().replace(/\s+/g, ' '));
    }),
  );
});
