/** All that is held about the person, on pages: the same sections as the answer on paper. */
import type { Context } from '../../http/route.ts';
import { button } from '../../ui/button.ts';
import { definitionList } from '../../ui/definition-list.ts';
import { type Html, html } from '../../ui/html.ts';
import { more } from '../../ui/more.ts';
import { table } from '../../ui/table.ts';
import type { Block, Section } from '../package/section.ts';
import { ownPage } from './own-page.ts';
import { ownDataPath, ownPackagesPath, ownRequestsPath } from './paths.ts';
import { portalTexts as texts } from './portal-texts.ts';

const block = (one: Block, { language }: Context): Html => {
  switch (one.kind) {
    case 'text':
      return html`<p>${one.text}</p>`;
    case 'list':
      return html`<ul>${one.items.map((item) => html`<li>${item}</li>`)}</ul>`;
    case 'facts':
      return definitionList({ language, items: one.items.map(({ term, text }) => ({ term, value: text })) });
    case 'table':
      return table({
        caption: one.caption,
        captionHidden: true,
        dense: true,
        rows: [...one.rows],
        columns: one.columns.map((title, at) => ({
          title,
          main: at === 0,
          cell: (row: readonly string[]) => row[at] ?? '',
        })),
        empty: { title: texts.noneOf[language], text: '' },
      });
  }
};

/** Who the person is and how they are reached; all else would push what follows it out of sight. */
const shownAtOnce = new Set(['customers', 'emails', 'phones', 'addresses']);

const blocks = (section: Section, context: Context): Html =>
  html`${section.blocks.map((one) => block(one, context))}`;

const held = (section: Section, context: Context): Html =>
  html`<section id="data-${section.id}">${more({
    summary: html`${section.title}${section.count !== undefined && section.count > 1 && html` <span class="muted">(${section.count})</span>`}`,
    content: blocks(section, context),
    open: shownAtOnce.has(section.id),
  })}</section>`;

const inner = (within: Section, section: Section, context: Context): Html =>
  html`<section><h3 id="${within.id}-${section.id}">${section.title}</h3>${blocks(section, context)}</section>`;

const outer = (section: Section, context: Context, isFirst: boolean): Html => {
  const { title, sections } = section;
  if (isFirst)
    return html`<section><h2>${title}</h2>${blocks(section, context)}${sections.map((one) => held(one, context))}</section>`;
  const content = html`${blocks(section, context)}${sections.map((one) => inner(section, one, context))}`;
  return html`<section>${more({ summary: title, content })}</section>`;
};

export const ownDataPage = (context: Context, sections: readonly Section[]): Html => {
  const { language } = context;
  return ownPage(context, {
    place: 'data',
    path: ownDataPath,
    title: texts.data[language],
    lead: texts.dataLead[language],
    content: html`<p class="row">${button({ label: texts.download[language], href: ownPackagesPath, icon: 'download', kind: 'main' })}${button(
      { label: texts.askCorrection[language], href: `${ownRequestsPath}?kind=rectification#ask` },
    )}</p>${sections.map((section, at) => outer(section, context, at === 0))}`,
  });
};
