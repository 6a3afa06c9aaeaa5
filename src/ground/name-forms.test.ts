/** A bent name leads back to the name, whatever the case, the gradation or the language of its owner. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nominatives } from './name-forms.ts';
import { fold } from './search-words.ts';

const forms: Readonly<Record<string, string>> = {
  Virtanen:
    'Virtanen Virtasen Virtaselle Virtasella Virtaselta Virtaseen Virtasesta Virtasta Virtaset Virtasenkin',
  Mäki: 'Mäki Mäen Mäelle Mäellä Mäkeä Mäkeen',
  Lahti: 'Lahden Lahdelle Lahtea',
  Laine: 'Laineen Laineelle Lainetta',
  Koski: 'Kosken Koskelle Koskea',
  Salo: 'Salon Salolle Saloon',
  Matti: 'Matin Matille Mattia Mattiin',
  Pekka: 'Pekan Pekalle Pekkaa',
  Aino: 'Ainon Ainolle Ainoa Ainolta',
  Markus: 'Markuksen Markukselle Markusta',
  Johansson: 'Johanssonin Johanssonille Johanssons',
  Schmidt: 'Schmidtin Schmidtille',
  Rinne: 'Rinteen Rinteelle',
  Mallikas: 'Mallikkaan Mallikkaalle Mallikasta',
  Oinas: 'Oinaan Oinaalle',
  Ranta: 'Rannan Rannalle Rantaa',
};

test('every form of a name is led back to it', () => {
  for (const [name, bent] of Object.entries(forms))
    for (const form of bent.split(' '))
      assert.ok(nominatives(fold(form)).has(fold(name)), `${form} is ${name}`);
});

test('a word has few readings, however it is spelt', () => {
  for (const word of ['a', 'nnnnnnnn', 'aaaaaaaaaaaa', 'rautatieasemallakin'])
    assert.ok(nominatives(word).size < 60, word);
});
