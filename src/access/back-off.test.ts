import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Failures, waitSeconds, waitSecondsMax } from './back-off.ts';

const failures = fc.record({
  count: fc.nat({ max: 1_000_000 }),
  secondsSinceLast: fc.double({ min: 0, max: 86_400, noNaN: true }),
});
const none: Failures = { count: 0, secondsSinceLast: 0 };

test('the first mistakes cost no waiting', () => {
  const few = { count: 4, secondsSinceLast: 0 };
  assert.equal(waitSeconds({ pair: few, address: few, account: few, isKnown: false }), 0);
});

test('the wait doubles with each failure', () => {
  const waits = [5, 6, 7, 8].map((count) =>
    waitSeconds({ pair: { count, secondsSinceLast: 0 }, address: none, account: none, isKnown: true }),
  );
  assert.deepEqual(waits, [30, 60, 120, 240]);
});

test('no wait is longer than a quarter of an hour, whatever was tried before', () => {
  fc.assert(
    fc.property(failures, failures, failures, fc.boolean(), (pair, address, account, isKnown) => {
      const wait = waitSeconds({ pair, address, account, isKnown });
      return wait >= 0 && wait <= waitSecondsMax;
    }),
  );
});

test('once a quarter of an hour has passed the next attempt is free', () => {
  fc.assert(
    fc.property(failures, fc.boolean(), ({ count }, isKnown) => {
      const rested = { count, secondsSinceLast: waitSecondsMax };
      return waitSeconds({ pair: rested, address: rested, account: rested, isKnown }) === 0;
    }),
  );
});

test('where the owner has signed in before, no one elsewhere can make the owner wait', () => {
  fc.assert(
    fc.property(
      failures,
      failures,
      (address, account) => waitSeconds({ pair: none, address, account, isKnown: true }) === 0,
    ),
  );
});

test('many guesses from many addresses slow down at an address where the account is unknown', () => {
  const many = { count: 40, secondsSinceLast: 0 };
  assert.equal(waitSeconds({ pair: none, address: none, account: many, isKnown: false }), 60);
});
