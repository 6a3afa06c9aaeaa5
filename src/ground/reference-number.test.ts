import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  formatCreditorReference,
  formatReferenceNumber,
  makeCreditorReference,
  makeReferenceNumber,
  parseCreditorReference,
  parseReferenceNumber,
} from './reference-number.ts';

test('a reference number gets its check digit', () => {
  assert.equal(makeReferenceNumber('1111'), '11112');
  assert.equal(makeReferenceNumber('12345'), '123453');
  assert.equal(makeReferenceNumber(12345n), '123453');
  assert.throws(() => makeReferenceNumber('12'), RangeError);
  assert.throws(() => makeReferenceNumber('12345678901234567890'), RangeError);
});

test('valid reference numbers are read, also grouped and padded by the bank', () => {
  for (const reference of ['11112', '123453', '9544208', '9597349', '9582095'])
    assert.equal(parseReferenceNumber(reference), reference);
  assert.equal(parseReferenceNumber('00000000000000011112'), '11112');
  assert.equal(parseReferenceNumber(' 1 23453 '), '123453');
});

test('a wrong check or length is no reference number', () => {
  for (const text of ['9580572', '123', '', '0000', 'RF9811112', '123456789012345678901', '1234-53'])
    assert.equal(parseReferenceNumber(text), undefined, text);
});

test('creditor references are made and read', () => {
  assert.equal(makeCreditorReference('11112'), 'RF9811112');
  assert.equal(makeCreditorReference('539007547034'), 'RF18539007547034');
  assert.equal(makeCreditorReference('1234567890120'), 'RF911234567890120');
  for (const reference of ['RF9811112', 'RF18539007547034', 'RF911234567890120'])
    assert.equal(parseCreditorReference(reference), reference);
  assert.equal(parseCreditorReference('rf18 5390 0754 7034'), 'RF18539007547034');
  assert.throws(() => makeCreditorReference('ä'), RangeError);
  for (const text of ['RF9911112', 'RF98', '11112', ''])
    assert.equal(parseCreditorReference(text), undefined, text);
});

test('they are printed in fives from the right and in fours from the left', () => {
  assert.equal(formatReferenceNumber('1234567'), '12 34567');
  assert.equal(formatReferenceNumber('11112'), '11112');
  assert.equal(formatCreditorReference('RF18539007547034'), 'RF18 5390 0754 7034');
});

test('what is made is valid, and comes back through its printed form', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-9]\d{2,18}$/), (base) => {
      const reference = makeReferenceNumber(base);
      assert.equal(parseReferenceNumber(formatReferenceNumber(reference)), reference);
      const creditor = makeCreditorReference(reference);
      assert.equal(parseCreditorReference(formatCreditorReference(creditor)), creditor);
    }),
  );
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.ok(parseReferenceNumber(text) === undefined || /^\d{4,20}$/.test(parseReferenceNumber(text)!));
      assert.ok(parseCreditorReference(text) === undefined || text.length > 4);
    }),
  );
});
