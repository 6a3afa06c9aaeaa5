import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isBusinessId, parseBusinessId, vatNumber } from './business-id.ts';

const vectors = ['0112038-9', '2345678-0', '1234567-1', '7654321-2', '4567890-7', '1531864-4'];

test('a valid Business ID is itself', () => {
  for (const id of vectors) {
    assert.equal(isBusinessId(id), true, id);
    assert.equal(parseBusinessId(id), id);
  }
});

test('one wrong digit is refused', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...vectors),
      fc.constantFrom(0, 1, 2, 3, 4, 5, 6, 8),
      fc.integer({ min: 1, max: 9 }),
      (id, place, shift) => {
        const digit = (Number(id[place]) + shift) % 10;
        assert.equal(parseBusinessId(id.slice(0, place) + digit + id.slice(place + 1)), undefined);
      },
    ),
  );
});

test('a number whose remainder is 1 has no check digit at all', () => {
  // 7·0 + 9·0 + 10·0 + 5·0 + 8·0 + 4·1 + 2·4 = 12 = 11 + 1
  for (let digit = 0; digit < 10; digit += 1) assert.equal(isBusinessId(`0000014-${digit}`), false);
});

test('the forms in which customers give it become one', () => {
  for (const text of [
    '0112038-9',
    '112038-9',
    '01120389',
    '1120389',
    ' 0112038 - 9 ',
    '0112038–9',
    '0112038\u22129',
    'FI01120389',
    'fi 01120389',
    "'0112038-9",
    '003701120389',
    '0037011203891',
    '00370112038912345',
    '0216:003701120389',
    '0213:FI01120389',
  ])
    assert.equal(parseBusinessId(text), '0112038-9', text);
  assert.equal(parseBusinessId('003723456780'), '2345678-0');
});

test('what is something else is not a Business ID', () => {
  for (const text of ['', '-', '131052-308T', '0037011203891234567', 'SE556012579001', '0401234567', 'Y'])
    assert.equal(parseBusinessId(text), undefined, text);
});

test('the VAT number comes back to the same Business ID', () => {
  assert.equal(vatNumber('2345678-0'), 'FI23456780');
  for (const id of vectors) assert.equal(parseBusinessId(vatNumber(id)), id);
});

test('whatever text comes, the answer is a valid Business ID or nothing', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^(FI|0037)?\d{6,7} ?[-–]?\d$/));
  fc.assert(
    fc.property(text, (any) => {
      const id = parseBusinessId(any);
      assert.ok(id === undefined || isBusinessId(id));
    }),
  );
});
