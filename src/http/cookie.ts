import { parse, serialize } from 'hono/utils/cookie';
import type { Cookie } from './route.ts';

/** Never readable by scripts, never sent along from another site's page but by following a link. */
export const cookieHeader = ({ name, value, maxAgeSeconds }: Cookie, isHttps: boolean): string =>
  serialize(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps,
    maxAge: maxAgeSeconds,
  });

export const readCookie = (headers: Headers, name: string): string | undefined =>
  parse(headers.get('cookie') ?? '', name)[name];
