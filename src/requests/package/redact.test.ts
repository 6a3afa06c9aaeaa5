/** What others wrote is told without what is somebody else’s, whatever was written and however long it is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hidden, ownContacts, redact } from './redact.ts';

const own = ownContacts([{ address: 'aino@posti.example' }], [{ e164: '+358401234567', original: '' }], []);
const shown = (text: string): string => redact(text, own).text;

test('addresses and numbers of others are covered, the person’s own are not', () => {
  assert.equal(shown('Kysy Onnilta (onni@posti.example).'), `Kysy Onnilta (${hidden}).`);
  assert.equal(shown('Aino@Posti.example, 040 123 4567'), 'Aino@Posti.example, 040 123 4567');
  assert.equal(shown('mailto:onni.o@a.b.example;050 765 4321!'), `mailto:${hidden};${hidden}!`);
  assert.equal(shown('a@b ei ole osoite eikä @ myöskään'), 'a@b ei ole osoite eikä @ myöskään');
});

test('a text that was written to keep the machine busy is done as quickly as any other', () => {
  const times = 50_000;
  for (const piece of ['a@', 'a@a', 'a', '@', '@.', 'a@a.', 'a.', '0 1', '0401 ', '010101', '+1 '])
    assert.equal(redact(piece.repeat(times) + 'x'.repeat(9), own).text.length > 0, true);
});
