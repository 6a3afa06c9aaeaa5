import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitName } from './name.ts';

test('a name is split at its comma, or before its last word', () => {
  const split = (full: string, family: string, given: string) =>
    assert.deepEqual(splitName(full), { family, given });
  split('Virtanen, Matti', 'Virtanen', 'Matti');
  split('Matti Virtanen', 'Virtanen', 'Matti');
  split('  Matti  Juhani\u00a0Virtanen ', 'Virtanen', 'Matti Juhani');
  split('Aino Mäki-Esimerkki', 'Mäki-Esimerkki', 'Aino');
  split('Virtanen', 'Virtanen', '');
  split('', '', '');
});

test('particles belong to the family name', () => {
  for (const family of ['von Wright', 'af Ursin', 'de la Gardie', 'Von Wright', 'van der Berg'])
    assert.deepEqual(splitName(`Carl Gustaf ${family}`), { family, given: 'Carl Gustaf' });
  assert.deepEqual(splitName('von Wright, Carl'), { family: 'von Wright', given: 'Carl' });
  assert.deepEqual(splitName('Le Nguyen'), { family: 'Nguyen', given: 'Le' });
});

test('no letter of a name is lost', () => {
  const letters = (text: string) => text.replace(/\s/g, '');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (full) => {
      const { family, given } = splitName(full);
      const whole = full.includes(',') ? `${family},${given}` : given + family;
      assert.equal(letters(whole), letters(full));
    }),
  );
});
