import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineAmount, type Priced, totalsOf } from './totals.ts';

const line = (more: Partial<Priced> = {}): Priced => ({
  quantity_thousandths: 1000,
  price_micros: 10_000_000,
  discount_bp: 0,
  discount_cents: 0,
  vat_class: 'standard',
  vat_rate_bp: 2550,
  ...more,
});

test('a line is quantity times price less discount', () => {
  assert.equal(lineAmount(line({ quantity_thousandths: 2500, price_micros: 9_990_000 })), 2498);
  assert.equal(lineAmount(line({ discount_bp: 1250 })), 875);
  assert.equal(lineAmount(line({ discount_bp: 1000, discount_cents: 50 })), 850);
  // 1 234 kWh at 7,89 cents and a bit
  assert.equal(lineAmount(line({ quantity_thousandths: 1_234_000, price_micros: 78_912 })), 9738);
});

test('VAT is counted once on the sum of a rate, without and with VAT in the prices', () => {
  const three = [
    line({ price_micros: 330_000 }),
    line({ price_micros: 330_000 }),
    line({ price_micros: 330_000 }),
  ];
  assert.deepEqual(totalsOf(three, false).rates, [
    { vat_class: 'standard', vat_rate_bp: 2550, net_cents: 99, vat_cents: 25 },
  ]);
  const shop = [
    line({ price_micros: 24_900_000 }),
    line({ price_micros: 4_900_000, vat_class: 'reduced', vat_rate_bp: 1350 }),
  ];
  const totals = totalsOf(shop, true);
  assert.equal(totals.total_cents, 2980);
  assert.deepEqual(totals.rates, [
    { vat_class: 'standard', vat_rate_bp: 2550, net_cents: 1984, vat_cents: 506 },
    { vat_class: 'reduced', vat_rate_bp: 1350, net_cents: 432, vat_cents: 58 },
  ]);
});

const anyLine = fc.record({
  quantity_thousandths: fc.integer({ min: -50_000, max: 5_000_000 }),
  price_micros: fc.integer({ min: 0, max: 2_000_000_000 }),
  discount_bp: fc.integer({ min: 0, max: 10_000 }),
  discount_cents: fc.integer({ min: 0, max: 500 }),
  vat_class: fc.constant('standard'),
  vat_rate_bp: fc.constantFrom(0, 1000, 1350, 2550),
});

test('lines add up to their rates and rates to the total, to the cent; the negative of all is its credit', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 12 }), fc.boolean(), (lines, includesVat) => {
      const totals = totalsOf(lines, includesVat);
      const sum = (pick: (one: { net_cents: number; total_cents: number }) => number) =>
        totals.lines.reduce((total, one) => total + pick(one), 0);
      assert.equal(
        sum((one) => one.net_cents),
        totals.net_cents,
      );
      assert.equal(
        sum((one) => one.total_cents),
        totals.total_cents,
      );
      const back = lines.map((one) => ({
        ...one,
        quantity_thousandths: -one.quantity_thousandths,
        discount_cents: -one.discount_cents,
      }));
      assert.equal(totalsOf(back, includesVat).total_cents + totals.total_cents, 0);
    }),
    { numRuns: 200 },
  );
});
