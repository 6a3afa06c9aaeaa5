import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, formatMoment } from './format-date.ts';

test('a date is written as each language writes it', () => {
  assert.equal(formatDate('2026-11-22'), '22.11.2026');
  assert.equal(formatDate('2026-03-05'), '5.3.2026');
  assert.equal(formatDate('2026-11-22', 'sv'), '22.11.2026');
  assert.equal(formatDate('2026-11-22', 'en'), '22 Nov 2026');
});

test('a moment is written in Finland’s time', () => {
  const moment = new Date('2026-11-22T12:05:59Z');
  assert.equal(formatMoment(moment), '22.11.2026 klo 14.05');
  assert.equal(formatMoment(moment, 'sv'), '22.11.2026 kl. 14.05');
  assert.equal(formatMoment(moment, 'en'), '22 Nov 2026, 14:05');
});

test('summer time, midnight and the morning', () => {
  assert.equal(formatMoment(new Date('2026-07-01T06:05:00Z')), '1.7.2026 klo 9.05');
  assert.equal(formatMoment(new Date('2026-06-30T21:00:00Z')), '1.7.2026 klo 0.00');
  assert.equal(formatMoment(new Date('2026-07-01T06:05:00Z'), 'en'), '1 Jul 2026, 09:05');
});
