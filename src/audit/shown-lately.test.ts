import assert from 'node:assert/strict';
import { test } from 'node:test';
import { notShownLately } from './shown-lately.ts';

const by = (id: number, purposeNumber = 1) => ({ actor: { kind: 'staff', id }, purposeNumber }) as const;

const committed = (remember: () => void) => remember();
const rolledBack = () => {};
const shown = (looker: ReturnType<typeof by>, ids: number[], now: number, afterCommit = committed) =>
  notShownLately({ ...looker, afterCommit }, ids, now);

test('each person shown is logged once within a minute, for each who looks and each purpose', () => {
  assert.deepEqual(shown(by(1), [1, 2, 3], 0), [1, 2, 3]);
  assert.deepEqual(shown(by(1), [2, 3, 4], 1_000), [4]);
  assert.deepEqual(shown(by(2), [2, 3], 1_000), [2, 3]);
  assert.deepEqual(shown(by(1, 9), [2], 1_000), [2]);
});

test('after the minute a look is a new look', () => {
  assert.deepEqual(shown(by(3), [7], 0), [7]);
  assert.deepEqual(shown(by(3), [7], 59_000), []);
  assert.deepEqual(shown(by(3), [7], 61_000), [7]);
});

test('a look whose line was rolled back does not count: the next one is logged', () => {
  assert.deepEqual(shown(by(4), [8], 0, rolledBack), [8]);
  assert.deepEqual(shown(by(4), [8], 1_000), [8]);
  assert.deepEqual(shown(by(4), [8], 2_000), []);
});
