import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadlineOf } from './deadline.ts';

/** Received, due in a month, due in three: Finnish holidays, Regulation 1182/71. */
const vectors = [
  ['2026-03-05', '2026-04-07', '2026-06-05'],
  ['2026-08-31', '2026-09-30', '2026-11-30'],
  ['2026-11-24', '2026-12-24', '2027-02-24'],
  ['2026-11-25', '2026-12-28', '2027-02-25'],
  ['2026-12-06', '2027-01-07', '2027-03-08'],
  ['2027-01-31', '2027-03-01', '2027-04-30'],
  ['2027-05-26', '2027-06-28', '2027-08-26'],
] as const;

for (const [received, month, three] of vectors)
  test(`received on ${received}: due on ${month}, extended on ${three}`, () => {
    assert.equal(deadlineOf(received, [], received).dueOn, month);
    const extended = deadlineOf(received, [{ kind: 'extended', on_day: received }], received);
    assert.equal(extended.dueOn, three);
    assert.equal(extended.firstDueOn, month);
  });

test('the clock stands while the person is asked who they are', () => {
  const asked = { kind: 'identity_asked', on_day: '2026-03-10' } as const;
  const waiting = deadlineOf('2026-03-05', [asked], '2026-03-20');
  assert.equal(waiting.isPaused, true);
  assert.equal(waiting.dueOn, '2026-04-15');
  const answered = [asked, { kind: 'identity_confirmed', on_day: '2026-03-12' } as const];
  assert.equal(deadlineOf('2026-03-05', answered, '2026-05-01').dueOn, '2026-04-07');
});

test('the day itself is in time, the next one is not', () => {
  assert.equal(deadlineOf('2026-03-05', [], '2026-04-07').isOverdue, false);
  const late = deadlineOf('2026-03-05', [], '2026-04-08');
  assert.equal(late.isOverdue, true);
  assert.equal(late.daysLeft, -1);
});
