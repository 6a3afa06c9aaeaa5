import { fill, type Language, type Text } from '../ground/language.ts';
import { attribute, type Html, html } from './html.ts';
import { type IconName, icon } from './icon.ts';
import { say, texts } from './texts.ts';

export type NavigationItem = Readonly<{
  href: string;
  label: Text;
  icon?: IconName;
  current?: boolean;
  /** Keys pressed one after another, as in `g c`. */
  keys?: string;
  /** How many wait behind it; 0 is not shown. */
  count?: number | string;
  /** Items of one group stand together under its title; those without come first. */
  group?: Text;
}>;

const waiting = { fi: '{count} odottaa', sv: '{count} väntar', en: '{count} waiting' };

const entry = (item: NavigationItem, language: Language): Html =>
  html`<li><a href="${item.href}"${item.current ? html` aria-current="page"` : ''}${attribute('data-keys', item.keys)}>${
    item.icon ? icon(item.icon) : ''
  }<span class="name">${say(item.label, language)}</span>${
    item.count
      ? html`<span class="count" aria-hidden="true">${item.count}</span><span class="visually-hidden">, ${fill(
          say(waiting, language),
          { count: item.count },
        )}</span>`
      : ''
  }</a></li>`;

/** What the person may use, in the order given; groups in the order in which they first appear. */
export const navigation = (items: readonly NavigationItem[], language: Language): Html => {
  const groups = new Map<string, NavigationItem[]>();
  for (const item of items) {
    const title = item.group ? say(item.group, language) : '';
    groups.set(title, [...(groups.get(title) ?? []), item]);
  }
  const lists = [...groups].map(
    ([title, members]) =>
      html`${title ? html`<h2>${title}</h2>` : ''}<ul>${members.map((item) => entry(item, language))}</ul>`,
  );
  return html`<nav class="main-menu" aria-label="${say(texts.mainMenu, language)}">${lists}</nav>`;
};
