/** The letter as a person reads it on a page. */
import { definitionList } from '../../ui/definition-list.ts';
import { attribute, type Html, html } from '../../ui/html.ts';
import { table } from '../../ui/table.ts';
import type { Letter, LetterBlock } from './letter.ts';

const lines = (text: string): Html =>
  html`${text.split('\n').map((line, at) => (at === 0 ? line : html`<br>${line}`))}`;

const block = (one: LetterBlock, { language, title }: Letter): Html => {
  switch (one.kind) {
    case 'text':
      return html`<p${attribute('lang', one.language)}>${lines(one.text)}</p>`;
    case 'heading':
      return html`<h3>${one.text}</h3>`;
    case 'list':
      return html`<ul>${one.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'facts':
      return definitionList({ language, items: one.items.map(({ term, text }) => ({ term, value: text })) });
    case 'quote':
      return html`<blockquote>${lines(one.text)}</blockquote>`;
    case 'code':
      return html`<p><strong class="number">${one.text}</strong></p>`;
    case 'table':
      return table({
        caption: title,
        captionHidden: true,
        rows: [...one.rows],
        columns: one.columns.map((column, at) => ({
          title: column,
          main: at === 0,
          cell: (row: readonly string[]) => row[at] ?? '',
        })),
        empty: { title, text: '' },
      });
  }
};

export const letterHtml = (letter: Letter): Html => {
  const { language, title, sender, addressee, salutation, facts, blocks, closing } = letter;
  return html`<article class="prose letter" lang="${language}"><p class="muted">${sender.name}${sender.lines.map(
    (line) => html`<br>${line}`,
  )}</p><p>${addressee.map((line, at) => (at === 0 ? line : html`<br>${line}`))}</p><p class="muted">${facts.map(
    ({ term, text }, at) => html`${at > 0 && ' · '}${term}: ${text}`,
  )}</p><h2>${title}</h2>${salutation && html`<p>${salutation}</p>`}${blocks.map((one) => block(one, letter))}<p>${closing.map(
    (line, at) => (at === 0 ? line : html`<br>${line}`),
  )}</p></article>`;
};
