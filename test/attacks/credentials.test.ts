/** Which process holds which secret. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { environmentFor } from '../../src/cli/child.ts';

test('the process that strangers talk to is not given the owner’s password', () => {
  const env = {
    DATABASE_URL: 'postgres://seloste_owner:s3cret@db.example:5432/seloste?sslmode=require',
    PATH: '/bin',
  };
  const served = environmentFor('serve', env);
  assert.equal(served['DATABASE_URL'], 'postgres://nobody@db.example:5432/seloste?sslmode=require');
  assert.equal(served['PATH'], '/bin');
  assert.doesNotMatch(JSON.stringify(served), /s3cret|seloste_owner/);
  assert.equal(environmentFor('work', env)['DATABASE_URL'], env.DATABASE_URL);
  assert.deepEqual(environmentFor('serve', { PATH: '/bin' }), { PATH: '/bin' });
});
