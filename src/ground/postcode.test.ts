import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePostcode } from './postcode.ts';

test('Finnish postcodes are taken with and without prefix', () => {
  for (const text of ['00100', ' 00100 ', "'00100", 'FI-00100', 'fi-00100', 'FIN-00100', '00 100'])
    assert.deepEqual(parsePostcode(text), { postcode: '00100', repaired: false }, text);
  assert.deepEqual(parsePostcode('AX-22100', 'AX'), { postcode: '22100', repaired: false });
});

test('zeros that a spreadsheet dropped come back, and it is said', () => {
  assert.deepEqual(parsePostcode('100'), { postcode: '00100', repaired: true });
  assert.deepEqual(parsePostcode('2730', 'FI'), { postcode: '02730', repaired: true });
  assert.deepEqual(parsePostcode('11', 'FI'), { postcode: '00011', repaired: true });
});

test('what cannot be a Finnish postcode is none', () => {
  for (const text of ['', '0', '00000', '000', '123456', 'Helsinki', '1234AB', '100,0'])
    assert.equal(parsePostcode(text), undefined, text);
  assert.equal(parsePostcode('00100', 'AX'), undefined);
  assert.equal(parsePostcode('100', 'AX'), undefined);
});

test('foreign postcodes keep their form', () => {
  const foreign = (text: string, country: string, expected: string) =>
    assert.deepEqual(parsePostcode(text, country), { postcode: expected, repaired: false }, text);
  foreign("'1234AB", 'NL', '1234AB');
  foreign('sw1a 1aa', 'GB', 'SW1A 1AA');
  foreign('11122', 'SE', '111 22');
  foreign('SE-111 22', 'SE', '111 22');
  foreign('100', 'IS', '100');
  assert.equal(parsePostcode('<script>', 'GB'), undefined);
});

test('whatever is accepted is accepted again as it is, and needs no second repair', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^(FI-)?\d{1,6}$/));
  fc.assert(
    fc.property(text, fc.constantFrom('FI', 'AX', 'SE', 'GB'), (any, country) => {
      const first = parsePostcode(any, country);
      if (first) assert.deepEqual(parsePostcode(first.postcode, country), { ...first, repaired: false });
    }),
  );
});
