import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mod97 } from './mod-97.ts';

test('a number of any length leaves its remainder', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,40}$/), (digits) => mod97(digits) === Number(BigInt(digits) % 97n)),
  );
});

test('letters count from ten', () => {
  assert.equal(mod97('A'), 10);
  assert.equal(mod97('RF'), 2715 % 97);
});
