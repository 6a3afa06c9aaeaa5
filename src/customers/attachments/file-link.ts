import { type Html, html } from '../../ui/html.ts';

/** `download`: the browser asks once, and the look is logged once. A long name breaks anywhere. */
export const fileLink = (href: string, name: string): Html =>
  html`<a class="file-name" href="${href}" download>${name}</a>`;
