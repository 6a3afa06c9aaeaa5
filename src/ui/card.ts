import { attribute, type Html, type HtmlValue, html } from './html.ts';

export type HeadingLevel = 2 | 3 | 4;

export const heading = (level: HeadingLevel, words: HtmlValue, id?: string, classes?: string): Html => {
  const marks = html`${attribute('id', id)}${attribute('class', classes)}`;
  if (level === 2) return html`<h2${marks}>${words}</h2>`;
  return level === 3 ? html`<h3${marks}>${words}</h3>` : html`<h4${marks}>${words}</h4>`;
};

export type CardProps = Readonly<{
  title?: HtmlValue;
  content: HtmlValue;
  actions?: HtmlValue;
  footer?: HtmlValue;
  level?: HeadingLevel;
  id?: string;
}>;

export const card = ({ title, content, actions, footer, level = 2, id }: CardProps): Html =>
  html`<div class="card"${attribute('id', id)}>${
    title || actions
      ? html`<div class="card-header">${title ? heading(level, title, undefined, 'card-title') : ''}${
          actions ? html`<div class="row actions">${actions}</div>` : ''
        }</div>`
      : ''
  }<div class="card-body">${content}</div>${footer ? html`<div class="card-footer">${footer}</div>` : ''}</div>`;
