import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { assets, assetUrl, scriptNames, serveAsset } from './assets.ts';
import { encodingFor } from './compressed.ts';
import { iconNames } from './icon.ts';
import { installedTabler, tablerSubset } from './styles/make-tabler-subset.ts';

const bytes = async (response: Response | undefined) =>
  Buffer.from(response ? await response.arrayBuffer() : new ArrayBuffer(0));

describe('static files', () => {
  test('are named by their content and may be kept for ever', () => {
    const response = serveAsset(assetUrl('seloste.css'));
    assert.match(assetUrl('seloste.css'), /^\/assets\/seloste\.[\w-]{12}\.css$/);
    assert.equal(response?.headers.get('cache-control'), 'public, max-age=31536000, immutable');
    assert.equal(response?.headers.get('content-type'), 'text/css; charset=utf-8');
  });

  test('come compressed as the browser can read them, and are the same file', async () => {
    const { path, body } = assets().find(({ name }) => name === 'navigation.js')!;
    const brotli = serveAsset(path, 'gzip, deflate, br');
    assert.equal(brotli?.headers.get('content-encoding'), 'br');
    assert.deepEqual(brotliDecompressSync(await bytes(brotli)), body);
    assert.deepEqual(gunzipSync(await bytes(serveAsset(path, 'gzip'))), body);
    assert.deepEqual(await bytes(serveAsset(path, 'identity')), body);
  });

  test('an encoding that is refused is not sent', () => {
    assert.equal(encodingFor('br;q=0, gzip'), 'gzip');
    assert.equal(encodingFor('gzip;q=0.0'), undefined);
    assert.equal(encodingFor(''), undefined);
  });

  test('nothing else is served', () => {
    for (const path of ['/assets/', '/assets/seloste.css', '/assets/../../package.json', '/assets/turbo.js'])
      assert.equal(serveAsset(path), undefined);
    assert.throws(() => assetUrl('no-such.css'), /no asset/);
  });

  test('every script exists and the sheet calls for nothing that the CSP refuses', () => {
    assert.equal(assets().filter(({ name }) => name.endsWith('.js')).length, scriptNames.length + 1);
    const sheet = String(assets().find(({ name }) => name === 'seloste.css')?.body);
    assert.doesNotMatch(sheet, /url\(|@import|@font-face/);
  });
});

test('every icon that a page may name is drawn, and none is drawn for nothing', () => {
  const drawn = [
    ...readFileSync(new URL('icons.svg', import.meta.url), 'utf8').matchAll(/<symbol id="([\w-]+)"/g),
  ];
  assert.deepEqual(drawn.map((match) => match[1]).sort(), [...iconNames].sort());
});

test('tabler.css is what make-tabler-subset.ts writes from the installed Tabler', () => {
  const committed = readFileSync(new URL('styles/tabler.css', import.meta.url), 'utf8');
  assert.equal(tablerSubset(installedTabler()), committed);
  assert.notEqual(tablerSubset('.btn { color: red }'), committed);
});
