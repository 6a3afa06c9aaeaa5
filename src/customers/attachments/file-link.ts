import { type Html, html } from '../../ui/html.ts';
import { attachmentPath } from './paths.ts';

/** `download`: the browser asks once, and the look is logged once. A long name breaks anywhere. */
export const fileLink = (customerId: number, id: number, name: string): Html =>
  html`<a class="file-name" href="${attachmentPath(customerId, id)}/file" download>${name}</a>`;
