import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { keepCopy, keptResponse } from './kept.ts';

const copy = keepCopy('text/html; charset=utf-8', `<p>${'Tietosuojaseloste. '.repeat(50)}</p>`);
const ask = (headers: Record<string, string> = {}) =>
  keptResponse(copy, new Request('http://localhost/notice', { headers }));

test('who has the page already is told so, without a body', async () => {
  const first = ask();
  assert.equal(first.status, 200);
  const again = ask({ 'if-none-match': first.headers.get('etag')! });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
  assert.equal(ask({ 'if-none-match': 'W/"another"' }).status, 200);
});

test('it is public, and asked for again before it is used', () => {
  assert.equal(ask().headers.get('cache-control'), 'public, no-cache');
});

test('it comes packed as the browser can unpack it', async () => {
  const packed = ask({ 'accept-encoding': 'gzip' });
  assert.equal(packed.headers.get('content-encoding'), 'gzip');
  assert.deepEqual(gunzipSync(new Uint8Array(await packed.arrayBuffer())), Buffer.from(copy.body));
  assert.equal(ask({ 'accept-encoding': 'gzip, br' }).headers.get('content-encoding'), 'br');
  assert.equal(ask({ 'accept-encoding': 'gzip;q=0' }).headers.get('content-encoding'), null);
});

test('a PDF is not packed again', () => {
  const pdf = keepCopy('application/pdf', new Uint8Array(100));
  const answer = keptResponse(
    pdf,
    new Request('http://localhost/', { headers: { 'accept-encoding': 'gzip' } }),
  );
  assert.equal(answer.headers.get('content-encoding'), null);
});
