import { type Language, languages } from '../ground/language.ts';
import { type Html, html } from './html.ts';
import { languageNames, say, texts } from './texts.ts';

export type LanguageSwitchProps = Readonly<{
  language: Language;
  /** Path and query of the page that is shown. */
  path: string;
  languageHref?: ((language: Language) => string) | undefined;
}>;

/** The same address with `lang` set; other parameters stay. */
export const withLanguage = (path: string, language: Language): string => {
  const [address = '/', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  return `${address}?${parameters}`;
};

export const languageSwitch = ({ language, path, languageHref }: LanguageSwitchProps): Html => {
  const href = languageHref ?? ((one: Language) => withLanguage(path, one));
  return html`<nav class="languages" aria-label="${say(texts.language, language)}"><ul>${languages.map(
    (one) =>
      html`<li><a href="${href(one)}" lang="${one}" hreflang="${one}" data-turbo="false"${
        one === language ? html` aria-current="true"` : ''
      }>${languageNames[one]}</a></li>`,
  )}</ul></nav>`;
};
