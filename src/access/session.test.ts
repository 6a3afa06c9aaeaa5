import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cookieHeader, withOurCookies } from '../http/cookie.ts';
import { newToken } from './one-time-token.ts';
import { cookieOf, noCookie, tokenIn } from './session.ts';

const withCookie = (cookie: string) => tokenIn(new Headers({ cookie }));

test('the cookie goes with the browser, unseen by scripts, and is read back', () => {
  const { token } = newToken();
  const header = cookieHeader(cookieOf(token), true);
  assert.match(header, /HttpOnly/);
  assert.match(header, /Secure/);
  assert.match(header, /SameSite=Lax/);
  assert.doesNotMatch(header, /Max-Age|Expires/i);
  const sent = new Headers({ cookie: header.split(';')[0]! });
  assert.equal(tokenIn(withOurCookies(sent, true)), token);
  assert.equal(tokenIn(sent), undefined);
  assert.match(cookieHeader(noCookie, true), /Max-Age=0/);
});

test('what cannot be a token of ours makes no trip to the database', () => {
  for (const value of ['', 'x', 'a'.repeat(44), `${'a'.repeat(42)}'`, `${'a'.repeat(42)}ä`])
    assert.equal(withCookie(`seloste_session=${value}`), undefined);
});
