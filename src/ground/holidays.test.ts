import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays } from './calendar.ts';
import { isFinnishHoliday, isWorkingDay } from './holidays.ts';

const holidaysOf = (year: number): string[] => {
  const all: string[] = [];
  for (let date = `${year}-01-01`; date.startsWith(String(year)); date = addDays(date, 1))
    if (isFinnishHoliday(date)) all.push(date.slice(5));
  return all;
};

test('the public holidays of 2026 and 2027', () => {
  assert.deepEqual(
    holidaysOf(2026).join(' '),
    '01-01 01-06 04-03 04-05 04-06 05-01 05-14 05-24 06-20 10-31 12-06 12-25 12-26',
  );
  assert.deepEqual(
    holidaysOf(2027).join(' '),
    '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-26 11-06 12-06 12-25 12-26',
  );
});

test('Easter is found at its earliest, its latest and where simpler rules fail', () => {
  for (const monday of ['2008-03-24', '2038-04-26', '1954-04-19', '1981-04-20', '2049-04-19', '2076-04-20'])
    assert.equal(isFinnishHoliday(monday), true, monday);
});

test('every year has its thirteen holidays, less those that meet', () => {
  for (let year = 1992; year < 2100; year += 1) {
    const { length } = holidaysOf(year);
    assert.ok(length === 13 || length === 12, String(year));
  }
});

test('jouluaatto and juhannusaatto are working days, weekends are not', () => {
  assert.equal(isWorkingDay('2026-12-24'), true);
  assert.equal(isWorkingDay('2026-06-19'), true);
  assert.equal(isWorkingDay('2026-11-20'), true);
  assert.equal(isWorkingDay('2026-11-21'), false);
  assert.equal(isWorkingDay('2026-11-22'), false);
  assert.equal(isWorkingDay('2026-12-25'), false);
});
