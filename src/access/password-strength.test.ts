import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordWeakness } from './password-strength.ts';

const isWeak = async (password: string, known: string[] = []) =>
  (await passwordWeakness(password, known)) !== undefined;

test('short, leaked and familiar passwords are refused, in Finnish too', async () => {
  for (const password of [
    'Xk9$vv2!qLp',
    'passwordpassword',
    'salasana123456',
    'virtanenkorhonen',
    'qwertyuiop123',
  ])
    assert.equal(await isWeak(password), true, password);
});

test('a phrase is accepted, with spaces and letters of Finnish', async () => {
  assert.equal(await isWeak('kolme sinistä kanoottia laiturilla'), false);
  assert.equal(await isWeak('correct horse battery staple'), false);
});

test('one’s own name and the company’s do not make a password strong', async () => {
  const password = 'kvorbelitalvikku';
  assert.equal(await isWeak(password), false);
  assert.equal(await isWeak(password, ['Kvorbeli Oy', 'Talvikku Esimerkki']), true);
});

test('an endless password is refused without being judged', async () => {
  const began = performance.now();
  assert.equal(await isWeak('a1 '.repeat(100_000)), true);
  assert.ok(performance.now() - began < 5_000);
});
