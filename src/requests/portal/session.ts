/** A visit to one's own page. The browser holds a random secret, the row its hash; staff have another cookie. */
import { readCookie } from '../../http/cookie.ts';
import type { Cookie } from '../../http/route.ts';

export const ownCookie = 'seloste_own';

/** Below zero no Max-Age is sent: the cookie goes when the browser is closed, as the notice says of it. */
export const ownCookieOf = (token: string): Cookie => ({ name: ownCookie, value: token, maxAgeSeconds: -1 });
export const noOwnCookie: Cookie = { name: ownCookie, value: '', maxAgeSeconds: 0 };

/** Anything that cannot be a secret of ours is none: no trip is made for it. */
export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

export const ownTokenIn = (headers: Headers): string | undefined => {
  const value = readCookie(headers, ownCookie);
  return value && isSecret(value) ? value : undefined;
};
