import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths, helsinkiDate, isDate, weekday } from './calendar.ts';

const dates = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('the date is the one in Finland', () => {
  assert.equal(helsinkiDate(new Date('2026-11-22T21:59:59Z')), '2026-11-22');
  assert.equal(helsinkiDate(new Date('2026-11-22T22:00:00Z')), '2026-11-23');
  assert.equal(helsinkiDate(new Date('2026-06-01T20:59:59Z')), '2026-06-01');
  assert.equal(helsinkiDate(new Date('2026-06-01T21:00:00Z')), '2026-06-02');
});

test('only days of the calendar are dates', () => {
  for (const text of ['2026-11-22', '2024-02-29']) assert.equal(isDate(text), true, text);
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '22.11.2026', ''])
    assert.equal(isDate(text), false, text);
});

test('months are added to the same day, or to the last', () => {
  assert.equal(addMonths('2026-08-31', 1), '2026-09-30');
  assert.equal(addMonths('2027-01-31', 1), '2027-02-28');
  assert.equal(addMonths('2028-01-31', 1), '2028-02-29');
  assert.equal(addMonths('2026-11-30', 3), '2027-02-28');
  assert.equal(addMonths('2026-12-15', 13), '2028-01-15');
  assert.equal(addMonths('2026-03-31', -1), '2026-02-28');
});

test('adding months keeps the day unless the month is too short', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -240, max: 240 }), (date, months) => {
      const later = addMonths(date, months);
      assert.equal(isDate(later), true);
      assert.ok(later.slice(8) === date.slice(8) || addDays(later, 1).endsWith('-01'));
    }),
  );
});

test('the day after the 22nd of November 2026, a Sunday, is a Monday', () => {
  assert.equal(weekday('2026-11-22'), 0);
  assert.equal(addDays('2026-11-22', 1), '2026-11-23');
  assert.equal(weekday('2026-11-23'), 1);
});
