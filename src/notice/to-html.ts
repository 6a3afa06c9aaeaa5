/** The notice as a page: numbered headings to link to, contents first, what is not translated marked as Finnish. */
import type { Language } from '../ground/language.ts';
import { definitionList } from '../ui/definition-list.ts';
import { attribute, type Html, html } from '../ui/html.ts';
import { table } from '../ui/table.ts';
import type { Block, NoticeDocument, Section } from './document.ts';
import { say } from './words.ts';

type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

const inLang = (text: string, lang: Language | undefined): Html =>
  lang === undefined ? html`${text}` : html`<span lang="${lang}">${text}</span>`;

const factsHtml = ({ items }: BlockOf<'facts'>, language: Language): Html =>
  definitionList({
    language,
    items: items.map(({ term, text, lang }) => ({ term, value: inLang(text, lang) })),
  });

const tableHtml = ({ caption, columns, rows }: BlockOf<'table'>): Html =>
  table<readonly string[]>({
    caption,
    captionHidden: true,
    rows,
    empty: { title: caption, text: '' },
    columns: columns.map((title, index) => ({ title, cell: (row) => row[index] ?? '', main: index === 0 })),
  });

const blockHtml = (block: Block, language: Language): Html => {
  switch (block.kind) {
    case 'text':
      return html`<p${attribute('lang', block.lang)}>${block.text}</p>`;
    case 'highlight':
      return html`<p class="set-apart"${attribute('lang', block.lang)}>${block.text}</p>`;
    case 'list':
      return html`<ul>${block.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'facts':
      return factsHtml(block, language);
    case 'table':
      return tableHtml(block);
    case 'link':
      return html`<p><a href="${block.href}">${block.text}</a></p>`;
  }
};

const heading = ({ number, title, lang }: Section): Html => {
  const inside = html`<span class="line-number">${number}</span>${inLang(title, lang)}`;
  return number.includes('.')
    ? html`<h3 id="${number}">${inside}</h3>`
    : html`<h2 id="${number}">${inside}</h2>`;
};

const sectionHtml = (section: Section, language: Language): Html =>
  html`<section id="${section.id}">${heading(section)}
${section.blocks.map((block) => blockHtml(block, language))}
${section.sections.map((inner) => sectionHtml(inner, language))}</section>
`;

const contents = (sections: readonly Section[], language: Language): Html =>
  html`<nav class="contents no-print" aria-labelledby="contents"><h2 id="contents">${say('contents', language)}</h2><ol>${sections.map(
    ({ id, number, title }) => html`<li><span>${number}</span><a href="#${id}">${title}</a></li>`,
  )}</ol></nav>`;

export const sectionsHtml = (sections: readonly Section[], language: Language): Html =>
  html`<article class="prose">${contents(sections, language)}
${sections.map((section) => sectionHtml(section, language))}</article>`;

export const noticeHtml = ({ sections, language }: NoticeDocument): Html => sectionsHtml(sections, language);
