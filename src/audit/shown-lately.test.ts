import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Tx } from '../db/tx.ts';
import { notShownLately } from './shown-lately.ts';

const by = (id: number, purposeNumber = 1) => ({ actor: { kind: 'staff', id }, purposeNumber }) as Tx;

test('each person shown is logged once within a minute, for each who looks and each purpose', () => {
  assert.deepEqual(notShownLately(by(1), [1, 2, 3], 0), [1, 2, 3]);
  assert.deepEqual(notShownLately(by(1), [2, 3, 4], 1_000), [4]);
  assert.deepEqual(notShownLately(by(2), [2, 3], 1_000), [2, 3]);
  assert.deepEqual(notShownLately(by(1, 9), [2], 1_000), [2]);
});

test('after the minute a look is a new look', () => {
  assert.deepEqual(notShownLately(by(3), [7], 0), [7]);
  assert.deepEqual(notShownLately(by(3), [7], 59_000), []);
  assert.deepEqual(notShownLately(by(3), [7], 61_000), [7]);
});
