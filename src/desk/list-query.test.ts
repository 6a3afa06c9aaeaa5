import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOfEverybody } from './list-query.ts';

test('a page of everybody is one trip; a condition or a saved view may need an answer first', () => {
  assert.ok(isOfEverybody({ after: 7, sort: ['newest'], show: ['town'] }));
  assert.ok(!isOfEverybody({ after: 7, town: ['Porvoo'] }));
  assert.ok(!isOfEverybody({ 'email.missing': 'yes' }));
  assert.ok(!isOfEverybody({ view: 3 }));
});
