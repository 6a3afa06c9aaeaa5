import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fold, searchWords } from './search-words.ts';

test('words are lower-cased, without diacritics, split at anything but letters and digits', () => {
  assert.deepEqual(searchWords('Pyöriäinen, Åke'), ['pyoriainen', 'ake']);
  assert.deepEqual(searchWords("Mäki-Esimerkki  O'Neill 2a B"), [
    'maki',
    'esimerkki',
    'o',
    'neill',
    '2a',
    'b',
  ]);
  assert.deepEqual(searchWords('Große Ærø Širšov Žužu André Łódź Þór Áŋŋel'), [
    'grosse',
    'aero',
    'sirsov',
    'zuzu',
    'andre',
    'lodz',
    'thor',
    'annel',
  ]);
  assert.deepEqual(searchWords(' – , '), []);
});

test('capitals and composed letters make no difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aåäöéßøæšž -1') }), (text) => {
      assert.deepEqual(searchWords(text.toUpperCase()), searchWords(text));
      assert.deepEqual(searchWords(text.normalize('NFD')), searchWords(text));
    }),
  );
});

test('folding twice changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      assert.equal(fold(fold(text)), fold(text));
    }),
  );
});
