import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatIban, parseIban } from './iban.ts';

test('an account number is read with and without spaces', () => {
  assert.equal(parseIban('FI21 1234 5600 0007 85'), 'FI2112345600000785');
  assert.equal(parseIban('fi2112345600000785'), 'FI2112345600000785');
  assert.equal(parseIban('FI37 1590 3000 0007 76'), 'FI3715903000000776');
  assert.equal(parseIban('DE89 3704 0044 0532 0130 00'), 'DE89370400440532013000');
});

test('a wrong check or length is refused, also in a bank’s own example', () => {
  for (const text of ['FI1431313001234567', 'FI211234560000078', 'FI21123456000007850', '', 'FI', '12345'])
    assert.equal(parseIban(text), undefined, text);
});

test('it is printed in fours', () => {
  assert.equal(formatIban('FI2112345600000785'), 'FI21 1234 5600 0007 85');
});

test('one changed digit is noticed', () => {
  const iban = 'FI2112345600000785';
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 17 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
      const digit = (Number(iban[place]) + shift) % 10;
      assert.equal(parseIban(iban.slice(0, place) + digit + iban.slice(place + 1)), undefined);
    }),
  );
});

test('any text gives an account number or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const iban = parseIban(text);
      if (iban) assert.equal(parseIban(formatIban(iban)), iban);
    }),
  );
});
