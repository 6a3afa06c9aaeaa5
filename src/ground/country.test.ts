import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countryName, countryOf } from './country.ts';

test('a country is found by its code and by its name in any language of the program', () => {
  assert.deepEqual(['Suomi', ' ruotsi ', 'Åland', 'FIN', 'se', 'Germany'].map(countryOf), [
    'FI',
    'SE',
    'AX',
    'FI',
    'SE',
    'DE',
  ]);
  assert.deepEqual(['Ruritania', 'EU', ''].map(countryOf), [undefined, undefined, undefined]);
});

test('a country is named in the reader’s language; what is no code stays as it is', () => {
  assert.deepEqual(
    [countryName('SE', 'fi'), countryName('SE', 'sv'), countryName('Ruritania', 'en')],
    ['Ruotsi', 'Sverige', 'Ruritania'],
  );
});
