/** HTML for people, JSON for programs: RFC 9110 12.5.1. Whoever accepts anything gets the page. */
import { parseAccept } from 'hono/utils/accept';
import { isLanguage, type Language, languages } from '../ground/language.ts';

const json = ['application/json', 'application/problem+json'];

export type Wish = 'page' | 'json';

/** A program that says nothing of what it accepts, but writes JSON, reads JSON. */
export const wishOf = (headers: Headers): Wish => {
  // Whoever brings a key is a program, whatever its library says by default.
  if (headers.has('authorization')) return 'json';
  const wishes = parseAccept(headers.get('accept') ?? '*/*')
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ type }) => type.toLowerCase());
  const first = wishes.find((type) => type === 'text/html' || json.includes(type));
  if (first) return first === 'text/html' ? 'page' : 'json';
  return headers.get('content-type')?.startsWith('application/json') ? 'json' : 'page';
};

export const languageCookie = 'seloste_language';

/** `?lang=`, else the cookie, else the browser's wish, else Finnish. */
export const languageOf = (url: URL, cookie: string | undefined, acceptLanguage: string | null): Language => {
  const asked = url.searchParams.get('lang');
  if (isLanguage(asked)) return asked;
  if (isLanguage(cookie)) return cookie;
  const wishes = parseAccept(acceptLanguage ?? '')
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ type }) => type.toLowerCase().split('-')[0]);
  return languages.find((language) => language === wishes.find(isLanguage)) ?? 'fi';
};
