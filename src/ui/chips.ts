import { type Html, html } from './html.ts';
import { icon } from './icon.ts';

export type Chip = Readonly<{ label: string; removeHref: string; removeLabel: string }>;

/** What a list is limited by, each with the address of the list without it. */
export const chips = ({ label, items }: Readonly<{ label: string; items: readonly Chip[] }>): Html =>
  html`<ul class="chips" aria-label="${label}">${items.map(
    ({ label: words, removeHref, removeLabel }) =>
      html`<li><span>${words}</span><a href="${removeHref}" aria-label="${removeLabel}">${icon('close')}</a></li>`,
  )}</ul>`;
