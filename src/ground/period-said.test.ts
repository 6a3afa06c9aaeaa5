import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periodSaid } from './period-said.ts';

test('whole years are said as years, in the reader’s language', () => {
  assert.deepEqual(
    [periodSaid({ months: 36 }, 'fi'), periodSaid({ months: 12 }, 'sv'), periodSaid({ months: 30 }, 'en')],
    ['3 vuotta', '1 år', '30 months'],
  );
  assert.equal(periodSaid({ months: 12, days: 1 }, 'fi'), '1 vuosi ja 1 päivä');
  assert.equal(periodSaid({}, 'fi'), '');
});
