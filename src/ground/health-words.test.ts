import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sensitiveWords } from './health-words.ts';

test('hints are found in three languages, inflected and in compounds', () => {
  assert.deepEqual(sensitiveWords('Asiakas on sairaslomalla, diabeetikko.'), [
    'sairaslomalla',
    'diabeetikko',
  ]);
  assert.deepEqual(sensitiveWords('Rintasyöpä ja sydänsairaus'), ['rintasyöpä', 'sydänsairaus']);
  assert.deepEqual(sensitiveWords('Pähkinäallergia. ALLERGIA!'), ['pähkinäallergia', 'allergia']);
  assert.deepEqual(sensitiveWords('Kunden är sjukskriven och gravid'), ['sjukskriven', 'gravid']);
  assert.deepEqual(sensitiveWords('Uses a wheelchair; trade union member'), ['wheelchair', 'trade union']);
  assert.deepEqual(sensitiveWords('HIV'), ['hiv']);
});

test('the business of an ordinary customer gives no hint', () => {
  for (const text of [
    'Kiinteistönhoito Virtanen Oy, soita aamulla',
    'Syöpäläisten torjunta, raskas kuljetus, matka Romaniaan',
    'Kristiina Juutilainen, Sairila',
    'Kontot är inaktiverat. Account disabled.',
    'Ring efter klockan fem',
  ])
    assert.deepEqual(sensitiveWords(text), [], text);
});

test('letters composed either way are the same word', () => {
  assert.deepEqual(sensitiveWords('syo\u0308pa\u0308'), ['syöpä']);
});

test('any text gives words that stand in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const normal = text.normalize('NFC').toLowerCase();
      for (const word of sensitiveWords(text)) assert.ok(normal.includes(word));
    }),
  );
});
