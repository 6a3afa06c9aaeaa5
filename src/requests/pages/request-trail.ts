/** The way back from a page below a request. */
import { fill, type Language } from '../../ground/language.ts';
import { breadcrumb } from '../../ui/breadcrumb.ts';
import type { Html } from '../../ui/html.ts';
import { requestPath, requestsPath } from '../paths.ts';
import { requestTexts as texts } from './request-texts.ts';

export const requestTrail = (language: Language, requestId: number, title: string): Html =>
  breadcrumb({
    language,
    items: [
      { label: texts.title[language], href: requestsPath },
      { label: fill(texts.request[language], { number: requestId }), href: requestPath(requestId) },
      { label: title },
    ],
  });
