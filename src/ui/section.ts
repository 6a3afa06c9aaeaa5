import { type HeadingLevel, heading } from './card.ts';
import { attribute, type Html, type HtmlValue, html } from './html.ts';

export type SectionProps = Readonly<{
  title: HtmlValue;
  content: HtmlValue;
  lead?: HtmlValue;
  actions?: HtmlValue;
  level?: HeadingLevel;
  id?: string;
}>;

/** A part of a page without a box around it. */
export const section = ({ title, content, lead, actions, level = 2, id }: SectionProps): Html =>
  html`<section class="section"${attribute('id', id)}><div class="section-head">${heading(level, title)}${
    actions ? html`<div class="row actions">${actions}</div>` : ''
  }</div>${lead ? html`<p class="muted">${lead}</p>` : ''}${content}</section>`;
