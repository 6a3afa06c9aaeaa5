/** Contacts of others are found in any text, the person’s own are not, however long the text is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contactsOfOthers, ownContacts } from './contacts.ts';
import { cover, hidden, pieces } from './cover.ts';

const own = ownContacts([{ address: 'aino@posti.example' }], [{ e164: '+358401234567', original: '' }], []);
const shown = (text: string): string => cover(text, contactsOfOthers(text, own)).text;

test('addresses and numbers of others are covered, the person’s own are not', () => {
  assert.equal(shown('Kysy Onnilta (onni@posti.example).'), `Kysy Onnilta (${hidden}).`);
  assert.equal(shown('Aino@Posti.example, 040 123 4567'), 'Aino@Posti.example, 040 123 4567');
  assert.equal(shown('mailto:onni.o@a.b.example;050 765 4321!'), `mailto:${hidden};${hidden}!`);
  assert.equal(
    shown('2026-05-17 14:10:00 +0200, 2026-05-15 17:42'),
    '2026-05-17 14:10:00 +0200, 2026-05-15 17:42',
  );
  assert.equal(shown('a@b ei ole osoite eikä @ myöskään'), 'a@b ei ole osoite eikä @ myöskään');
  assert.equal(shown('Tunnus 131052-308T, tilaus 12345678.'), `Tunnus ${hidden}, tilaus 12345678.`);
});

test('what is covered is a whole word, the longest first, and a page shows where', () => {
  const text = 'Matti Virtanen (Matti) ei ole Mattila. C++ [a.b]';
  assert.deepEqual(cover(text, ['Matti', 'Matti Virtanen', '', 'x', 'a.b']), {
    text: `${hidden} (${hidden}) ei ole Mattila. C++ [${hidden}]`,
    places: 3,
  });
  assert.equal(
    pieces(text, ['Matti'])
      .map((piece) => piece.text)
      .join(''),
    text,
  );
  assert.deepEqual(pieces('', ['Matti']), []);
});

test('a text that was written to keep the machine busy ends within seconds', () => {
  const began = performance.now();
  const times = 20_000;
  for (const piece of ['a@', 'a@a', 'a', '@', '@.', 'a@a.', 'a.', '0 1', '0401 ', '010101', '+1 '])
    assert.ok(shown(piece.repeat(times) + 'x'.repeat(9)).length > 0);
  assert.ok(performance.now() - began < 10_000);
});
