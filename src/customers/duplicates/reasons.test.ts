import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reasonsAsWritten } from './reasons.ts';

test('names that only sound the same are said to be nearly the same', () => {
  const said = (one: string, other: string) => reasonsAsWritten(['name', 'phone'], one, other)[0];
  assert.equal(said('Väinö Suominen', 'Väinö Suominnen'), 'name_typo');
  assert.equal(said('Villa Oy', 'Wiila Oy'), 'name_typo');
  assert.equal(said('Aino Rantala', 'RANTALA Aino Maria'), 'name');
  assert.equal(said('Lankapuoti Solina Oy', 'Oy Lankapuoti Solina'), 'name');
  assert.deepEqual(reasonsAsWritten(['email'], 'Aino Salo', 'Liisa Meri'), ['email']);
});
