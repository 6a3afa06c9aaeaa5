/** Whose request it is, when the client itself writes what it can into the headers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clientOf, trustedProxies } from '../../src/http/client-address.ts';
import { localPath } from '../../src/http/local-path.ts';
import { baseUrlOf } from '../../src/http/origin.ts';

const proxies = trustedProxies(['10.0.0.0/8']);
const seen = (socket: string, forwarded: string) =>
  clientOf(socket, new Headers({ 'x-forwarded-for': forwarded }), proxies).address;

test('what stands left of the nearest stranger was written by that stranger', () => {
  assert.equal(seen('127.0.0.1', '198.51.100.9, 203.0.113.5'), '203.0.113.5');
  assert.equal(seen('127.0.0.1', '198.51.100.9, 203.0.113.5, 10.0.0.4'), '203.0.113.5');
  assert.equal(seen('203.0.113.5', '198.51.100.9'), '203.0.113.5');
});

test('a proxy that writes ports does not make the client’s own word count', () => {
  assert.equal(seen('127.0.0.1', '198.51.100.9, 203.0.113.5:40112'), '203.0.113.5');
  assert.equal(seen('127.0.0.1', '198.51.100.9, [2001:db8::5]:40112'), '2001:db8::5');
});

test('a hop that is no address ends the way back: all left of it is hearsay', () => {
  assert.equal(seen('127.0.0.1', '198.51.100.9, unknown'), '127.0.0.1');
  assert.equal(seen('127.0.0.1', '198.51.100.9, nonsense, 10.0.0.4'), '10.0.0.4');
  assert.equal(seen('127.0.0.1', ''), '127.0.0.1');
});

test('back leads to a page of this site, however it is written', () => {
  for (const back of [
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e%2e//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\u0000/evil.example',
    '\\\\evil.example',
    '/ /../\\evil.example',
  ]) {
    const to = localPath(back, '/');
    const led = new URL(to, 'https://asiakkaat.example');
    assert.equal(led.origin, 'https://asiakkaat.example', back);
    assert.ok(!/[\r\n]/.test(to));
  }
  assert.equal(localPath('/customers?q=a b'), '/customers?q=a%20b');
});

test('a host that is more than a name and a port is served nothing', () => {
  for (const host of [
    'localhost?x=y',
    'localhost#@evil.example',
    'localhost/evil',
    'a@localhost',
    'localhost\\x',
    '[',
  ])
    assert.equal(baseUrlOf(undefined, host, 'http'), undefined, host);
  assert.equal(baseUrlOf(undefined, 'localhost:8600', 'http'), 'http://localhost:8600');
  assert.equal(baseUrlOf(undefined, '[::1]:8600', 'http'), 'http://[::1]:8600');
});
