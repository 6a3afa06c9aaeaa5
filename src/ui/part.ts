import { type HeadingLevel, heading } from './card.ts';
import { attribute, type Html, type HtmlValue, html } from './html.ts';

export type PartProps = Readonly<{
  title: HtmlValue;
  /** Nothing where there is nothing yet: the part is then one line, its title and `empty`. */
  content?: HtmlValue;
  empty?: HtmlValue;
  actions?: HtmlValue;
  level?: HeadingLevel;
  id?: string;
}>;

/** A part of a card: title and acts on one line, what there is below it. */
export const part = ({ title, content, empty, actions, level = 3, id }: PartProps): Html =>
  html`<section class="part"${attribute('id', id)}><div class="part-head">${heading(level, title)}${
    empty ? html`<span class="muted">${empty}</span>` : ''
  }${actions ? html`<div class="row actions">${actions}</div>` : ''}</div>${content}</section>`;
