/**
 * What `db/seeds/story.md` tells is what is there after the story has been played through the real acts. Most of it stands in
 * `test/demo/`, by subject: played once, as it takes long.
 */
import './demo/customers.ts';
import './demo/business.ts';
import './demo/notice.ts';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signIn } from '../src/access/sign-in.ts';
import { sealAudit } from '../src/audit/seal-audit.ts';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import { daysOfChapters } from '../src/demo/fill-demo.ts';
import { letDaysPass } from '../src/demo/let-days-pass.ts';
import { newStaff } from '../src/demo/staff.ts';
import { gate, number, owner, staff } from './demo/told.ts';

test('the chapters are told in the order of their days, the last one today', () => {
  assert.deepEqual(
    daysOfChapters,
    daysOfChapters.toSorted((one, other) => other - one),
  );
  assert.equal(daysOfChapters.at(-1), 0);
});

test('nothing happened in the future, the log is guarded again and its seals hold', async () => {
  for (const moment of ['audit_log where at', 'choices where happened_at', 'customers where recorded_at'])
    assert.equal(await number(`${moment} > now()`), 0, moment);
  await assert.rejects(owner.query('update audit_log set at = now()'), /append-only/);
  await assert.rejects(owner.query('update declarations set published_by = $1', ['x']), /append-only/);
  assert.ok((await sealAudit(gate)) > 2_000);
  const verified = await gate.open('audit_keeping', { kind: 'job', name: 'test' }, verifyAudit);
  assert.equal(verified.brokenSeal, undefined);
  assert.ok(verified.rows > 2_000);
  await assert.rejects(letDaysPass(owner, 1), /sealed/);
});

test('the three sign in with the passwords that were made for this start alone', async () => {
  const enter = (userName: string, password: string) =>
    gate.open('sign_in', { kind: 'nobody' }, (tx) =>
      signIn(tx, { userName, password, clientAddress: '192.0.2.7' }, () => true),
    );
  for (const { userName, password } of staff) assert.equal((await enter(userName, password)).is, 'in');
  const others = newStaff();
  assert.equal((await enter('helmi', others[0].password)).is, 'wrong');
  assert.equal(await number('undertakings_signed'), 3);
});
