import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeCreditorReference } from './reference-number.ts';
import { virtualBarcode } from './virtual-barcode.ts';

const account = 'FI3715903000000776';

test('version 4 carries account, sum, Finnish reference and due date in 54 digits', () => {
  assert.equal(
    virtualBarcode({ iban: account, cents: 12_250, reference: '11112', dueOn: '2016-12-21' }),
    '437159030000007760001225000000000000000000011112161221',
  );
});

test('version 5 carries the RF reference with its check digits in front', () => {
  assert.equal(
    virtualBarcode({ iban: account, cents: 110, reference: 'RF98 1111 2', dueOn: '2017-01-01' }),
    '537159030000007760000011098000000000000000011112170101',
  );
});

test('without a sum or a date there are zeros; a sum of a million euros and more is left to the payer', () => {
  assert.equal(
    virtualBarcode({ iban: account, cents: 0, reference: '11112' }),
    '437159030000007760000000000000000000000000011112000000',
  );
  assert.equal(
    virtualBarcode({ iban: account, cents: 100_000_000, reference: '11112', dueOn: '2026-01-02' })?.slice(
      17,
      25,
    ),
    '00000000',
  );
  assert.equal(
    virtualBarcode({ iban: account, cents: 99_999_999, reference: '11112', dueOn: '2026-01-02' })?.slice(
      17,
      25,
    ),
    '99999999',
  );
});

test('an RF reference with letters, a foreign account and a wrong reference make no barcode', () => {
  assert.equal(
    virtualBarcode({ iban: account, cents: 1, reference: makeCreditorReference('A12') }),
    undefined,
  );
  assert.equal(virtualBarcode({ iban: 'SE4550000000058398257466', cents: 1, reference: '11112' }), undefined);
  assert.equal(virtualBarcode({ iban: account, cents: 1, reference: '11113' }), undefined);
});
