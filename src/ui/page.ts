/** The page of the staff: the frame with search, desk, navigation and session around one thing. DESIGN 8. */
import type { Language } from '../ground/language.ts';
import { type Desk, deskForm } from './desk.ts';
import { htmlDocument } from './document.ts';
import { footer, skipLink } from './footer.ts';
import { type Html, type HtmlValue, html } from './html.ts';
import { icon } from './icon.ts';
import { type NavigationItem, navigation } from './navigation.ts';
import { pageHead } from './page-head.ts';
import { type Command, palette } from './palette.ts';
import { searchBox } from './search.ts';
import { type Person, session } from './session.ts';
import { shortcuts } from './shortcuts.ts';
import { say, texts } from './texts.ts';

export type PageProps = Readonly<{
  language: Language;
  /** The `<h1>` and the window's title. */
  title: string;
  content: HtmlValue;
  /** Path and query of this page: where a change of desk or language comes back to. */
  path: string;
  registerName?: string;
  desk?: Desk;
  navigation?: readonly NavigationItem[];
  /** Pages and acts beside the navigation that the palette finds. */
  commands?: readonly Command[];
  person?: Person;
  breadcrumb?: HtmlValue;
  tabs?: HtmlValue;
  actions?: HtmlValue;
  lead?: HtmlValue;
  /** What has just been done, as a `noticeBox`. */
  said?: HtmlValue;
  search?: Readonly<{ action?: string; value?: string }> | false;
  /** The session's token against forged requests, for the frame's own forms. */
  token?: string;
  noticeHref?: string;
  languageHref?: (language: Language) => string;
  refreshSeconds?: number;
  nonce?: string;
}>;

const brand = (registerName: string | undefined): Html =>
  html`<a class="brand" href="/"><span class="mark" aria-hidden="true"></span><span class="product">${texts.product.fi}</span>${
    registerName ? html`<span class="register">${registerName}</span>` : ''
  }</a>`;

const frameSearch = ({ search, language }: PageProps): HtmlValue =>
  search !== false &&
  searchBox({
    language,
    id: 'frame-search',
    action: search?.action ?? '/search',
    value: search?.value,
    label: say(texts.search, language),
    frame: 'search-hits',
    drop: true,
    shortcut: '/',
  });

const top = (props: PageProps): Html => html`<header class="top">
<button class="menu-button" type="button" popovertarget="menu">${icon('menu')}<span>${say(texts.menu, props.language)}</span></button>
${brand(props.registerName)}
${frameSearch(props)}
${props.desk ? deskForm({ desk: props.desk, language: props.language, path: props.path, token: props.token }) : ''}
</header>`;

export const page = (props: PageProps): Html => {
  const { language, content, said, navigation: items = [], commands = [] } = props;
  return htmlDocument({
    ...props,
    frame: 'staff',
    body: html`${skipLink(language)}
${top(props)}
<div class="side" id="menu" popover>${navigation(items, language)}${session(props)}</div>
<main id="content" tabindex="-1">${pageHead(props)}${said}
<div class="content">${content}</div></main>
${footer(props)}
${palette([...items, ...commands], language)}
${shortcuts(items, language)}`,
  });
};
