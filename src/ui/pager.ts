import { fill, type Language } from '../ground/language.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { icon } from './icon.ts';
import { say } from './texts.ts';

export type PagerProps = Readonly<{
  language: Language;
  /** Keyset pages: an address each way, none where there is nothing more. */
  previous?: string | undefined;
  next?: string | undefined;
  /** As they are shown: `50` of `1 000+`. */
  count?: Readonly<{ shown: string | number; total: string | number }>;
  label?: string;
}>;

const words = {
  label: { fi: 'Sivut', sv: 'Sidor', en: 'Pages' },
  previous: { fi: 'Edelliset', sv: 'Föregående', en: 'Previous' },
  next: { fi: 'Seuraavat', sv: 'Nästa', en: 'Next' },
  count: { fi: '{shown} / {total}', sv: '{shown} av {total}', en: '{shown} of {total}' },
};

/** `cappedCount(1001)` → `1 000+`: nobody counts a whole register for a list. */
export const cappedCount = (count: number, cap = 1000, language: Language = 'fi'): string => {
  const locale = language === 'en' ? 'en-GB' : language;
  return count > cap ? `${cap.toLocaleString(locale)}+` : count.toLocaleString(locale);
};

const way = (href: string | undefined, words: HtmlValue, rel: 'prev' | 'next'): Html =>
  href
    ? html`<a class="btn btn-plain" rel="${rel}" href="${href}">${words}</a>`
    : html`<span class="btn btn-plain disabled" aria-hidden="true">${words}</span>`;

export const pager = ({ language, previous, next, count, label }: PagerProps): Html => {
  return html`<nav class="pager" aria-label="${label ?? say(words.label, language)}">${
    previous || next
      ? html`${way(previous, html`${icon('previous')}<span>${say(words.previous, language)}</span>`, 'prev')}${way(next, html`<span>${say(words.next, language)}</span>${icon('next')}`, 'next')}`
      : ''
  }${count ? html`<span class="muted number">${fill(say(words.count, language), count)}</span>` : ''}</nav>`;
};
