import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lateInterest, lateInterestRate } from './late-interest.ts';

const owed = { isConsumer: true, dueOn: '2024-05-31', cents: 100_000, lowered: [], until: '2024-06-30' };

test('the rate is the reference rate of the half-year and 7 points of a consumer, 8 in trade', () => {
  assert.equal(lateInterestRate(true, '2024-06-30'), 1150);
  assert.equal(lateInterestRate(false, '2024-12-31'), 1250);
  assert.equal(lateInterestRate(true, '2025-01-01'), 1050);
  assert.equal(lateInterestRate(true, '2026-03-01'), 950);
  assert.equal(lateInterestRate(true, '2019-12-31'), 700);
});

test('thirty days of a thousand euros at 11,5 % are 9,45 €', () => {
  assert.equal(lateInterest(owed), 945);
  assert.equal(lateInterest({ ...owed, until: owed.dueOn }), 0);
  assert.equal(lateInterest({ ...owed, until: '2024-05-01' }), 0);
});

test('a new half-year brings its own rate in the middle of a delay', () => {
  // 10 days at 11,5 % and 10 at 10,5 %
  assert.equal(
    lateInterest({ ...owed, dueOn: '2024-12-21', until: '2025-01-10' }),
    Math.round((100_000 * (0.115 + 0.105) * 10) / 365),
  );
});

test('what is paid on the way bears interest to the day of its payment', () => {
  // 10 days of 1 000 €, then 20 days of 400 €
  const lowered = [{ on: '2024-06-10', cents: 60_000 }];
  assert.equal(lateInterest({ ...owed, lowered }), Math.round(((100_000 * 10 + 40_000 * 20) * 0.115) / 365));
});
