import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  divideRounded,
  formatRate,
  shareOut,
  totalsByRate,
  vatBasisPoints,
  vatClasses,
  vatClassesOf,
  vatOfLines,
} from './vat.ts';

test('the rate of a class follows the day of delivery', () => {
  for (const [vatClass, on, expected] of [
    ['standard', '2024-08-31', 2400],
    ['standard', '2024-09-01', 2550],
    ['reduced', '2025-12-31', 1400],
    ['reduced', '2026-01-01', 1350],
    ['books', '2024-12-31', 1000],
    ['books', '2025-01-01', 1400],
    ['books', '2026-01-01', 1350],
    ['low', '2026-11-25', 1000],
    ['standard', '1990-01-01', 2200],
    ['reverse_charge', '2026-11-25', 0],
  ] as const)
    assert.equal(vatBasisPoints(vatClass, on), expected, `${vatClass} on ${on}`);
});

test('a rate tells the classes that had it on the day', () => {
  assert.deepEqual(vatClassesOf(1400, '2025-06-01'), ['reduced', 'books']);
  assert.deepEqual(vatClassesOf(1000, '2024-06-01'), ['books', 'low']);
  assert.deepEqual(vatClassesOf(2400, '2026-06-01'), []);
});

test('cents are rounded half away from zero', () => {
  assert.deepEqual(
    [divideRounded(5n, 2n), divideRounded(-5n, 2n), divideRounded(4n, 3n), divideRounded(-4n, 3n)],
    [3n, -3n, 1n, -1n],
  );
});

test('a discount is shared out without a cent too many', () => {
  assert.deepEqual(shareOut(100n, [1n, 1n, 1n]), [33n, 34n, 33n]);
  assert.deepEqual(shareOut(5n, [0n, 0n]), [5n, 0n]);
});

test('VAT in a price and on a price', () => {
  const line = { cents: 12_550n, vatClass: 'standard', basisPoints: 2550 } as const;
  assert.deepEqual(vatOfLines([line], true), [{ net: 10_000n, vat: 2_550n, gross: 12_550n }]);
  assert.deepEqual(vatOfLines([{ ...line, cents: 10_000n }], false), [
    { net: 10_000n, vat: 2_550n, gross: 12_550n },
  ]);
});

test('lines add up to the VAT of their rate, rounded once', () => {
  const line = fc.record({
    cents: fc.bigInt({ min: -1_000_000n, max: 1_000_000n }),
    vatClass: fc.constantFrom(...vatClasses),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.boolean(), (typed, includesVat) => {
      const lines = typed.map((one) => ({ ...one, basisPoints: vatBasisPoints(one.vatClass, '2026-11-25') }));
      const amounts = vatOfLines(lines, includesVat).map((amount, at) => ({ ...lines[at]!, ...amount }));
      for (const { net, vat, gross } of amounts) assert.equal(net + vat, gross);
      for (const { vatClass, basisPoints, net, vat, gross } of totalsByRate(amounts)) {
        const sum = lines
          .filter((one) => one.vatClass === vatClass)
          .reduce((all, one) => all + one.cents, 0n);
        assert.equal(includesVat ? gross : net, sum);
        const [whole] = vatOfLines([{ cents: sum, vatClass, basisPoints }], includesVat);
        assert.equal(vat, whole!.vat);
      }
    }),
  );
});

test('a rate is written as Finnish writes it', () => {
  assert.deepEqual([formatRate(2550), formatRate(1000)], ['25,5\u00a0%', '10\u00a0%']);
});
