import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatBytes } from './format-bytes.ts';

test('a size is said as people say it, in their language', () => {
  assert.equal(formatBytes(0, 'fi'), '0 tavua');
  assert.equal(formatBytes(999, 'sv'), '999 byte');
  assert.equal(formatBytes(1234, 'fi'), '1,2 kt');
  assert.equal(formatBytes(999_499, 'en'), '999 kB');
  assert.equal(formatBytes(999_600, 'fi'), '1 Mt');
  assert.equal(formatBytes(19_600_000, 'en'), '20 MB');
  assert.equal(formatBytes(2_500_000_000, 'sv'), '2,5 GB');
});
