import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { containsCardNumber } from './card-number.ts';

// The public test numbers of the card schemes.
const cards = [
  '4111111111111111',
  '5555555555554444',
  '2223003122003222',
  '378282246310005',
  '30569309025904',
];

test('card numbers are found as they are printed', () => {
  for (const card of cards) {
    assert.equal(containsCardNumber(card), true, card);
    assert.equal(containsCardNumber(`kortti ${card}, voimassa 12/29`), true, card);
  }
  for (const text of [
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '4111\u00a01111\u00a01111\u00a01111',
    '3782 822463 10005',
  ])
    assert.equal(containsCardNumber(text), true, text);
});

test('a wrong check, an unknown issuer and a longer number are no card', () => {
  for (const text of [
    '4111111111111112',
    '1111111111111117',
    '41111111111111111111111',
    '12 4111 1111 1111 1111',
    '4111 1111-1111 1111',
    'X4111111111111111',
  ])
    assert.equal(containsCardNumber(text), false, text);
});

test('account numbers, reference numbers and barcodes of products are no cards', () => {
  for (const text of [
    'FI21 1234 5600 0007 85',
    'FI2112345600000785',
    'RF18 5390 0754 7034',
    '53900 75470 34',
    '4006381333931', // an EAN-13
    '+358 40 123 4567',
    '22.11.2026 klo 14.05',
  ])
    assert.equal(containsCardNumber(text), false, text);
});

test('one changed digit breaks the check', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cards),
      fc.nat({ max: 13 }),
      fc.integer({ min: 1, max: 9 }),
      (card, place, shift) => {
        const digit = (Number(card[place]) + shift) % 10;
        assert.equal(containsCardNumber(card.slice(0, place) + digit + card.slice(place + 1)), false);
      },
    ),
  );
});

test('any text is read without an error', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => containsCardNumber(text) === containsCardNumber(` ${text} `),
    ),
  );
});
