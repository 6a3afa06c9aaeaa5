import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asInLetter } from './letter-language.ts';

test('whoever writes into a letter is told its language where they work in another', () => {
  assert.match(asInLetter({ language: 'sv' }, 'fi'), /Kirje on ruotsiksi. Kirjoita tämä ruotsiksi/);
  assert.match(asInLetter({ language: 'fi' }, 'en'), /The letter is in Finnish/);
  assert.doesNotMatch(asInLetter({ language: 'fi' }, 'fi'), /suomeksi/);
});
