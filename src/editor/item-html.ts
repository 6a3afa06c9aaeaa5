/** One item as the notice says it, with its margin: what it allows, whom it touches, what changed, what to mend. */
import type { Language } from '../ground/language.ts';
import type { Finding } from '../policy/lint.ts';
import { badge } from '../ui/badge.ts';
import { button } from '../ui/button.ts';
import { diff } from '../ui/diff.ts';
import { type Html, type HtmlValue, html } from '../ui/html.ts';
import { allowancesOf } from './allowances.ts';
import { type Placed, titleOf } from './items.ts';
import type { ItemKind } from './kind.ts';
import { itemId, places } from './places.ts';
import { type ChangedLine, linesOf } from './shown.ts';
import { type Change, changeOf, findingsAt, type View } from './view.ts';
import { say } from './words.ts';

/** What the margin says of a purpose is not said twice. */
const inMargin: Readonly<Record<string, readonly string[]>> = { purposes: ['reads', 'writes'] };

const paragraphs = (text: string): Html[] =>
  text
    .split(/\n{2,}/)
    .filter((one) => one.trim() !== '')
    .map((one) => html`<p>${one.trim()}</p>`);

const words = (view: View, kind: ItemKind, placed: Placed): Html => {
  const { declaration, language } = view;
  const reading = { declaration, language };
  const isProse = (name: string) => name === 'explanation' || (kind.shapes.length === 1 && name !== 'title');
  const hidden = new Set(['title', ...(inMargin[kind.key] ?? [])]);
  const prose = linesOf(
    kind.shapes.filter(({ name }) => isProse(name)),
    placed.value,
    reading,
  );
  const facts = linesOf(
    kind.shapes.filter(({ name }) => !isProse(name) && !hidden.has(name)),
    placed.value,
    reading,
  );
  const list = facts.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`);
  return html`${prose.flatMap(({ text }) => paragraphs(text))}${facts.length > 0 && html`<dl class="editor-facts">${list}</dl>`}`;
};

/** Two gaps in one text are mended by one act. */
const distinct = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ text }, at) => findings.findIndex((other) => other.text.fi === text.fi) === at);

export const findingsHtml = (findings: readonly Finding[], language: Language): HtmlValue =>
  findings.length > 0 &&
  html`<ul class="editor-findings">${distinct(findings).map(
    ({ level, text }) =>
      html`<li>${badge(
        level === 'blocks'
          ? { state: 'overdue', label: say('blocking', language) }
          : { state: 'due', label: say('warning', language) },
      )}<p>${text[language]}</p></li>`,
  )}</ul>`;

export const diffOf = (caption: string, lines: readonly ChangedLine[], language: Language): Html =>
  diff({ language, caption, rows: lines });

const changeHtml = ({ is, lines }: Change, language: Language): HtmlValue => {
  if (is === 'same') return false;
  const mark = badge({ state: 'info', label: say(is === 'new' ? 'isNew' : 'changed', language) });
  if (is === 'new') return mark;
  const caption = say('whatChanged', language);
  return html`${mark}<details class="editor-changes"><summary>${caption}</summary>${diffOf(caption, lines, language)}</details>`;
};

const margin = (view: View, kind: ItemKind, placed: Placed): Html => {
  const { language } = view;
  const allowances = allowancesOf(view, kind, placed);
  const title = titleOf(kind, placed, language);
  return html`<div class="editor-margin">${button({
    label: html`${say('edit', language)}<span class="visually-hidden">: ${title}</span>`,
    href: places.edit(kind, placed.name),
    icon: 'edit',
    small: true,
  })}${changeHtml(changeOf(view, kind, placed), language)}${
    allowances.length > 0 &&
    html`<dl>${allowances.map(
      ({ term, value, note }) =>
        html`<div><dt>${term}</dt><dd>${value}${note && html` <small>${note}</small>`}</dd></div>`,
    )}</dl>`
  }${findingsHtml(findingsAt(view, kind, placed), language)}</div>`;
};

export const itemHtml = (view: View, kind: ItemKind, placed: Placed): Html => {
  const id = itemId(kind, placed.name);
  const number = view.numbers.get(placed.path);
  const isLine = number?.includes('.') === true;
  return html`<turbo-frame id="${id}" class="editor-item" autoscroll data-autoscroll-block="nearest"><article class="editor-line"><div class="prose"><h3>${
    isLine && html`<span class="line-number">${number}</span>`
  }${titleOf(kind, placed, view.language)}</h3>${words(view, kind, placed)}</div>${margin(view, kind, placed)}</article></turbo-frame>
`;
};

/** Where an optional item is not there: the way to write it. */
export const missingHtml = (kind: ItemKind, language: Language): Html =>
  html`<turbo-frame id="${itemId(kind, '')}" class="editor-item" autoscroll data-autoscroll-block="nearest"><article class="editor-line"><div class="prose"><h3>${
    kind.title[language]
  }</h3><p class="muted">${say('none', language)}</p></div><div class="editor-margin">${button({
    label: html`${say('add', language)}<span class="visually-hidden">: ${kind.title[language]}</span>`,
    href: places.edit(kind, ''),
    icon: 'add',
    small: true,
  })}</div></article></turbo-frame>
`;
