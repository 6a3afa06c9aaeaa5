import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Caller } from './route.ts';
import { createUploadsAtOnce } from './uploads-at-once.ts';

const person = (id: number): Caller => ({
  kind: 'person',
  id,
  subject: '',
  purposes: [],
  desk: undefined,
  hasSigned: false,
});

test('one person sends two files at once, all of them together no more than leaves room for everybody else', () => {
  const uploads = createUploadsAtOnce();
  const begun = [1, 1, 2, 2, 3, 3].map((id) => uploads.begin(person(id)));
  assert.throws(() => uploads.begin(person(1)), /too_many_requests/);
  assert.throws(() => uploads.begin(person(4)), /too_many_requests/);
  for (const end of begun.slice(0, 2)) end();
  uploads.begin(person(4));
  uploads.begin(person(1))();
  assert.throws(() => uploads.begin(person(2)), /too_many_requests/);
});
