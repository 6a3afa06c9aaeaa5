import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { asJson, trialApp } from '../../test/trial-app.ts';
import { assetUrl } from '../ui/assets.ts';
import { clientOf, trustedProxies } from './client-address.ts';
import { withOurCookies } from './cookie.ts';
import { localPath } from './local-path.ts';
import { createRateLimit } from './rate-limit.ts';

const { url, port } = await trialApp();
const secure = await trialApp({ baseUrl: 'https://asiakkaat.example', limits: { millisecondsMax: 300 } });
const limited = await trialApp({ pageLimit: createRateLimit({ burst: 3, perMinute: 1 }) });

const statusWithHost = (host: string, at = port) =>
  new Promise<number>((resolve, reject) => {
    request(
      { port, host: '127.0.0.1', path: '/echo/1', headers: { host }, ...(at ? { port: at } : {}) },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    )
      .on('error', reject)
      .end();
  });

test('every answer carries the headers that keep a browser safe', async () => {
  for (const path of ['/echo/1', '/nowhere', '/openapi.json', '/health']) {
    const { headers } = await fetch(`${url}${path}`);
    assert.match(headers.get('content-security-policy')!, /default-src 'self'.*frame-ancestors 'none'/);
    assert.equal(headers.get('x-content-type-options'), 'nosniff');
    assert.equal(headers.get('referrer-policy'), 'same-origin');
    assert.match(headers.get('permissions-policy')!, /camera=\(\)/);
    assert.equal(headers.get('strict-transport-security'), null);
  }
});

test('nothing is stored by a browser but the public and the assets', async () => {
  const cacheOf = async (path: string, who = '') =>
    (await fetch(`${url}${path}`, { headers: { who } })).headers.get('cache-control');
  assert.equal(await cacheOf('/desk-of/1', 'service'), 'no-store');
  assert.equal(await cacheOf('/nowhere'), 'no-store');
  assert.equal(await cacheOf('/echo/1'), 'no-cache');
  assert.match((await cacheOf(assetUrl('seloste.css')))!, /immutable/);
});

test('on https cookies are secure and https is remembered', async () => {
  const answer = await fetch(`${secure.url}/echo/1?lang=sv`);
  assert.match(answer.headers.get('strict-transport-security')!, /max-age=31536000/);
  assert.match(answer.headers.get('set-cookie')!, /^__Host-seloste_language=sv; .*Path=\/;.*Secure/);
});

test('over https a cookie that a neighbouring host could have planted is none of ours', async () => {
  const said = async (cookie: string): Promise<string | null> =>
    (await fetch(`${secure.url}/echo/1`, { headers: { cookie } })).headers.get('content-language');
  assert.equal(await said('__Host-seloste_language=sv'), 'sv');
  assert.equal(await said('seloste_language=en; x=1; __Host-seloste_language=sv'), 'sv');
  assert.equal(await said('seloste_language=sv'), 'fi');
  assert.equal(withOurCookies(new Headers({ cookie: 'a=1' }), false).get('cookie'), 'a=1');
});

test('without a base URL only loopback names are served', async () => {
  assert.equal(await statusWithHost(`localhost:${port}`), 200);
  assert.equal(await statusWithHost(`[::1]:${port}`), 200);
  assert.equal(await statusWithHost('seloste.localhost'), 200);
  for (const host of ['evil.example', 'localhost.evil.example', '192.168.1.2', '127.0.0.1.evil.example'])
    assert.equal(await statusWithHost(host), 421, host);
  assert.equal(await statusWithHost('evil.example', secure.port), 200);
});

test('with a base URL its origin alone may write', async () => {
  const status = async (origin: string) =>
    (
      await fetch(`${secure.url}/deeds`, {
        method: 'POST',
        headers: { who: 'service', origin },
        redirect: 'manual',
      })
    ).status;
  assert.equal(await status('https://asiakkaat.example'), 303);
  assert.equal(await status(secure.url), 403);
});

test('what takes too long is broken off with a problem', async () => {
  const answer = await fetch(`${secure.url}/slow`, { headers: asJson });
  assert.equal(answer.status, 503);
  assert.equal(((await answer.json()) as { code: string }).code, 'took_too_long');
});

test('a proxy is believed only where it is trusted', () => {
  const none = trustedProxies([]);
  const ten = trustedProxies(['10.0.0.0/8', 'fd00::1']);
  const headers = new Headers({
    'x-forwarded-for': '1.2.3.4, 203.0.113.9, 10.1.1.1',
    'x-forwarded-proto': 'https',
  });
  assert.deepEqual(clientOf('203.0.113.7', headers, none), { address: '203.0.113.7', proto: 'http' });
  assert.deepEqual(clientOf('::ffff:10.2.2.2', headers, ten), { address: '203.0.113.9', proto: 'https' });
  assert.deepEqual(clientOf('127.0.0.1', headers, none), { address: '10.1.1.1', proto: 'https' });
  assert.throws(() => trustedProxies(['example.org']), /SELOSTE_PROXY/);
});

test('whoever asks too often is told how long to wait, and only they', () => {
  let now = 0;
  const limit = createRateLimit({ burst: 2, perMinute: 60, addressesMax: 3, now: () => now });
  limit.spend('192.0.2.1');
  limit.spend('192.0.2.1');
  assert.throws(
    () => limit.spend('192.0.2.1'),
    (problem: { values: unknown }) => {
      assert.deepEqual(problem.values, { seconds: 1 });
      return true;
    },
  );
  limit.spend('192.0.2.2');
  now += 1_000;
  limit.spend('192.0.2.1');
  assert.throws(() => limit.spend('192.0.2.1'));
});

test('an IPv6 line is one client, and the memory of clients has an end', () => {
  const limit = createRateLimit({ burst: 1, perMinute: 1, addressesMax: 2, now: () => 0 });
  limit.spend('2001:db8::1');
  assert.throws(() => limit.spend('2001:db8:0:0:9::2'));
  limit.spend('2001:db8:0:1::1');
  limit.spend('192.0.2.3');
  limit.spend('2001:db8::1'); // Forgotten in the meantime.
});

test('a client that asks too often from outside gets 429 with Retry-After', async () => {
  const from = (address: string) =>
    fetch(`${limited.url}/health`, { headers: { ...asJson, 'x-forwarded-for': address } });
  for (let at = 0; at < 3; at += 1) assert.equal((await from('198.51.100.7')).status, 200);
  const refused = await from('198.51.100.7');
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get('retry-after'), '60');
  assert.equal((await from('198.51.100.8')).status, 200);
});

test('the way back never leads to another site', () => {
  assert.equal(localPath('/customers?q=a#b'), '/customers?q=a');
  for (const evil of [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '',
    undefined,
    '/.//evil.example',
    '/\t/evil.example',
  ])
    assert.equal(localPath(evil, '/otherwise'), '/otherwise', String(evil));
});
