import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDueAtOnce, isIdentified, type RequestKind } from './request.ts';
import type { RequestEventKind } from './request-event.ts';

const after = (...kinds: RequestEventKind[]) => kinds.map((kind) => ({ kind }));

test('an objection and a withdrawal wait for no deadline while they are open; what is weighed or done does not hurry', () => {
  const isUrgent = (kind: RequestKind, ...kinds: RequestEventKind[]) =>
    isDueAtOnce({ kind, events: after('received', ...kinds) });
  assert.deepEqual(
    [isUrgent('objection'), isUrgent('withdrawal', 'identity_asked'), isUrgent('erasure')],
    [true, true, false],
  );
  assert.equal(isUrgent('objection', 'granted', 'carried_out'), false);
});

test('who asks is known until somebody asks again', () => {
  assert.equal(isIdentified(after('received', 'identity_confirmed', 'linked')), true);
  assert.equal(isIdentified(after('received', 'identity_confirmed', 'identity_asked')), false);
  assert.equal(isIdentified(after('received')), false);
});
