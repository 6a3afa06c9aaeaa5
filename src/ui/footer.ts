import type { Language } from '../ground/language.ts';
import { type Html, html } from './html.ts';
import { say, texts } from './texts.ts';

export const skipLink = (language: Language): Html =>
  html`<a class="skip" href="#content">${say(texts.skip, language)}</a>`;

type FooterProps = Readonly<{ language: Language; registerName?: string; noticeHref?: string }>;

/** The notice is one link away from every page: GDPR 12(1). */
export const footer = ({ language, registerName, noticeHref = '/notice' }: FooterProps): Html =>
  html`<footer class="foot"><a href="${noticeHref}">${say(texts.notice, language)}</a>${
    registerName ? html`<span>${registerName}</span>` : ''
  }</footer>`;
