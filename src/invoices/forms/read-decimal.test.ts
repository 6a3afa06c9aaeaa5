import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDecimal, writeDecimal } from './read-decimal.ts';

test('quantities and prices are read as they are typed', () => {
  assert.equal(readDecimal('12,5', 3), 12_500);
  assert.equal(readDecimal('1 234.50 €', 6), 1_234_500_000);
  assert.equal(readDecimal('0,078912', 6), 78_912);
  assert.equal(readDecimal('\u22122', 3), -2000);
  assert.equal(readDecimal('10 %', 2), 1000);
});

test('what is no number, or finer than an invoice counts, is nothing', () => {
  for (const text of ['', 'kaksi', '1,2345', '1,2,3', '1e3', '12345678901', '--2'])
    assert.equal(readDecimal(text, 3), undefined, text);
});

test('what is written can be read again', () => {
  for (const number of [0, 5, 12_500, -2000, 78_912, 9_900_000])
    assert.equal(readDecimal(writeDecimal(number, 6), 6), number);
  assert.equal(writeDecimal(9_900_000, 6, 2), '9,90');
  assert.equal(writeDecimal(12_000_000, 6, 2), '12,00');
});
