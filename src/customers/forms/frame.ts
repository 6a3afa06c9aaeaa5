import { type Html, type HtmlValue, html } from '../../ui/html.ts';

/** A section of the card that its form takes the place of; without JavaScript the form is a page of its own. */
export const inFrame = (key: string, content: HtmlValue): Html =>
  html`<turbo-frame id="frame-${key}"><div class="stack">${content}</div></turbo-frame>`;

/** The form opened on a page of its own: its answer is a page too, not a section under the form's heading. */
export const onOwnPage = (key: string, content: HtmlValue): Html =>
  html`<turbo-frame id="frame-${key}" target="_top">${content}</turbo-frame>`;
