import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatMoney, parseMoney } from './money.ts';

const nb = '\u00a0';

test('money is written as Finns write it', () => {
  assert.equal(formatMoney(123450n), `1${nb}234,50${nb}€`);
  assert.equal(formatMoney(0n), `0,00${nb}€`);
  assert.equal(formatMoney(5n), `0,05${nb}€`);
  assert.equal(formatMoney(-1234n), `\u221212,34${nb}€`);
  assert.equal(formatMoney(123456789012345n), `1${nb}234${nb}567${nb}890${nb}123,45${nb}€`);
});

test('Finnish and English writing is read', () => {
  for (const text of [
    '1 234,50 €',
    '1234,50',
    '1234,5',
    '1234.50',
    '1.234,50',
    '1,234.50',
    '€1,234.50',
    '1 234,50e',
    'EUR 1234,50',
    '1234,50 eur',
    "'1234,50",
    '1234,50000',
    ` 1\u202f234,50${nb}€ `,
  ])
    assert.equal(parseMoney(text), 123450n, text);
  assert.equal(parseMoney('6256.7'), 625670n);
  assert.equal(parseMoney('1,234,567'), 123456700n);
  assert.equal(parseMoney('12'), 1200n);
});

test('debts have their sign before or behind', () => {
  for (const text of ['-12,00', '\u221212,00 €', '–12', '- 12,00', '€-12.00', '12,00-'])
    assert.equal(parseMoney(text), -1200n, text);
  assert.equal(parseMoney('+12,00'), 1200n);
});

test('what can be read two ways, has fractions of a cent or is no amount is refused', () => {
  for (const text of [
    '1,234',
    '1.500',
    '12,345',
    '12,3456',
    '0,001',
    '',
    '€',
    '-',
    '1 2345',
    '1.23.4',
    '--1',
    '-1-',
    '1,2,3',
    '12 USD',
    '1e5',
    'ilmainen',
  ])
    assert.equal(parseMoney(text), undefined, text);
});

test('what is written is read back to the cent', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), (cents) => {
      assert.equal(parseMoney(formatMoney(cents)), cents);
    }),
  );
});

test('any text gives cents or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .,-€e\u00a0') }), (text) => {
      const cents = parseMoney(text);
      if (cents !== undefined) assert.equal(parseMoney(formatMoney(cents)), cents);
    }),
  );
});
