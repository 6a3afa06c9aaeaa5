import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, isPassword, needsRehash } from './password-hash.ts';

test('a password is stored as an Argon2id string of its own salt and known again', async () => {
  const [one, other] = await Promise.all([hashPassword('sama lause'), hashPassword('sama lause')]);
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  assert.notEqual(one, other);
  assert.equal(await isPassword('sama lause', one), true);
  assert.equal(await isPassword('toinen lause', one), false);
});

test('letters written in one or in two code points are the same password', async () => {
  const stored = await hashPassword('ke\u0073\u00e4 ja j\u00e4rvi');
  assert.equal(await isPassword('ke\u0073a\u0308 ja ja\u0308rvi', stored), true);
});

test('the known answer of another implementation is accepted, and asks to be hashed anew', async () => {
  // RFC 9106 has no vector without a secret; this one is of the reference implementation, `argon2 somesalt -id -t 2 -m 16 -p 1`.
  const stored = '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc';
  assert.equal(await isPassword('password', stored), true);
  assert.equal(await isPassword('Password', stored), false);
  assert.equal(needsRehash(stored), true);
  assert.equal(needsRehash(await hashPassword('x')), false);
});

test('no password opens an account that has none, and refusing takes the same work', async () => {
  const stored = await hashPassword('jotain');
  const timed = async (hash: string | undefined) => {
    const began = performance.now();
    assert.equal(await isPassword('', hash), false);
    return performance.now() - began;
  };
  // The shortest of several: a busy machine makes any one of them long.
  const shortest = async (hash: string | undefined) =>
    Math.min(await timed(hash), await timed(hash), await timed(hash), await timed(hash));
  const [withHash, without] = [await shortest(stored), await shortest(undefined)];
  assert.ok(without > withHash / 5, `${without} ms against ${withHash} ms`);
});
