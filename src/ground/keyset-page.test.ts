import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keysetPage } from './keyset-page.ts';

test('a page of a list shows its rows in their order, forwards and back, and knows what lies on either side', () => {
  assert.deepEqual(keysetPage([9, 8], 2, {}), { rows: [9, 8], hasPrevious: false, hasNext: false });
  assert.deepEqual(keysetPage([9, 8, 7], 2, {}), { rows: [9, 8], hasPrevious: false, hasNext: true });
  assert.deepEqual(keysetPage([7, 6], 2, { after: 8 }), { rows: [7, 6], hasPrevious: true, hasNext: false });
  // Back from 5 the query goes upwards.
  assert.deepEqual(keysetPage([6, 7], 2, { before: 5 }), { rows: [7, 6], hasPrevious: false, hasNext: true });
  assert.deepEqual(keysetPage([6, 7, 8], 2, { before: 5 }), {
    rows: [7, 6],
    hasPrevious: true,
    hasNext: true,
  });
});
