import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '../../test/database.ts';
import { testDeclaration } from '../../test/test-declaration.ts';
import { enter, hire, tokenOf, whoIs } from './fixtures/people.ts';
import { sweepSignIn } from './sign-in-queries.ts';

const { gate, owner } = await testDatabase();
const sweep = () => gate.open('sign_in', { kind: 'job', name: 'sweep_sign_in' }, sweepSignIn);
const count = async (table: string): Promise<number> =>
  (await owner.query(`select from ${table}`)).rows.length;

test('attempts, links and sessions are swept when their time is over, and not before', async () => {
  await hire(gate, testDeclaration(), { userName: 'aino' });
  const token = await tokenOf(gate, 'aino');
  await enter(gate, 'aino', { password: 'arvaus' });
  await sweep();
  assert.deepEqual(
    [await count('sign_in_failures'), await count('password_resets'), await count('sessions')],
    [1, 1, 1],
  );
  assert.equal((await whoIs(gate, token)).kind, 'staff');
  await owner.query(`update sign_in_failures set at = now() - interval '25 hours'`);
  await owner.query(`update password_resets set used_at = now() - interval '31 days'`);
  await owner.query(`update sessions set last_seen_at = now() - interval '91 days'`);
  await sweep();
  assert.deepEqual(
    [await count('sign_in_failures'), await count('password_resets'), await count('sessions')],
    [0, 0, 0],
  );
});
