/** What is known of a request before any route is looked at. */
import type { Language } from '../ground/language.ts';
import type { Wish } from './negotiate.ts';

export type Asked = Readonly<{
  request: Request;
  /** Of the request, with our cookies under the names that the house calls them by. */
  headers: Headers;
  /** Without `lang`, which has done its work by then. */
  url: URL;
  baseUrl: string;
  isHttps: boolean;
  clientAddress: string;
  language: Language;
  /** Set where `?lang=` chose it now: it is remembered in the cookie. */
  languageChosen: boolean;
  wish: Wish;
  /** Names this request in the log and on the page of a fault. */
  reference: string;
}>;

export const pathOf = (url: URL): string => `${url.pathname}${url.search}`;
