import { fill, type Language } from '../ground/language.ts';
import { badge, type State } from './badge.ts';
import { button, hiddenFields } from './button.ts';
import { attribute, type Html, html } from './html.ts';
import { icon } from './icon.ts';
import { say, texts } from './texts.ts';

export type SearchBoxProps = Readonly<{
  language: Language;
  action: string;
  name?: string;
  value?: string | undefined;
  label: string;
  id?: string;
  /**
   * The turbo-frame that is filled while typing, from `action` with the header `Turbo-Frame: <frame>`. The answer
   * holds a frame of that id; a hit list is logged when the search has settled (no such header, or a hit opened).
   */
  frame?: string;
  /** The frame hangs below the box, as in the page's head. */
  drop?: boolean;
  /** The key that focuses it, shown in it. */
  shortcut?: string;
  /** Other filters that the search keeps. */
  hidden?: Readonly<Record<string, string>>;
}>;

export const searchBox = (props: SearchBoxProps): Html => {
  const {
    language,
    action,
    name = 'q',
    value,
    label,
    id = 'search',
    frame,
    drop,
    shortcut,
    hidden = {},
  } = props;
  return html`<search-as-you-type class="search${drop ? ' search-drop' : ''}"${attribute('data-frame', frame)}>
<form role="search" aria-label="${label}" method="get" action="${action}">${hiddenFields(hidden)}<label class="visually-hidden" for="${id}">${label}</label>${icon('search')}<input
 class="form-control" type="search" id="${id}" name="${name}"${attribute('value', value)} placeholder="${label}" autocomplete="off" spellcheck="false"${attribute(
   'data-shortcut',
   shortcut,
 )}>${shortcut ? html`<kbd aria-hidden="true">${shortcut}</kbd>` : ''}<span class="visually-hidden">${button({ label: say(texts.keySearch, language), type: 'submit' })}</span></form>${
   frame && drop ? html`<turbo-frame id="${frame}" class="search-hits" target="_top"></turbo-frame>` : ''
 }<p class="visually-hidden" role="status"></p></search-as-you-type>`;
};

export type SearchHit = Readonly<{
  href: string;
  title: string;
  detail?: string;
  state?: Readonly<{ state: State; label: string }>;
}>;

export type SearchHitsProps = Readonly<{
  language: Language;
  /** The frame's id: `search-hits` in the page's head. */
  id: string;
  hits: readonly SearchHit[];
  /** As it is shown: `12` or `1 000+`. */
  count: string | number;
  query: string;
}>;

const counted = { fi: 'Osumia: {count}', sv: 'Träffar: {count}', en: 'Hits: {count}' };
const none = {
  fi: 'Ei osumia. Kokeile osaa nimestä, puhelinnumerosta tai osoitteesta.',
  sv: 'Inga träffar. Pröva en del av namnet, telefonnumret eller adressen.',
  en: 'No hits. Try a part of the name, phone number or address.',
};

const hit = ({ href, title, detail, state }: SearchHit): Html =>
  html`<li><a href="${href}" data-hit><span class="hit-title">${title}</span>${detail ? html`<span class="muted">${detail}</span>` : ''}${
    state ? badge(state) : ''
  }</a></li>`;

export const searchHits = ({ language, id, hits, count, query }: SearchHitsProps): Html => {
  const summary = hits.length ? fill(say(counted, language), { count }) : say(none, language);
  return html`<turbo-frame id="${id}" class="search-hits" target="_top">${
    query ? html`<p class="hit-count" data-hit-count>${summary}</p><ul>${hits.map(hit)}</ul>` : ''
  }</turbo-frame>`;
};
