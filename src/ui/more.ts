import { attribute, type Html, type HtmlValue, html } from './html.ts';

export type MoreProps = Readonly<{
  /** What is inside, in short: what stands there now, where it rarely needs a change. */
  summary: HtmlValue;
  content: HtmlValue;
  /** Open from the start: something inside is wrong, or filled in. */
  open?: boolean;
}>;

/** What is seldom needed, folded up under one line. Its fields are sent all the same. */
export const more = ({ summary, content, open = false }: MoreProps): Html =>
  html`<details class="more"${attribute('open', open)}><summary>${summary}</summary><div class="more-inside">${content}</div></details>`;
