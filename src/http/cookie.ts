import { parse, serialize } from 'hono/utils/cookie';
import type { Cookie } from './route.ts';

/**
 * Over https every cookie is bound to this very host: a browser takes a name that begins so from this host alone, encrypted and
 * without a `Domain`, so a neighbouring subdomain can neither read nor plant one (RFC 6265bis, 4.1.3.2).
 */
const hostPrefix = '__Host-';

/** The headers with our cookies under the names that the house calls them by. Over https a cookie without the prefix is none of ours. */
export const withOurCookies = (headers: Headers, isHttps: boolean): Headers => {
  const sent = headers.get('cookie');
  if (!isHttps || sent === null) return headers;
  const ours = sent
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one.startsWith(hostPrefix))
    .map((one) => one.slice(hostPrefix.length));
  const known = new Headers(headers);
  known.set('cookie', ours.join('; '));
  return known;
};

/** Never readable by scripts, never sent along from another site's page but by following a link. */
export const cookieHeader = ({ name, value, maxAgeSeconds }: Cookie, isHttps: boolean): string =>
  serialize(isHttps ? `${hostPrefix}${name}` : name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps,
    maxAge: maxAgeSeconds,
  });

export const readCookie = (headers: Headers, name: string): string | undefined =>
  parse(headers.get('cookie') ?? '', name)[name];
