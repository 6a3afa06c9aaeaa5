import { type Html, html } from './html.ts';

export type Tab = Readonly<{ href: string; label: string; current?: boolean; count?: number | string }>;

/** Tabs are links to pages of their own, so that back, bookmarks and life without JavaScript work. */
export const tabs = ({ label, items }: Readonly<{ label: string; items: readonly Tab[] }>): Html =>
  html`<nav class="tabs" aria-label="${label}"><ul>${items.map(
    ({ href, label: name, current, count }) =>
      html`<li><a href="${href}"${current ? html` aria-current="page"` : ''}>${name}${
        count === undefined ? '' : html` <span class="count">${count}</span>`
      }</a></li>`,
  )}</ul></nav>`;
