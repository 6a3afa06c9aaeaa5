import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksLikeOrganisation } from './organisation-name.ts';

test('forms of business and public bodies are organisations', () => {
  for (const name of [
    'Esimerkki Oy',
    'Oy Exempel Ab',
    'ESIMERKKI OYJ',
    'Asunto Oy Esimerkinkatu 1',
    'Virtanen & pojat Ky',
    'Esimerkin Kyläyhdistys ry',
    'Esimerkin urheilijat r.y.',
    'Exempel r.f.',
    'Esimerkkisäätiö',
    'Esimerkin kunta',
    'Exempels församling',
    'Example Ltd.',
    'Beispiel GmbH',
    'Eksempel A/S',
  ])
    assert.equal(looksLikeOrganisation(name), 'organisation', name);
});

test('a sole trader is told apart: a person with all the rights of one', () => {
  for (const name of [
    'Tmi Matti Virtanen',
    'Matin Puutyö Tmi',
    'T:mi Aino Esimerkki',
    'Toiminimi Aino Esimerkki',
  ])
    assert.equal(looksLikeOrganisation(name), 'sole_trader', name);
});

test('a person is neither', () => {
  for (const name of ['Matti Virtanen', 'Ky Nguyen', 'Sia Exempel', 'Aino af Ursin', 'Roy Abb', 'As', ''])
    assert.equal(looksLikeOrganisation(name), undefined, name);
});
