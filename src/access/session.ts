/** A session is a row; the browser holds a random token, the row its hash. */
import { readCookie } from '../http/cookie.ts';
import type { Cookie } from '../http/route.ts';

export const sessionCookie = 'seloste_session';
/** Not seen for so long: ended. A working day is the longest. Both are told on the page of one's sessions. */
export const idleMinutes = 120;
export const sessionHours = 12;

/** Below zero no Max-Age is sent: the cookie goes when the browser is closed, as the notice says of it. */
const untilClosed = -1;

export const cookieOf = (token: string): Cookie => ({
  name: sessionCookie,
  value: token,
  maxAgeSeconds: untilClosed,
});

export const noCookie: Cookie = { name: sessionCookie, value: '', maxAgeSeconds: 0 };

/** The token in a request's cookies. Anything that cannot be a token of ours is none: no trip is made for it. */
export const tokenIn = (headers: Headers): string | undefined => {
  const value = readCookie(headers, sessionCookie);
  return value && /^[A-Za-z0-9_-]{43}$/.test(value) ? value : undefined;
};
