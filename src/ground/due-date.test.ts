import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, addMonths } from './calendar.ts';
import { dueDate } from './due-date.ts';
import { isWorkingDay } from './holidays.ts';

test('time limits end when Regulation 1182/71 says', () => {
  // received, due in one month, due in three: reference/law.md 2.2
  for (const [received, one, three] of [
    ['2026-03-05', '2026-04-07', '2026-06-05'], // Easter Sunday and Monday
    ['2026-08-31', '2026-09-30', '2026-11-30'], // no 31 September
    ['2026-11-24', '2026-12-24', '2027-02-24'], // jouluaatto is no holiday
    ['2026-11-25', '2026-12-28', '2027-02-25'], // Christmas and a Sunday
    ['2026-12-06', '2027-01-07', '2027-03-08'], // loppiainen; a Saturday
    ['2027-01-31', '2027-03-01', '2027-04-30'], // 28 February is a Sunday
    ['2027-05-26', '2027-06-28', '2027-08-26'], // juhannuspäivä and a Sunday
  ] as const) {
    assert.equal(dueDate(received, 1), one, received);
    assert.equal(dueDate(received, 3), three, received);
  }
});

test('a limit ends on the first working day from its date on', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 6 }), (received, months) => {
      const due = dueDate(received, months);
      assert.equal(isWorkingDay(due), true);
      for (let day = addMonths(received, months); day < due; day = addDays(day, 1))
        assert.equal(isWorkingDay(day), false);
    }),
  );
});
