import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleWords } from './article.ts';

test('an article and its paragraph are written as each language writes them', () => {
  const written = (article: string) => (['fi', 'sv', 'en'] as const).map((one) => articleWords(article, one));
  assert.deepEqual(written('22(3)'), ['22 artiklan 3 kohta', 'artikel 22.3', 'Article 22(3)']);
  assert.deepEqual(written('15'), ['15 artikla', 'artikel 15', 'Article 15']);
});
